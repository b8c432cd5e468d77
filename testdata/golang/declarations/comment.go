package p

func f() {
	/* never ends
}
