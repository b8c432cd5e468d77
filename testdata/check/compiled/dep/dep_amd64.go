package dep

const size = 64

type lines struct{ Line }

func extra() int { return 1 }
