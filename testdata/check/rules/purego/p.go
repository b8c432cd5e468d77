//go:build amd64 && !purego

package purego

func f()

func g()
