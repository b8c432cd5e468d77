package alignment

func stack()

func aligned()

func derived()

func unaligned(p *byte)
