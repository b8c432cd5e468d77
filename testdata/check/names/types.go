package names

type list[T any, U interface{ ~[]T | v1 }] struct {
	head *T
	tail list[T, U]
	v2
	*v3
	list2[v4, T]
	a [v5]T
	b []v6 `tag`
	c func(int, v7) (v8, T)
	d, e chan<- v9
	f map[v10]interface {
		M(v11 T) v12
		v13
	}
}

type list2[K comparable, V any] map[K]V

type array [v14]int

type sum [v15 + v16]int

type starred[P *v17,] int

type other = v18

func (l *list[A, B]) method(a A, b B, c C) (d v19) { return A(a) }

func (list2[_, V]) unnamed(V) V { return v20 }

func generic[K comparable, S ~[]E, E any](s S, k K) E {
	type local[T any] struct{ t T; e E; v21 v22 }
	type alias = v23
	type self struct{ *self }
	var _ local[v24]
	_ = list2[K, v25]{}
	_ = generic[K, []E, v26](nil, v27)
	return s[0]
}

func parameters(v28, v29 int, v30 []v31, v32 [2]v33, v34 ...v35) {
	_, _, _, _, _ = v28, v29, v30, v32, v34
	_ = func(v36, list2[v37, int]) {}
	_ = func(v38 list2[v39, int], v40 func(v41 int) v42) { _, _ = v38, v40 }
	_ = func(pair) (v43 v44, err error) { return v43, nil }
	_ = func(...v45) {}
	_ = v41
}

const (
	first = iota + v46
	second
	_
	_, third = iota, v47
	_, fourth
)

var v48, v49 = v48x, func() int { v50 := v49; return v50 + v51 }()

var (
	_ v52 = v53
	_     = len(min(v54, max(any(nil), clear)))
)

func init() { _ = v55 }
func init() { _ = init }
func _()    { _ = v56 }
