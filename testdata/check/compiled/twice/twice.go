package twice

const word = 8

func Same() {}
