package twice

func Same() {}
