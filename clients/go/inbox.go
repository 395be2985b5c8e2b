package codex

import (
	"encoding/json"
	"sync"
)

type notification struct {
	method string
	params json.RawMessage
}

// inbox keeps notifications in their order until a listener has time. It has no bound: a listener
// that waits for an answer would never get it if a full inbox stopped the reading side.
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

func (i *inbox) add(told notification) {
	i.mu.Lock()
	defer i.mu.Unlock()
	i.queue = append(i.queue, told)
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
	for told, more := i.next(); more; told, more = i.next() {
		to(told)
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
	told := i.queue[0]
	i.queue = i.queue[1:]
	return told, true
}
