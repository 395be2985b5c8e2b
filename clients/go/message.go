package codex

import (
	"encoding/json"
	"errors"
	"reflect"
)

// encodeMessage writes a request, or a notification where there is no id, as a line.
func encodeMessage(id *int64, method string, params any) ([]byte, error) {
	e := &encoder{}
	e.open('{')
	if id != nil {
		e.name("id")
		_ = e.encode(reflect.ValueOf(*id))
	}
	e.name("method")
	e.quote(method)
	if !isLeftOut(params) {
		e.name("params")
		if err := e.encode(reflect.ValueOf(params)); err != nil {
			return nil, within("params", err)
		}
	}
	e.close('}')
	return append(e.Bytes(), '\n'), nil
}

func isLeftOut(params any) bool {
	_, none := params.(None)
	return none || isNil(reflect.ValueOf(params))
}

// encodeAnswer writes what a handler returned as a line. A result that breaks the contract is a
// fault of this side, so the peer learns no more than that there was one.
func encodeAnswer(id json.RawMessage, result any, err error) (line []byte, encoding error) {
	e := &encoder{}
	e.open('{')
	e.name("id")
	e.Write(id)
	var encoded []byte
	if err == nil {
		encoded, encoding = Encode(result)
		err = encoding
	}
	if err == nil {
		e.name("result")
		e.Write(encoded)
	} else {
		e.name("error")
		encoding = errors.Join(encoding, e.encode(reflect.ValueOf(toWireError(err))))
	}
	e.close('}')
	return append(e.Bytes(), '\n'), encoding
}
