// Package lib has two assembly files, a header for each architecture, and a file that is embedded.
package lib

import _ "embed"

//go:embed note.txt
var note string

func One() int64

func two() int64
