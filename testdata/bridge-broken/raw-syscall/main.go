package main

import "syscall"

//go:nosplit
func rawSyscall(trap, a1, a2, a3 uintptr) (r1, r2 uintptr, err syscall.Errno)

func main() {
	_, _, _ = rawSyscall(syscall.SYS_GETPID, 0, 0, 0)
}
