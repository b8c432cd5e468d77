package main

import "fmt"

//go:nosplit
func add(a, b int) int

func main() {
	fmt.Println(add(1, 2))
}
