package codex

import (
	"encoding/json"
	"sync"
)

type notification struct {
	method string
	params json.RawMessage
}

// inbox queues notifications for listeners, in order. It is unbounded: if a full inbox blocked
// reading, a listener could not receive the answer that it waits for.
type inbox struct {
	mu     sync.Mutex
	filled *sync.Cond
	queue  []notification
	closed bool
}

func newInbox() *inbox {
	i := &inbox{}
	i.filled = sync.NewCond(&i.mu)
	return i
}

func (i *inbox) add(message notification) {
	i.mu.Lock()
	defer i.mu.Unlock()
	i.queue = append(i.queue, message)
	i.filled.Signal()
}

// close lets deliver return once the queue is empty.
func (i *inbox) close() {
	i.mu.Lock()
	defer i.mu.Unlock()
	i.closed = true
	i.filled.Signal()
}

func (i *inbox) deliver(to func(notification)) {
	for message, more := i.next(); more; message, more = i.next() {
		to(message)
	}
}

func (i *inbox) next() (notification, bool) {
	i.mu.Lock()
	defer i.mu.Unlock()
	for len(i.queue) == 0 && !i.closed {
		i.filled.Wait()
	}
	if len(i.queue) == 0 {
		return notification{}, false
	}
	message := i.queue[0]
	i.queue = i.queue[1:]
	return message, true
}
