package undefined

type there int

func onlyThere(n int) int { return n }
