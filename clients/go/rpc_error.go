package codex

import (
	"encoding/json"
	"errors"
	"fmt"
)

// RPCError is an error response. Match on Kind, not on the message. codex sends no kind.
type RPCError struct {
	Code    int64
	Message string
	Kind    ErrorKind
	// Data is the data of the error, including the kind.
	Data json.RawMessage
}

func (e *RPCError) Error() string {
	return fmt.Sprintf("%s (code %d)", e.Message, e.Code)
}

// ClosedError is the error of a call whose connection ended before the answer.
type ClosedError struct {
	// Cause is the reason; nil if this side closed the connection or the server ended normally.
	Cause error
	// Stderr is the end of the standard error of the server.
	Stderr string
}

func (e *ClosedError) Error() string {
	if e.Cause == nil {
		return "the connection is closed"
	}
	return "the connection is closed: " + e.Cause.Error()
}

func (e *ClosedError) Unwrap() error { return e.Cause }

// Codes of the errors that this side sends.
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

// toWireError returns the error response. Any error but an RPCError is sent without details.
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
