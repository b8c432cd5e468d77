package frames

func f()
