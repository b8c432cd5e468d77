package selector

const Everywhere = 1

type local struct{ Field int }
