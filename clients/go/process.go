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

// Command describes how to run a server.
type Command struct {
	// Path of the program. The default is codex on the PATH.
	Path string
	// Args of the program. The default is app-server.
	Args []string
	// Env of the program. The default is the environment of this process.
	Env []string
	// Home is the Codex home. The default is that of the environment.
	Home string
	// Grace is how long Close waits for the server to end before it sends SIGTERM, and again before
	// it kills the server. The default is three seconds.
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
	// Closed when the program has ended. failure is readable from then on.
	exited  chan struct{}
	failure error
}

// Start runs a server and returns a client of it.
func Start(command Command, options Options) (*Client, error) {
	process, err := Spawn(command)
	if err != nil {
		return nil, err
	}
	return NewClient(process, options), nil
}

// Spawn runs a server without a client.
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
	// Limits how long Wait waits for child processes that keep standard error open.
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
	// Not StdoutPipe, which closes the pipe when the program ends, even with unread output.
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
	// Child processes may keep the pipe open; all output is read well before the deadline.
	_ = p.stdout.SetReadDeadline(time.Now().Add(p.grace))
	close(p.exited)
}

// Read reads from the standard output of the server.
func (p *Process) Read(into []byte) (int, error) { return p.stdout.Read(into) }

// Write writes to the standard input of the server.
func (p *Process) Write(data []byte) (int, error) { return p.stdin.Write(data) }

// Close closes the standard input of the server, waits for its end and returns its failure.
func (p *Process) Close() error {
	p.closing.Do(p.end)
	return p.failure
}

// StderrTail returns the end of the standard error of the server.
func (p *Process) StderrTail() string { return p.stderr.String() }

func (p *Process) end() {
	_ = p.stdin.Close()
	for _, signal := range []os.Signal{nil, syscall.SIGTERM, os.Kill} {
		if signal != nil {
			// Fails if the program has just ended, or if the system has no such signal.
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
