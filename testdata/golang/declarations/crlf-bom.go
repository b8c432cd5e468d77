package bom

import "a"

func f(a int) int

const (
	A = iota
	B
)
