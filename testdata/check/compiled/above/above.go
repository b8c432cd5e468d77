package above

import (
	"example.com/compiled/many"
	"example.com/compiled/user"
)

var _ = user.Size

func asm(x int)

func init() { many.One() }
