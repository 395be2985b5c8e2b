package codex

import (
	"errors"
	"fmt"
	"log/slog"
	"reflect"
)

// Either contains a value of one of two types with different JSON forms. Value is an A or a B.
type Either[A, B any] struct {
	Value any
}

// Format shows the value, unless it is a secret.
func (v Either[A, B]) Format(state fmt.State, _ rune) {
	_, _ = state.Write(redactedJSON(reflect.ValueOf(v)))
}

// LogValue shows the value, unless it is a secret.
func (v Either[A, B]) LogValue() slog.Value {
	return logValue(v)
}

// MarshalJSON writes the value. It fails for any other type.
func (v Either[A, B]) MarshalJSON() ([]byte, error) {
	return marshal(v)
}

// UnmarshalJSON reads an A or a B. It returns a *ValueError for any other value.
func (v *Either[A, B]) UnmarshalJSON(data []byte) error {
	return v.readJSON(data)
}

func (v *Either[A, B]) readJSON(data []byte) error {
	var a A
	errA := decodeValue(data, reflect.ValueOf(&a).Elem())
	if errA == nil {
		v.Value = a
		return nil
	}
	var b B
	errB := decodeValue(data, reflect.ValueOf(&b).Elem())
	if errB == nil {
		v.Value = b
		return nil
	}
	return deeper(errA, errB)
}

func (v Either[A, B]) writeJSON(e *encoder) error {
	switch v.Value.(type) {
	case A, B:
		return e.encode(reflect.ValueOf(v.Value))
	default:
		return refuse("is of neither type")
	}
}

// deeper returns the error of the more likely alternative, which is the one further into the value.
func deeper(errs ...error) error {
	for _, err := range errs {
		var refused *ValueError
		if errors.As(err, &refused) && refused.Pointer != "" {
			return err
		}
	}
	return refuse("fits no alternative")
}
