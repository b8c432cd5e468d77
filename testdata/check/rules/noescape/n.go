package noescape

import "unsafe"

//go:noescape
func global(p *byte)

//go:noescape
func behind(p *unsafe.Pointer, q *byte)

//go:noescape
func result(p *byte) (r uintptr)

//go:noescape
func fine(p *byte, b []byte, n int)

func escapes(p *byte)
