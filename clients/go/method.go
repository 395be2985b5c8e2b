package codex

// Direction says who asks or tells whom.
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
	// Params and Result name types of the contract; empty where there is none.
	Params string
	Result string
	// Errors are the kinds that an answer may have.
	Errors []ErrorKind
	// Since is the first release that has the method; empty where all supported ones do.
	Since        string
	Experimental bool
}

// ClientRequest is a method that a client may ask a server, with the types of its params and result.
type ClientRequest[P, R any] struct{ Method }

// ServerRequest is a method that a server may ask a client.
type ServerRequest[P, R any] struct{ Method }

// ClientNotification is a method that a client may tell a server.
type ClientNotification[P any] struct{ Method }

// ServerNotification is a method that a server may tell a client.
type ServerNotification[P any] struct{ Method }

// None stands for the params of a method that takes none.
type None struct{}

func (*None) readJSON([]byte) error { return nil }
