package bullet

func f()
