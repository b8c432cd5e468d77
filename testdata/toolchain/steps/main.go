package main

import (
	"fmt"

	"example.com/steps/lib"
)

func twice(x int64) int64

func main() {
	fmt.Println(twice(lib.One()))
}
