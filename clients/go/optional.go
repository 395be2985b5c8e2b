package codex

import (
	"fmt"
	"reflect"
)

// Optional is a member that may be left out; the zero value is left out. What may be null is a
// pointer, so Optional[*T] tells left out, null and a value apart.
type Optional[T any] struct {
	// A pointer, so that a type can hold itself.
	value *T
}

// Some is a member that is there.
func Some[T any](value T) Optional[T] {
	return Optional[T]{value: &value}
}

// Ptr points to a copy of a value, for members that may be null.
func Ptr[T any](value T) *T {
	return &value
}

// IsSet says whether the member is there, be it null or not.
func (o Optional[T]) IsSet() bool {
	return o.value != nil
}

// Get returns the member and whether it is there.
func (o Optional[T]) Get() (T, bool) {
	return o.OrZero(), o.value != nil
}

// OrZero returns the member, or the zero value of its type where it was left out.
func (o Optional[T]) OrZero() T {
	if o.value == nil {
		var zero T
		return zero
	}
	return *o.value
}

// Format hands every verb on to the member, which may be a secret.
func (o Optional[T]) Format(state fmt.State, _ rune) {
	if o.value == nil {
		_, _ = state.Write([]byte("<absent>"))
		return
	}
	_, _ = state.Write(redactedJSON(reflect.ValueOf(*o.value)))
}

func (o *Optional[T]) readJSON(data []byte) error {
	value := new(T)
	if err := decodeValue(data, reflect.ValueOf(value).Elem()); err != nil {
		return err
	}
	o.value = value
	return nil
}

func (o Optional[T]) writeJSON(e *encoder) error {
	if o.value == nil {
		return refuse("is left out where something has to be")
	}
	return e.encode(reflect.ValueOf(*o.value))
}

func (o Optional[T]) isAbsent() bool {
	return o.value == nil
}
