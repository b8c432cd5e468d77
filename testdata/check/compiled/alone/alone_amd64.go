package alone

type undefinedHere int

const missing = 1
