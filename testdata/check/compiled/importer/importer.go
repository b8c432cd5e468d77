package importer

import "example.com/compiled/external"

var _ = external.Here

func asm(x int)
