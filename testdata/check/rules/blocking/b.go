package blocking

func raw()

func told()
