package codex

import (
	"bufio"
	"errors"
	"io"
	"strings"
	"testing"
)

func TestALineOverTheLimitIsDroppedAndTheNextIsRead(t *testing.T) {
	long := strings.Repeat("x", 1000)
	from := bufio.NewReaderSize(strings.NewReader("12345\r\n"+long+"\n123456\n67\nrest"), 16)
	read := func() (string, error) {
		line, err := readLine(from, 7)
		return string(line), err
	}
	for _, want := range []struct {
		line string
		err  error
	}{{"12345", nil}, {"", errTooLong}, {"123456", nil}, {"67", nil}, {"", io.EOF}} {
		line, err := read()
		expect(t, line, want.line)
		expect(t, errors.Is(err, want.err), true)
	}
}
