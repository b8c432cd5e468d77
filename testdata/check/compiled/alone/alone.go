package alone

type T struct{ undefinedHere }

func f() int { return missing }
