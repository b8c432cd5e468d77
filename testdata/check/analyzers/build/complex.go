//go:build (a && (b || (c && (d || e)))) || f
// +build a

package build
