//go:build ignore

// Prints the declarations of Go files as go/parser sees them: go run record.go - FILE...
package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"strconv"
	"strings"
)

func span(fset *token.FileSet, src []byte, a, b token.Pos) string {
	return string(src[fset.Position(a).Offset:fset.Position(b).Offset])
}

func quote(s string) string {
	var b strings.Builder
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.Encode(s)
	return strings.TrimSpace(b.String())
}

func main() {
	out := bufio.NewWriter(os.Stdout)
	defer out.Flush()
	for _, p := range os.Args[2:] {
		src, err := os.ReadFile(p)
		if err != nil {
			panic(err)
		}
		fset := token.NewFileSet()
		f, err := parser.ParseFile(fset, p, src, parser.SkipObjectResolution|parser.ParseComments)
		if err != nil {
			panic(err)
		}
		fmt.Fprintf(out, "package %s\n", f.Name.Name)
		pos := func(p token.Pos) string {
			q := fset.PositionFor(p, false)
			return fmt.Sprintf("%d:%d", q.Line, q.Column)
		}
		for _, d := range f.Decls {
			switch d := d.(type) {
			case *ast.FuncDecl:
				recv := ""
				if d.Recv != nil && len(d.Recv.List) > 0 {
					t := d.Recv.List[0].Type
					ptr := ""
					gen := ""
					for {
						switch x := t.(type) {
						case *ast.StarExpr:
							ptr = "*"
							t = x.X
							continue
						case *ast.ParenExpr:
							t = x.X
							continue
						case *ast.IndexExpr:
							gen = "[]"
							t = x.X
							continue
						case *ast.IndexListExpr:
							gen = "[]"
							t = x.X
							continue
						}
						break
					}
					if id, ok := t.(*ast.Ident); ok {
						recv = ptr + id.Name + gen
					} else {
						recv = "?"
					}
				}
				end := d.Type.End()
				sig := span(fset, src, d.Type.Params.Pos(), end)
				tp := ""
				if d.Type.TypeParams != nil {
					tp = span(fset, src, d.Type.TypeParams.Pos(), d.Type.TypeParams.End())
				}
				body := "-"
				if d.Body != nil {
					body = pos(d.Body.Rbrace)
				}
				fmt.Fprintf(out, "func %s %s (%s) %s %s %s\n", d.Name.Name, pos(d.Name.Pos()), recv, quote(tp), quote(sig), body)
			case *ast.GenDecl:
				for i, s := range d.Specs {
					switch s := s.(type) {
					case *ast.ImportSpec:
						n := ""
						if s.Name != nil {
							n = s.Name.Name
						}
						path, _ := strconv.Unquote(s.Path.Value)
						fmt.Fprintf(out, "import %s %s\n", n, quote(path))
					case *ast.TypeSpec:
						fmt.Fprintf(out, "type %s %s\n", s.Name.Name, pos(s.Name.Pos()))
					case *ast.ValueSpec:
						fmt.Fprintf(out, "%s", d.Tok)
						for _, n := range s.Names {
							fmt.Fprintf(out, " %s %s", n.Name, pos(n.Pos()))
						}
						if d.Tok == token.CONST {
							fmt.Fprintf(out, " iota=%d has=%v", i, s.Type != nil || len(s.Values) > 0)
						}
						fmt.Fprintln(out)
					}
				}
			}
		}
	}
}
