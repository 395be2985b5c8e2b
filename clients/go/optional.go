package codex

import (
	"fmt"
	"reflect"
)

// Optional is a member that may be absent; the zero value is absent. A member that may be null is a
// pointer, so Optional[*T] distinguishes absent, null and a value.
type Optional[T any] struct {
	// A pointer allows recursive types.
	value *T
}

// Some returns a present member.
func Some[T any](value T) Optional[T] {
	return Optional[T]{value: &value}
}

// Ptr returns a pointer to a copy of a value, for members that may be null.
func Ptr[T any](value T) *T {
	return &value
}

// IsSet reports whether the member is present. A null member is present.
func (o Optional[T]) IsSet() bool {
	return o.value != nil
}

// Get returns the member and whether it is present.
func (o Optional[T]) Get() (T, bool) {
	return o.OrZero(), o.value != nil
}

// OrZero returns the member, or the zero value of its type if it is absent.
func (o Optional[T]) OrZero() T {
	if o.value == nil {
		var zero T
		return zero
	}
	return *o.value
}

// Format formats the member, which may be a secret.
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
		return refuse("is absent but required")
	}
	return e.encode(reflect.ValueOf(*o.value))
}

func (o Optional[T]) isAbsent() bool {
	return o.value == nil
}
