package codex

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"strconv"
)

// incoming is any message, without the types of its method.
type incoming struct {
	id, method, params, result, failure json.RawMessage
}

// receive dispatches one line. A line that is not a message is reported and skipped.
func (c *connection) receive(line []byte) {
	members, err := splitMessage(line)
	if err != nil {
		c.report(errors.New("a line is not a message"))
		return
	}
	method, named := decodeText(members["method"])
	id, isNumber := parseID(members["id"])
	switch {
	case named && members["id"] != nil:
		go c.answer(members["id"], method, members["params"])
	case named:
		c.inbox.add(notification{method, members["params"]})
	case isNumber && members["result"] != nil:
		c.settle(id, answer{result: members["result"]})
	case isNumber && members["error"] != nil:
		c.refused(id, members["error"])
	default:
		c.report(errors.New("a line is not a message"))
	}
}

func splitMessage(line []byte) (map[string]json.RawMessage, error) {
	if len(line) == 0 {
		return nil, refuse("is empty")
	}
	return splitObject(line)
}

func decodeText(data json.RawMessage) (string, bool) {
	text, err := Decode[string](data)
	return text, err == nil
}

// parseID parses an id of this side, which is a number.
func parseID(data json.RawMessage) (int64, bool) {
	id, err := strconv.ParseInt(string(data), 10, 64)
	return id, err == nil
}

func (c *connection) refused(id int64, data json.RawMessage) {
	wire, err := Decode[ErrorObject](data)
	if err != nil {
		c.report(fmt.Errorf("cannot use an error of the server: %w", err))
		return
	}
	c.settle(id, answer{refusal: toRPCError(wire)})
}

func (c *connection) settle(id int64, answer answer) {
	c.mu.Lock()
	answered, open := c.pending[id]
	delete(c.pending, id)
	c.mu.Unlock()
	// The answer to a canceled call is ignored.
	if open {
		answered <- answer
	}
}

func (c *connection) notify(message notification) {
	c.mu.Lock()
	listeners := c.listeners[message.method]
	c.mu.Unlock()
	for _, listen := range listeners {
		if err := listen(message.params); err != nil {
			c.report(fmt.Errorf("cannot use the params of %s: %w", message.method, err))
		}
	}
}

// answer answers a request with its handler. It declines a request without one, so nothing is granted
// by accident.
func (c *connection) answer(id json.RawMessage, method string, params json.RawMessage) {
	c.mu.Lock()
	handle, served := c.handlers[method]
	c.mu.Unlock()
	if !served {
		handle = decline
	}
	result, err := handle(c.ctx, params)
	line, encoding := encodeAnswer(id, result, err)
	if err := errors.Join(hidden(err), encoding); err != nil {
		c.report(fmt.Errorf("cannot answer %s: %w", method, err))
	}
	// Fails if the connection ends before the answer is ready, which is not an error.
	_ = c.send(c.ctx, line)
}

func decline(context.Context, json.RawMessage) (any, error) {
	return nil, &RPCError{Code: codeRefused, Message: "This client does not serve the request"}
}

func hidden(err error) error {
	var refusal *RPCError
	if err == nil || errors.As(err, &refusal) {
		return nil
	}
	return err
}
