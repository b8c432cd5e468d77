package inside

func asm(x int)
