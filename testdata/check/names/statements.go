package names

import (
	"fmt"
	r "math/rand/v2"
	_ "strings"
)

type pair struct{ here, there int }

func declared(x int, ys ...string) (z int, err error) {
	x, ys, z, err = u1, u2, u3, nil
	var a, b = x, a
	const c, d = 1, c
	a, c2 := b, c2
	_, _, _, _ = a, c2, d, err
	{
		inner := u4
		_ = inner
	}
	return inner, err
}

func labels(u5 int) {
outer:
	for u6 := range u5 {
		switch {
		case u6 > 1:
			continue outer
		default:
			break outer
		}
	}
	goto end
end:
	fmt.Println(u6, outer)
}

func headers(x any, c chan int) {
	if v, ok := x.(u7); ok {
		_ = v
	} else if w := v; w == v {
		_ = ok
	} else {
		_ = w
	}
	_ = v
	for i, j := 0, i; i < u8; i++ {
		_, _ = i, j
	}
	for k, v := range map[u9]int{} {
		_, _ = k, v
	}
	for range r.N(u10) {
	}
	for k = range []int{} {
	}
	switch t := x.(type) {
	case u11, *u12, []u13, map[string]u14, func(u15) u16, nil:
		_ = t
	case interface{ M(u17) }:
	}
	switch y := u18; y {
	case u19, pair{1, u20}.here:
		y := y
		_ = y
	}
	_ = y
	select {
	case v := <-c:
		_ = v
	case v, ok := <-u21:
		_, _ = v, ok
	case u22 <- u23:
	case x = <-c:
	default:
		_ = ok
	}
	go func(u24 int) { _ = u24 + u25 }(u24)
	defer u26()
	c <- u27
	u28++
	u29 += 1
}

func braces() {
	_ = pair{here: u30, there: u31}
	_ = []pair{{here: u32}, {u33, 1}}
	_ = map[string]pair{u34: {}, "": {there: u35}}
	_ = [...]int{u36: 1, 2: u37}
	_ = &u38{u39: u40}
	_ = struct{ u41 int }{u41: u42}
	if (pair{here: u43}) == (pair{}) {
	}
	for _, u44 := range []int{u45, func() int { return pair{u46, 1}.here }()} {
		_ = u44
	}
	switch f := func() pair { return pair{here: u47} }; f() {
	}
	_ = [u48]int{}
	_ = [u49 + 1]struct{ a, b [u50]u51 }{}
	_ = map[pair]func(pair, u52) (u53, error){}
}

func selectors(p pair) {
	_ = p.u54
	_ = u55.u56[u57].u58
	_ = fmt.Sprint(u59...)
	_ = (u60).u61
	_ = []int{}[u62:u63:u64]
	_ = <-u65
	_ = -u66 &^ ^u67 << *u68
	_ = (*u69)(nil)
	_ = (<-chan u70)(nil)
	_ = []byte(u71)
}
