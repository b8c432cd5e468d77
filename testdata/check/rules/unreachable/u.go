package unreachable

import _ "unsafe"

func declared()

//go:linkname elsewhere
func elsewhere()
