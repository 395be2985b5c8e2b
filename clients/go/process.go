package codex

import (
	"fmt"
	"io"
	"os"
	"os/exec"
	"sync"
	"syscall"
	"time"
)

// Command says how to run a server.
type Command struct {
	// Path of the program; codex from the PATH where it is empty.
	Path string
	// Args of the program; app-server where they are nil.
	Args []string
	// Env of the program; that of this process where it is nil.
	Env []string
	// Home is the Codex home; what the environment says where it is empty.
	Home string
	// Grace is how long a server may take to end by itself, three seconds where it is zero. After
	// that it is asked to, and after as long again it is killed.
	Grace time.Duration
}

// Process is a running server, as a connection.
type Process struct {
	command *exec.Cmd
	stdin   io.WriteCloser
	stdout  *os.File
	stderr  *tail
	grace   time.Duration
	closing sync.Once
	// Closed when the program has ended; failure may be read from then on.
	exited  chan struct{}
	failure error
}

// Start runs a server and speaks to it.
func Start(command Command, options Options) (*Client, error) {
	process, err := Spawn(command)
	if err != nil {
		return nil, err
	}
	return NewClient(process, options), nil
}

// Spawn runs a server without speaking to it.
func Spawn(command Command) (*Process, error) {
	p := &Process{
		command: prepare(command),
		stderr:  &tail{},
		grace:   command.Grace,
		exited:  make(chan struct{}),
	}
	if p.grace == 0 {
		p.grace = 3 * time.Second
	}
	p.command.Stderr = p.stderr
	// Bounds how long a grandchild that keeps standard error open can hold up Wait.
	p.command.WaitDelay = p.grace
	if err := p.start(); err != nil {
		return nil, fmt.Errorf("cannot start %s: %w", p.command.Path, err)
	}
	go p.wait()
	return p, nil
}

func prepare(command Command) *exec.Cmd {
	path, args, env := command.Path, command.Args, command.Env
	if path == "" {
		path = "codex"
	}
	if args == nil {
		args = []string{"app-server"}
	}
	if env == nil {
		env = os.Environ()
	}
	if command.Home != "" {
		env = append(env[:len(env):len(env)], "CODEX_HOME="+command.Home)
	}
	prepared := exec.Command(path, args...)
	prepared.Env = env
	return prepared
}

func (p *Process) start() error {
	// A pipe of our own: that of StdoutPipe is closed when the program ends, read or not.
	stdout, theirs, err := os.Pipe()
	if err != nil {
		return err
	}
	defer theirs.Close()
	p.command.Stdout, p.stdout = theirs, stdout
	if p.stdin, err = p.command.StdinPipe(); err == nil {
		err = p.command.Start()
	}
	if err != nil {
		_ = stdout.Close()
	}
	return err
}

func (p *Process) wait() {
	p.failure = p.command.Wait()
	// A grandchild may hold the pipe open for ever; what was written is read long before.
	_ = p.stdout.SetReadDeadline(time.Now().Add(p.grace))
	close(p.exited)
}

// Read reads from the standard output of the server.
func (p *Process) Read(into []byte) (int, error) { return p.stdout.Read(into) }

// Write writes to the standard input of the server.
func (p *Process) Write(data []byte) (int, error) { return p.stdin.Write(data) }

// Close ends the standard input of the server, waits for its end and returns how it failed.
func (p *Process) Close() error {
	p.closing.Do(p.end)
	return p.failure
}

// StderrTail returns the end of what the server wrote to its standard error.
func (p *Process) StderrTail() string { return p.stderr.String() }

func (p *Process) end() {
	_ = p.stdin.Close()
	for _, signal := range []os.Signal{nil, syscall.SIGTERM, os.Kill} {
		if signal != nil {
			// It fails when the program has ended meanwhile, and where the system knows no such signal.
			_ = p.command.Process.Signal(signal)
		}
		select {
		case <-p.exited:
			_ = p.stdout.Close()
			return
		case <-time.After(p.grace):
		}
	}
	<-p.exited
	_ = p.stdout.Close()
}
