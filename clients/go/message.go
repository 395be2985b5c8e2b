package codex

import (
	"encoding/json"
	"errors"
	"reflect"
)

// encodeMessage returns the line of a request or, without an id, of a notification.
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

// encodeAnswer returns the line of an answer. If the result breaks the contract, the peer receives an
// internal error without details.
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
