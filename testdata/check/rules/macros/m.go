package macros

func sum(p *byte, n int)

func other(p *byte, n int)

func onWindows(n int32)

func misnamed(p *byte)
