package uses

import (
	"example.com/compiled/selector"
)

var _ = selector.Everywhere + selector.Here

func f(selector struct{ Nowhere int }) int { return selector.Nowhere }
