// +build linux


/*
// +build inside
*/

// Package build has constraints.
//
//go:build second
package build

//go:build late
// +build late

//go:debug panicnil=1

func f() {
	//go:build inside
	_ = "//go:build string"
}
