package codex

import (
	"bufio"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"os/signal"
	"strings"
	"syscall"
	"testing"
	"time"
)

// The tests run this very program as the server; what it does is told by its arguments.
func TestMain(m *testing.M) {
	if len(os.Args) > 2 && os.Args[1] == "serve" {
		serve(os.Args[2])
		return
	}
	os.Exit(m.Run())
}

func serve(how string) {
	lines := bufio.NewScanner(os.Stdin)
	lines.Scan()
	switch how {
	case "crash":
		fmt.Fprintln(os.Stderr, strings.Repeat("x", tailBytes)+"the disk is full")
		os.Exit(7)
	case "stubborn":
		signal.Ignore(syscall.SIGTERM)
		answerOne()
		select {}
	case "grandchild":
		// Keeps both pipes open for longer than any test waits.
		child := exec.Command(os.Args[0], "serve", "sleep")
		child.Stdin, child.Stdout, child.Stderr = os.Stdin, os.Stdout, os.Stderr
		_ = child.Start()
		answerOne()
	case "sleep":
		time.Sleep(20 * time.Second)
	default:
		answerOne()
		lines.Scan()
	}
}

func answerOne() {
	fmt.Println("some junk")
	fmt.Printf(`{"id":1,"result":{"account":null,"requiresOpenaiAuth":true,"userId":%q}}`+"\n", os.Getenv("CODEX_HOME"))
}

func start(t *testing.T, how string, grace time.Duration) *Client {
	t.Helper()
	client, err := Start(Command{
		Path:  os.Args[0],
		Args:  []string{"serve", how},
		Home:  "/the/home",
		Grace: grace,
	}, Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = client.Close() })
	return client
}

func TestAServerRunsInItsHomeAndEndsWithItsInput(t *testing.T) {
	client := start(t, "well", 20*time.Second)
	response, err := Call(patience(t), client, AccountRead, GetAccountParams{})
	if err != nil {
		t.Fatal(err)
	}
	expect(t, *response.UserID.OrZero(), "/the/home")
	expect(t, client.Close(), nil)
}

func TestAServerThatCrashesTellsItsLastWords(t *testing.T) {
	_, err := Call(patience(t), start(t, "crash", 20*time.Second), AccountRead, GetAccountParams{})
	var closed *ClosedError
	if !errors.As(err, &closed) {
		t.Fatal(err)
	}
	expect(t, closed.Error(), "the connection is closed: exit status 7")
	expect(t, len(closed.Stderr), tailBytes)
	expect(t, strings.HasSuffix(closed.Stderr, "the disk is full\n"), true)
}

func TestAServerThatDoesNotEndIsKilled(t *testing.T) {
	client := start(t, "stubborn", 100*time.Millisecond)
	if _, err := Call(patience(t), client, AccountRead, GetAccountParams{}); err != nil {
		t.Fatal(err)
	}
	expect(t, client.Close().Error(), "signal: killed")
}

func TestAGrandchildThatHoldsThePipesDoesNotHoldTheClient(t *testing.T) {
	client := start(t, "grandchild", 100*time.Millisecond)
	if _, err := Call(patience(t), client, AccountRead, GetAccountParams{}); err != nil {
		t.Fatal(err)
	}
	select {
	case <-client.Done():
	case <-patience(t).Done():
		t.Error("the client still waits")
	}
}

func TestAProgramThatIsNotThereIsAnError(t *testing.T) {
	_, err := Start(Command{Path: "/nowhere/codex"}, Options{})
	expect(t, err.Error(), "cannot start /nowhere/codex: fork/exec /nowhere/codex: no such file or directory")
}
