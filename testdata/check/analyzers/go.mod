module example.com/analyzers

go 1.26
