// Prints what Go's sorts make of sequences with equal keys: a line is the name of a sequence, its length, and the order of
// its items' indexes once sorted by key, as runs. test/obj/gosort.test.ts makes the same sequences.
package main

import (
	"fmt"
	"hash/fnv"
	"slices"
)

type item struct{ key, index uint32 }

func sequence(name string, n uint32) []item {
	items := make([]item, n)
	state := uint32(12345)
	for i := range items {
		state = state*1664525 + 1013904223
		key := uint32(i)
		switch name {
		case "random":
			key = state >> 8
		case "few":
			key = state >> 30
		case "sawtooth":
			key = uint32(i) % 17
		case "falling":
			key = n - uint32(i)/2
		case "organ":
			key = min(uint32(i), n-uint32(i))
		case "almost":
			if state>>28 == 0 {
				key = state >> 20
			}
		case "equal":
			key = 7
		}
		items[i] = item{key, uint32(i)}
	}
	return items
}

func main() {
	for _, name := range []string{"random", "few", "sawtooth", "falling", "organ", "almost", "equal", "rising"} {
		for _, n := range []uint32{0, 1, 2, 7, 12, 13, 49, 50, 51, 100, 500, 3000} {
			items := sequence(name, n)
			slices.SortFunc(items, func(a, b item) int { return int(a.key) - int(b.key) })
			h := fnv.New32a()
			for _, each := range items {
				h.Write([]byte{byte(each.index), byte(each.index >> 8)})
			}
			fmt.Printf("%s %d %08x\n", name, n, h.Sum32())
		}
	}
}
