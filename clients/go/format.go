package codex

import (
	"encoding/json"
	"fmt"
	"log/slog"
	"reflect"
)

// formatTyped prints a value of the contract as its type and its JSON, with secrets hidden. Every
// verb gives the same.
func formatTyped(state fmt.State, value any) {
	of := reflect.ValueOf(value)
	_, _ = fmt.Fprintf(state, "%s%s", of.Type(), redactedJSON(of))
}

// logValue is the JSON of a value with secrets hidden.
func logValue(value any) slog.Value {
	return slog.AnyValue(json.RawMessage(redactedJSON(reflect.ValueOf(value))))
}

// redactedJSON holds neither secrets nor what the contract does not list. A value that cannot be
// written is the reason why, as a JSON string.
func redactedJSON(value reflect.Value) []byte {
	e := &encoder{redact: true}
	if err := e.encode(value); err != nil {
		failed := &encoder{}
		failed.quote(err.Error())
		return failed.Bytes()
	}
	return e.Bytes()
}
