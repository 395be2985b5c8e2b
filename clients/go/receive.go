package codex

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"strconv"
)

// incoming is any message, as far as it can be told without its method.
type incoming struct {
	id, method, params, result, failure json.RawMessage
}

// receive hands one line to whom it concerns. Whatever is no message is reported and passed over.
func (c *connection) receive(line []byte) {
	members, err := splitMessage(line)
	if err != nil {
		c.report(errors.New("a line is no message"))
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
		c.report(errors.New("a line is no message"))
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

// parseID reads the ids that this side gives, which are numbers.
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
	// A call that was given up has no place for its answer any more.
	if open {
		answered <- answer
	}
}

func (c *connection) notify(told notification) {
	c.mu.Lock()
	listeners := c.listeners[told.method]
	c.mu.Unlock()
	for _, listen := range listeners {
		if err := listen(told.params); err != nil {
			c.report(fmt.Errorf("cannot use the params of %s: %w", told.method, err))
		}
	}
}

// answer gives a request to its handler, and declines it where there is none, so that nothing is
// ever granted by accident.
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
	// The connection may be over before the answer is ready, and then nobody waits for it.
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
