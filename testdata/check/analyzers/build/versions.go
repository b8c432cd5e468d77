//go:build go1.21.0 || !go.1.22 || go21 || g1.20 || go1 || go1.5

package build
