package stackmap

func frame()

func mapped()

func leafCalls()

func indirect()

func goCode() {}
