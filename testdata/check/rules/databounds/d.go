package databounds

func f()
