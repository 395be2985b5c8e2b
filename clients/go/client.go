// Package codex speaks the Codex app-server protocol: typed methods over a connection to a server,
// which Start runs as a child process. Types, methods and error kinds follow from the contract.
package codex

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
)

// Options of a client.
type Options struct {
	// Report is told what the client got over: lines that are no messages, notifications whose
	// params break the contract, handlers that fail. May be called from several goroutines.
	Report func(error)
}

// Client is one connection to a server. Call, Notify, On and Handle use it; all are safe for
// concurrent use.
type Client struct {
	connection
}

// NewClient speaks over a connection that carries one message a line.
func NewClient(conn io.ReadWriteCloser, options Options) *Client {
	c := &Client{}
	c.open(conn, options.Report)
	return c
}

// Close ends the connection and waits until it has ended. Open calls fail with a *ClosedError.
func (c *Client) Close() error {
	return c.shut()
}

// Done is closed when the connection has ended, on whatever side.
func (c *Client) Done() <-chan struct{} { return c.ended }

// Initialize opens the conversation, which every other call has to wait for.
func (c *Client) Initialize(ctx context.Context, params InitializeParams) (InitializeResponse, error) {
	response, err := Call(ctx, c, Initialize, params)
	if err != nil {
		return response, err
	}
	return response, Notify(ctx, c, Initialized, None{})
}

// Call asks the server and waits for its answer. It fails with an *RPCError when the server
// refuses, with a *ValueError when params or result break the contract, with a *ClosedError when
// no answer can come any more, and with the error of the context.
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

// Notify tells the server something. It returns when the message is handed over for writing.
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

// On listens to a notification. Listeners are called one at a time, in the order in which the
// notifications came; they may use the client.
func On[P any](c *Client, method ServerNotification[P], listen func(P)) {
	c.listen(method.Name, func(data json.RawMessage) error {
		params, err := Decode[P](orNull(data))
		if err == nil {
			listen(params)
		}
		return err
	})
}

// Handle answers a request of the server; requests without a handler are declined. An *RPCError is
// sent as it is, any other error is reported here and hidden there. The context ends with the
// connection.
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
