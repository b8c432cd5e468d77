package many

const (
	a = iota + one
	b
	c, d = two, three
	e, f
)

func body() int { return four + five + six + five }

var first, second = seven(), eight

var table [nine]alias

type alias = struct{ ten }

type linked struct {
	next  *linked
	other eleven
}

func (r *receiver) method(twelve thirteen) {}

func One() {}
