package selector

const Here = 1
