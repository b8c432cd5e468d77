package many

const one, two, three, four, five, six, eight, nine = 1, 2, 3, 4, 5, 6, 8, 9

func seven() int { return 7 }

type (
	ten      int
	eleven   int
	receiver int
	thirteen int
)
