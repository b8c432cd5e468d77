package tested

import _ "example.com/unresolved/left"
