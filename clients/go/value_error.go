package codex

import (
	"errors"
	"strings"
)

// ValueError tells which part of a value breaks the contract. It never holds the value itself, so
// it can be logged whatever the value was.
type ValueError struct {
	// Pointer is the JSON pointer to the part; to the missing member, when one is missing.
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

// within tells the same about a value that holds the refused one under a name.
func within(token string, err error) error {
	var refused *ValueError
	if !errors.As(err, &refused) {
		return err
	}
	escaped := strings.ReplaceAll(strings.ReplaceAll(token, "~", "~0"), "/", "~1")
	return &ValueError{Pointer: "/" + escaped + refused.Pointer, Reason: refused.Reason}
}
