package p

func 1() {}
