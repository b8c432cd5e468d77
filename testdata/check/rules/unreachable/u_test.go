package unreachable_test

func onlyInTests()
