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
