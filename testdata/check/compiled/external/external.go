package external

func Here(x int) int

type T int

func (T) Method()

func C() int
func B() int
func A() int
