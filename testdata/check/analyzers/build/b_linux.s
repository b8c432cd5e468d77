// +build linux
//go:build linux

// go:build spaced
//go:debug a=b
/* //go:build hidden
//go:build starred
*/
//go:build extra

TEXT ·g(SB), 4, $0
//go:build after code
	RET
