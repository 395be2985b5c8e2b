package codex

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"io"
	"sync"
)

// connection sends and receives messages and matches answers to calls, for any methods.
type connection struct {
	conn     io.ReadWriteCloser
	report   func(error)
	outgoing chan []byte
	inbox    *inbox
	// The context of handlers, canceled when the connection is closed.
	ctx    context.Context
	cancel context.CancelFunc
	// Closed when the last message was received. failure is the reason, readable from then on.
	ended   chan struct{}
	failure *ClosedError

	mu        sync.Mutex
	lastID    int64
	pending   map[int64]chan answer
	listeners map[string][]listener
	handlers  map[string]handler
}

type answer struct {
	result  json.RawMessage
	refusal *RPCError
}

type listener func(params json.RawMessage) error

type handler func(ctx context.Context, params json.RawMessage) (any, error)

func (c *connection) open(conn io.ReadWriteCloser, report func(error)) {
	if report == nil {
		report = func(error) {}
	}
	c.conn, c.report = conn, report
	c.outgoing = make(chan []byte)
	c.inbox = newInbox()
	c.ctx, c.cancel = context.WithCancel(context.Background())
	c.ended = make(chan struct{})
	c.pending = map[int64]chan answer{}
	c.listeners = map[string][]listener{}
	c.handlers = map[string]handler{}
	go c.write()
	go c.read()
	go c.inbox.deliver(c.notify)
}

func (c *connection) shut() error {
	c.cancel()
	err := c.conn.Close()
	<-c.ended
	return err
}

func (c *connection) request(
	ctx context.Context, method string, params any,
) (json.RawMessage, error) {
	id, answered := c.expect()
	defer c.forget(id)
	line, err := encodeMessage(&id, method, params)
	if err != nil {
		return nil, err
	}
	if err := c.send(ctx, line); err != nil {
		return nil, err
	}
	select {
	case answer := <-answered:
		return answer.unwrap()
	case <-ctx.Done():
		return nil, ctx.Err()
	case <-c.ended:
	}
	// The answer may be the last received message.
	select {
	case answer := <-answered:
		return answer.unwrap()
	default:
		return nil, c.failure
	}
}

func (a answer) unwrap() (json.RawMessage, error) {
	if a.refusal != nil {
		return nil, a.refusal
	}
	return a.result, nil
}

// expect registers a call before it is written: a fast server can answer before the write returns.
func (c *connection) expect() (int64, chan answer) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.lastID++
	answered := make(chan answer, 1)
	c.pending[c.lastID] = answered
	return c.lastID, answered
}

func (c *connection) forget(id int64) {
	c.mu.Lock()
	defer c.mu.Unlock()
	delete(c.pending, id)
}

func (c *connection) send(ctx context.Context, line []byte) error {
	select {
	case c.outgoing <- line:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	case <-c.ended:
		return c.failure
	}
}

// write is the only writer: lines never mix, and if the server does not read, callers wait no longer
// than their contexts.
func (c *connection) write() {
	for {
		select {
		case line := <-c.outgoing:
			if _, err := c.conn.Write(line); err != nil {
				// The reading side reports the reason.
				_ = c.conn.Close()
				return
			}
		case <-c.ended:
			return
		}
	}
}

func (c *connection) read() {
	lines := bufio.NewReaderSize(c.conn, 64<<10)
	for {
		line, err := readLine(lines, MaxLineBytes)
		switch {
		case errors.Is(err, errTooLong):
			c.report(err)
		case err != nil:
			c.end(err)
			return
		default:
			c.receive(line)
		}
	}
}

// end fails all open calls. It closes the connection first, which returns the reason.
func (c *connection) end(err error) {
	ours := c.ctx.Err() != nil
	c.cancel()
	closing := c.conn.Close()
	if ours || closing != nil || errors.Is(err, io.EOF) {
		err = closing
	}
	c.failure = &ClosedError{Cause: err}
	if server, ok := c.conn.(interface{ StderrTail() string }); ok {
		c.failure.Stderr = server.StderrTail()
	}
	close(c.ended)
	c.inbox.close()
}

func (c *connection) listen(method string, listen listener) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.listeners[method] = append(c.listeners[method], listen)
}

func (c *connection) handle(method string, handle handler) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.handlers[method] = handle
}
