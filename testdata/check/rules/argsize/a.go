package argsize

func rawSyscall(trap, a1, a2, a3 uintptr) (r1, r2 uintptr, err uint64)

func right(b []byte, n int32) (sum uint32)

func stub(x int)

func macro(x int)
