package p

var a = 1
func @f()
