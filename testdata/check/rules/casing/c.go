package casing

func Add(a, b int) int

func sub(a, b int) int { return a - b }
