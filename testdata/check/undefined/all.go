package undefined

import "strings"

func uses() {
	var local pair
	onlyThere(local.there)
	_ = strings.ToUpper("onlyThere")
}

func t(p *there) {}

func calls() int {
	// onlyThere in a comment
	return onlyThere(1)
}

func shadows(onlyThere int, there []string) int {
	for there := range there {
		_ = there
	}
	return onlyThere
}

func literal() pair {
	onlyThere, x := 1, 2
	_ = x
	return pair{there: onlyThere}
}

type pair struct{ there int }

func parameters(s []int) {
	literal := func(n int, there *pair, err error) {}
	results := func() (n int, onlyThere <-chan int, err error) { return }
	rest := func(n int, onlyThere ...*pair) {}
	_, _, _ = literal, results, rest
}
