// A program that goes through the assembly of golang.org/x/crypto and of github.com/klauspost/compress.
package main

import (
	"bytes"
	"fmt"

	"github.com/klauspost/compress/huff0"
	"github.com/klauspost/compress/s2"
	"github.com/klauspost/compress/zstd"
	"golang.org/x/crypto/argon2"
	"golang.org/x/crypto/blake2b"
	"golang.org/x/crypto/blake2s"
	"golang.org/x/crypto/chacha20"
	"golang.org/x/crypto/chacha20poly1305"
	"golang.org/x/crypto/nacl/secretbox"
	"golang.org/x/crypto/salsa20"
)

func must[T any](value T, err error) T {
	if err != nil {
		panic(err)
	}
	return value
}

func main() {
	text := bytes.Repeat([]byte("to be assembled, or not to be assembled: "), 4000)
	var key [32]byte
	var nonce [24]byte
	copy(key[:], "a key of thirty-two bytes, or so")

	b, s := blake2b.Sum512(text), blake2s.Sum256(text)
	fmt.Printf("blake2b %x\nblake2s %x\n", b[:8], s[:8])
	fmt.Printf("argon2 %x\n", argon2.IDKey(text[:40], nonce[:], 1, 256, 2, 16))

	out := make([]byte, len(text))
	must(chacha20.NewUnauthenticatedCipher(key[:], nonce[:12])).XORKeyStream(out, text)
	fmt.Printf("chacha20 %x\n", out[len(out)-8:])
	salsa20.XORKeyStream(out, text, nonce[:], &key)
	fmt.Printf("salsa20 %x\n", out[len(out)-8:])
	aead := must(chacha20poly1305.New(key[:]))
	sealed := aead.Seal(nil, nonce[:12], text, nil)
	fmt.Printf("chacha20poly1305 %x %v\n", sealed[len(sealed)-8:], bytes.Equal(must(aead.Open(nil, nonce[:12], sealed, nil)), text))
	box := secretbox.Seal(nil, text, &nonce, &key)
	fmt.Printf("secretbox %x\n", box[:8])

	fast := s2.Encode(nil, text)
	fmt.Printf("s2 %v\n", bytes.Equal(must(s2.Decode(nil, fast)), text))
	frame := must(zstd.NewWriter(nil)).EncodeAll(text, nil)
	fmt.Printf("zstd %v\n", bytes.Equal(must(must(zstd.NewReader(nil)).DecodeAll(frame, nil)), text))
	coded, _, err := huff0.Compress4X(text[:4000], nil)
	table, streams, err := huff0.ReadTable(must(coded, err), nil)
	plain := must(must(table, err).Decoder().Decompress4X(make([]byte, 0, 4000), streams))
	fmt.Printf("huff0 %v\n", bytes.Equal(plain, text[:4000]))
}
