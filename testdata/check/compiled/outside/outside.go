package outside

func asm(x int)
