package importer

import (
	_ "example.com/unresolved/left"
	_ "nowhere/at/all"
)
