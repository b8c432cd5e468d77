package nosplit

//go:nosplit
func checked()

//go:nosplit
func right()

func other()
