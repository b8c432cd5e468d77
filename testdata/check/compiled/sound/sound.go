package sound

import (
	"math/rand/v2"
	"strings"
)

func asm(x int)

func Use() string { return strings.Repeat("x", rand.N(3)) }
