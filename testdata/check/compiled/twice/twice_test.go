package twice

const word = 4
