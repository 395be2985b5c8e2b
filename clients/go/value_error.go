package codex

import (
	"errors"
	"strings"
)

// ValueError describes the part of a value that breaks the contract. It never contains the value, so
// it can be logged.
type ValueError struct {
	// Pointer is the JSON pointer to the part or to the missing member.
	Pointer string
	Reason  string
}

func (e *ValueError) Error() string {
	if e.Pointer == "" {
		return "the value " + e.Reason
	}
	return "the value at " + e.Pointer + " " + e.Reason
}

func refuse(reason string) error {
	return &ValueError{Reason: reason}
}

// within returns the same error relative to the value one level up.
func within(token string, err error) error {
	var refused *ValueError
	if !errors.As(err, &refused) {
		return err
	}
	escaped := strings.ReplaceAll(strings.ReplaceAll(token, "~", "~0"), "/", "~1")
	return &ValueError{Pointer: "/" + escaped + refused.Pointer, Reason: refused.Reason}
}
