package bodyless

import _ "unsafe"

func Zero(x float32) float32
func add(a, b int) int

//go:linkname nanotime runtime.nanotime
func nanotime() int64

func Now() int64 { return nanotime() }
