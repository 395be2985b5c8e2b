// Package codex is a client of the Codex app-server protocol: typed methods over a connection to a
// server, which Start runs as a child process. Types, methods and error kinds are generated from
// the contract.
package codex

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
)

// Options of a client.
type Options struct {
	// Report is called with errors that do not end the connection: lines that are not messages,
	// notifications with invalid params, failed handlers. Several goroutines may call it at once.
	Report func(error)
}

// Client is one connection to a server, for Call, Notify, On and Handle. It is safe for concurrent
// use.
type Client struct {
	connection
}

// NewClient returns a client over a connection with one message per line.
func NewClient(conn io.ReadWriteCloser, options Options) *Client {
	c := &Client{}
	c.open(conn, options.Report)
	return c
}

// Close closes the connection and waits for its end. Open calls fail with a *ClosedError.
func (c *Client) Close() error {
	return c.shut()
}

// Done returns a channel that is closed when either side has closed the connection.
func (c *Client) Done() <-chan struct{} { return c.ended }

// Initialize opens the connection. Every other call must wait for it.
func (c *Client) Initialize(ctx context.Context, params InitializeParams) (InitializeResponse, error) {
	response, err := Call(ctx, c, Initialize, params)
	if err != nil {
		return response, err
	}
	return response, Notify(ctx, c, Initialized, None{})
}

// Call calls a method and returns its result. It fails with an *RPCError if the server refuses, with
// a *ValueError if params or result break the contract, with a *ClosedError if the connection ends
// first, and with the error of the context.
func Call[P, R any](ctx context.Context, c *Client, method ClientRequest[P, R], params P) (R, error) {
	var none R
	result, err := c.request(ctx, method.Name, params)
	if err != nil {
		return none, fmt.Errorf("cannot call %s: %w", method.Name, err)
	}
	value, err := Decode[R](result)
	if err != nil {
		return none, fmt.Errorf("cannot use the result of %s: %w", method.Name, err)
	}
	return value, nil
}

// Notify sends a notification. It returns when the message is queued for writing.
func Notify[P any](ctx context.Context, c *Client, method ClientNotification[P], params P) error {
	line, err := encodeMessage(nil, method.Name, params)
	if err == nil {
		err = c.send(ctx, line)
	}
	if err != nil {
		return fmt.Errorf("cannot send %s: %w", method.Name, err)
	}
	return nil
}

// On listens to a notification. Listeners are called one at a time, in the order of the
// notifications, and may use the client.
func On[P any](c *Client, method ServerNotification[P], listen func(P)) {
	c.listen(method.Name, func(data json.RawMessage) error {
		params, err := Decode[P](orNull(data))
		if err == nil {
			listen(params)
		}
		return err
	})
}

// Handle answers a request of the server. Requests without a handler are declined. An *RPCError is
// sent to the server; any other error is reported on this side and answered without details. The
// context ends with the connection.
func Handle[P, R any](
	c *Client, method ServerRequest[P, R], handle func(context.Context, P) (R, error),
) {
	c.handle(method.Name, func(ctx context.Context, data json.RawMessage) (any, error) {
		params, err := Decode[P](orNull(data))
		if err != nil {
			return nil, &RPCError{Code: codeRefused, Message: err.Error(), Data: invalidParams}
		}
		return handle(ctx, params)
	})
}

var invalidParams = json.RawMessage(`{"kind":"invalidParams"}`)

func orNull(data json.RawMessage) json.RawMessage {
	if data == nil {
		return json.RawMessage("null")
	}
	return data
}
