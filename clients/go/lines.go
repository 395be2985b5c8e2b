package codex

import (
	"bufio"
	"bytes"
	"errors"
	"io"
)

var errTooLong = errors.New("a line is longer than the contract allows")

// readLine reads up to a line feed and drops the rest of a line over the limit. It ignores a last
// line without a line feed.
func readLine(from *bufio.Reader, limit int) ([]byte, error) {
	var line []byte
	for {
		part, err := from.ReadSlice('\n')
		if len(line)+len(part) > limit {
			return nil, skipLine(from, err)
		}
		line = append(line, part...)
		if err == nil {
			return bytes.TrimSpace(line), nil
		}
		if !errors.Is(err, bufio.ErrBufferFull) {
			return nil, err
		}
	}
}

func skipLine(from *bufio.Reader, err error) error {
	for errors.Is(err, bufio.ErrBufferFull) {
		_, err = from.ReadSlice('\n')
	}
	if err == nil || errors.Is(err, io.EOF) {
		return errTooLong
	}
	return err
}
