package decl

import "unsafe"

type point struct {
	x, y int16
	name string
}

type list[T any] struct {
	items []T
	next  *list[T]
}

type alias = map[string]byte

func scalars(a int8, b uint16, c int32, d uint64, e float32, f float64, g bool)

func words(s string, b []byte, i any, e error, v ...int) (r string)

func composed(p point, a [2]int32, c complex64, z complex128)

func pointers(p *point, q unsafe.Pointer, m alias, c chan<- func(x int, y ...string) (z error), l *list[[3]rune], r <-chan *struct{ X, Y int })

func unnamed(int, string) (int64, error)

func result() int

func noResultWritten(x int) int

func stacked(x, y int)

func (p *point) method(n int)

func _()
