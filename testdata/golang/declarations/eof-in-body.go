package p
func f() {