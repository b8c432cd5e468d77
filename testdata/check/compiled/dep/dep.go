package dep

func Size() int { return size + extra() }

type Block [size]byte

type Line struct {
	bytes [size]byte
	next  *lines
}

func (l *lines) Len() int { return 0 }
