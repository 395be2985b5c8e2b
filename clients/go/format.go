package codex

import (
	"encoding/json"
	"fmt"
	"log/slog"
	"reflect"
)

// formatTyped prints the type and the JSON of a value, with secrets hidden, for every verb.
func formatTyped(state fmt.State, value any) {
	of := reflect.ValueOf(value)
	_, _ = fmt.Fprintf(state, "%s%s", of.Type(), redactedJSON(of))
}

// logValue is the JSON of a value with secrets hidden.
func logValue(value any) slog.Value {
	return slog.AnyValue(json.RawMessage(redactedJSON(reflect.ValueOf(value))))
}

// redactedJSON returns JSON without secrets and unlisted values. For a value that cannot be written,
// it returns the reason as a JSON string.
func redactedJSON(value reflect.Value) []byte {
	e := &encoder{redact: true}
	if err := e.encode(value); err != nil {
		failed := &encoder{}
		failed.quote(err.Error())
		return failed.Bytes()
	}
	return e.Bytes()
}
