package ignore

func f(x uint64)

func g(x uint64)
