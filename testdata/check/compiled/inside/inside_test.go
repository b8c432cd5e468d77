package inside

import "example.com/compiled/bodyless"

var _ = bodyless.Now
