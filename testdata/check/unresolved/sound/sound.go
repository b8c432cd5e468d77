package sound

func asm(x int)
