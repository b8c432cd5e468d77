package preserve

func lost(x uint64)

func onePath(x uint64)

func saved(x uint64)

func copied(x uint64)

func pushed(x uint64)

func framed(x uint64)

func unframed(x uint64)

func stackMoved()

func realigned()

func compared(x uint64) (eq bool)

func loops(x uint64)
