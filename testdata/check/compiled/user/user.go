package user

import "example.com/compiled/dep"

func Size() int { return dep.Size() }

func asm(x int)
