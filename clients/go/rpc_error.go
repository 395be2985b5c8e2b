package codex

import (
	"encoding/json"
	"errors"
	"fmt"
)

// RPCError is the refusal of a peer. Match on Kind, which codex itself leaves empty, and not on the
// message, which is for people.
type RPCError struct {
	Code    int64
	Message string
	Kind    ErrorKind
	// Data is all that came beside the message, the kind included.
	Data json.RawMessage
}

func (e *RPCError) Error() string {
	return fmt.Sprintf("%s (code %d)", e.Message, e.Code)
}

// ClosedError tells that a connection ended before an answer came.
type ClosedError struct {
	// Cause is why; nil when the connection was closed on this side, or in good order.
	Cause error
	// Stderr is the end of what the server wrote to its standard error.
	Stderr string
}

func (e *ClosedError) Error() string {
	if e.Cause == nil {
		return "the connection is closed"
	}
	return "the connection is closed: " + e.Cause.Error()
}

func (e *ClosedError) Unwrap() error { return e.Cause }

// Codes of refusals that this side makes.
const (
	codeRefused  = -32600
	codeInternal = -32603
)

func toRPCError(wire ErrorObject) *RPCError {
	refusal := &RPCError{Code: wire.Code, Message: wire.Message, Data: wire.Data.OrZero()}
	var data struct {
		Kind ErrorKind `json:"kind"`
	}
	if json.Unmarshal(refusal.Data, &data) == nil {
		refusal.Kind = data.Kind
	}
	return refusal
}

// toWireError is what a peer may see of an error. Only an RPCError speaks for itself.
func toWireError(err error) ErrorObject {
	var refusal *RPCError
	if !errors.As(err, &refusal) {
		return ErrorObject{Code: codeInternal, Message: "Internal error"}
	}
	wire := ErrorObject{Code: refusal.Code, Message: refusal.Message}
	if refusal.Data != nil {
		wire.Data = Some(refusal.Data)
	}
	return wire
}
