//go:build (linux || darwin) && !(amd64 && cgo)
// +build linux darwin
// +build !amd64 !cgo

package build
