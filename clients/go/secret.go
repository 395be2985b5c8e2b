package codex

import (
	"encoding/json"
	"fmt"
	"log/slog"
)

const redacted = "[redacted]"

// Secret is text that fmt and slog do not print. Convert it to a string to use it. JSON contains the
// plain text.
type Secret string

// String hides the text.
func (Secret) String() string { return redacted }

// GoString hides the text.
func (Secret) GoString() string { return redacted }

// Format hides the text from every verb.
func (Secret) Format(state fmt.State, _ rune) { _, _ = state.Write([]byte(redacted)) }

// LogValue hides the text.
func (Secret) LogValue() slog.Value { return slog.StringValue(redacted) }

// SecretJSON is JSON that fmt and slog do not print.
type SecretJSON json.RawMessage

// String hides the JSON.
func (SecretJSON) String() string { return redacted }

// GoString hides the JSON.
func (SecretJSON) GoString() string { return redacted }

// Format hides the JSON from every verb.
func (SecretJSON) Format(state fmt.State, _ rune) { _, _ = state.Write([]byte(redacted)) }

// LogValue hides the JSON.
func (SecretJSON) LogValue() slog.Value { return slog.StringValue(redacted) }

// MarshalJSON writes the JSON unchanged.
func (v SecretJSON) MarshalJSON() ([]byte, error) { return marshal(v) }

// UnmarshalJSON stores the JSON unchanged.
func (v *SecretJSON) UnmarshalJSON(data []byte) error { return unmarshal(data, v) }
