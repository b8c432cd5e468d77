//go:build ignore

//+build ignored
// +buildx
// +build !!double
// +build no-dash
//go:debug x=1

package build
