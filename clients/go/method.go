package codex

// Direction is the sender and kind of a message.
type Direction string

// The four tables of the contract.
const (
	FromClientRequest      Direction = "clientRequest"
	FromClientNotification Direction = "clientNotification"
	FromServerRequest      Direction = "serverRequest"
	FromServerNotification Direction = "serverNotification"
)

// Method is one row of the method table. Methods returns all of them.
type Method struct {
	Name      string
	Direction Direction
	// Params and Result are names of types, or empty.
	Params string
	Result string
	// Errors are the error kinds that the contract lists.
	Errors []ErrorKind
	// Since is the first release that has the method. Empty if all supported releases have it.
	Since        string
	Experimental bool
}

// ClientRequest is a request of a client, with the types of its params and result.
type ClientRequest[P, R any] struct{ Method }

// ServerRequest is a request of a server.
type ServerRequest[P, R any] struct{ Method }

// ClientNotification is a notification of a client.
type ClientNotification[P any] struct{ Method }

// ServerNotification is a notification of a server.
type ServerNotification[P any] struct{ Method }

// None is the type of params of a method without params.
type None struct{}

func (*None) readJSON([]byte) error { return nil }
