package encoding

func greek()

func latin()

func bullet()

func right()
