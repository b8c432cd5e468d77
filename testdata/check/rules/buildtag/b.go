package buildtag

// go:build lines are explained here, in prose.
func f()
