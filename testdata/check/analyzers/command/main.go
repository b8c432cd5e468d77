//go:debug x=1

package main

//go:debug z=1
func main() {}
