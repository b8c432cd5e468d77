package outside_test

import "example.com/compiled/bodyless"

var _ = bodyless.Now
