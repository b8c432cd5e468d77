package tested

func asm(x int)
