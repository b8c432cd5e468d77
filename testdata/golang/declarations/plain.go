// Copyright of nobody.

// Package plain has one of each.
package plain // with a comment

import "fmt"
import (
	. "math"
	_ "unsafe"

	alias "strings"; other `os`
)

const A = 1

const (
	B, C = iota, "}" // not a brace
	_, _
	D /* nothing */, E
	F int = 'x' + iota
	G
	// a comment alone
	H = len("a" +
		"b")
)

var x, y = 1, func() int { return '}' }()
var z struct {
	a int `json:"}"`
}

var (
	m = map[string]int{
		"{": 1,
	}
	n = []int{1,
		2}
	pi = 3.
	q  = 0x1p-2
)

type (
	T  int
	U  = T
	V  struct{ T }
	W[P any] struct{ p P }
	X  [N]int
	Y  func(int) (a, b string)
)

const N = 1<<2 |
	1

func main() { fmt.Println(`{`, "{\"", '{', '\'', '\\', /* { */ "\\") } // {

func asm(a, b int) int
func (t T) value() (r struct{ a int }, err error)
func (*T) pointer() interface{ M() } { return nil }
func (W[P]) generic() map[string]chan<- int { return nil }
func (w *W[P]) generic2()                   {}
func Generic[K comparable, V2 any](m map[K]V2) (<-chan int) { return nil }
func results() func(int) func() [3]*T
func variadic(a ...interface{}) (n int)
func multi(
	a int,
	b string,
) (
	c int,
)
func größe() {}
func oneLine() { if x := 1; x > 0 { } }; func another() {}
func end() {}
