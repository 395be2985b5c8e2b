package codex

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
)

// What tests of every language share: examples for each type, made from the contract and by hand.
const (
	madeVectors    = "../../generated/vectors"
	writtenVectors = "../../schema/vectors"
	canary         = "canary: not to be repeated"
	canaryNumber   = "8675309"
)

type vector struct {
	Name    string
	Pointer string
	Value   json.RawMessage
	Text    string
}

type vectors struct {
	Valid, Newer, Invalid []vector
	BeyondDouble          []vector
}

// readWrite reads a value of some type and writes it again.
type readWrite = func([]byte) ([]byte, error)

func readAndWrite[T any](data []byte) ([]byte, error) {
	value, err := Decode[T](data)
	if err != nil {
		return nil, err
	}
	data, err = Encode(value)
	if err != nil {
		return nil, fmt.Errorf("read, and not written again: %w", err)
	}
	return data, nil
}

func TestEveryTypeReadsAndWritesItsVectors(t *testing.T) {
	counted := map[string]*count{"valid": {}, "newer": {}, "beyondDouble": {}, "invalid": {}}
	for name, found := range loadVectors(t) {
		use, listed := contractTypes[name]
		if !listed {
			t.Errorf("there are vectors for %s, and no type", name)
			continue
		}
		run := func(kind string, each vector, holds func(*testing.T, readWrite, vector)) {
			counted[kind].Of++
			if t.Run(name+"/"+each.Name, func(t *testing.T) { holds(t, use, each) }) {
				counted[kind].Held++
			}
		}
		for _, each := range found.Valid {
			run("valid", each, roundTrip)
		}
		for _, each := range found.Newer {
			run("newer", each, roundTrip)
		}
		for _, each := range found.BeyondDouble {
			run("beyondDouble", each, roundTrip)
		}
		for _, each := range found.Invalid {
			run("invalid", each, refused)
		}
	}
	leaveCounts(t, counted)
}

// count is for the table of guarantees.
type count struct {
	Held int `json:"held"`
	Of   int `json:"of"`
}

func leaveCounts(t *testing.T, counted map[string]*count) {
	t.Helper()
	folder := "../../node_modules/.cache/codex-contract/guarantees"
	data, err := json.Marshal(counted)
	if err == nil {
		err = os.MkdirAll(folder, 0o755)
	}
	if err == nil {
		err = os.WriteFile(filepath.Join(folder, "go.json"), data, 0o644)
	}
	if err != nil {
		t.Error(err)
	}
}

func TestEveryTypeHasVectors(t *testing.T) {
	found := loadVectors(t)
	for name := range contractTypes {
		if len(found[name].Valid) == 0 {
			t.Errorf("%s has no valid vector", name)
		}
	}
}

func roundTrip(t *testing.T, use readWrite, each vector) {
	before := []byte(each.Text)
	if each.Value != nil {
		before = each.Value
	}
	after, err := use(before)
	if err != nil {
		t.Fatalf("refused: %v", err)
	}
	if !sameJSON(t, before, after) {
		t.Errorf("changed\n%s\nto\n%s", before, after)
	}
}

func refused(t *testing.T, use readWrite, each vector) {
	after, err := use(each.Value)
	// Not wrapped: it has to be the reading that refuses.
	refusal, ok := err.(*ValueError)
	if !ok {
		t.Fatalf("taken, and written as %s with error %v", after, err)
	}
	if refusal.Pointer != each.Pointer {
		t.Errorf("the error is about %q instead of %q", refusal.Pointer, each.Pointer)
	}
	if text := err.Error(); strings.Contains(text, canary) || strings.Contains(text, canaryNumber) {
		t.Errorf("the error repeats the value: %s", text)
	}
}

// sameJSON compares numbers by their digits, since a float is not exact over 64 bits.
func sameJSON(t *testing.T, a, b []byte) bool {
	return reflect.DeepEqual(parse(t, a), parse(t, b))
}

func parse(t *testing.T, data []byte) any {
	t.Helper()
	decoder := json.NewDecoder(bytes.NewReader(data))
	decoder.UseNumber()
	var value any
	if err := decoder.Decode(&value); err != nil {
		t.Fatalf("%v in %s", err, data)
	}
	return value
}

// loadVectors leaves out the types of the usage backend, which no app-server sends.
func loadVectors(t *testing.T) map[string]vectors {
	t.Helper()
	found := map[string]vectors{}
	for _, path := range glob(t, filepath.Join(madeVectors, "*.json")) {
		name := strings.TrimSuffix(filepath.Base(path), ".json")
		if name == "index" || isOfBackend(t, name) {
			continue
		}
		var made vectors
		unmarshalFile(t, path, &made)
		found[name] = made
	}
	for _, path := range glob(t, filepath.Join(writtenVectors, "*", "*", "*.json")) {
		addWritten(t, found, path)
	}
	return found
}

func addWritten(t *testing.T, found map[string]vectors, path string) {
	kind := filepath.Base(filepath.Dir(path))
	name := filepath.Base(filepath.Dir(filepath.Dir(path)))
	if isOfBackend(t, name) {
		return
	}
	written := vector{Name: kind + " " + filepath.Base(path)}
	of := found[name]
	switch kind {
	case "invalid":
		unmarshalFile(t, path, &written)
		of.Invalid = append(of.Invalid, written)
	case "valid":
		unmarshalFile(t, path, &written.Value)
		of.Valid = append(of.Valid, written)
	case "newer":
		unmarshalFile(t, path, &written.Value)
		of.Newer = append(of.Newer, written)
	default:
		t.Errorf("%s is of no known kind", path)
	}
	found[name] = of
}

var backendTypes map[string]bool

func isOfBackend(t *testing.T, name string) bool {
	if backendTypes == nil {
		backendTypes = map[string]bool{}
		var contract struct {
			Types []struct{ Name, Source string }
		}
		unmarshalFile(t, "../../generated/contract.json", &contract)
		for _, listed := range contract.Types {
			backendTypes[listed.Name] = strings.HasPrefix(listed.Source, "backend/")
		}
	}
	return backendTypes[name]
}

func glob(t *testing.T, pattern string) []string {
	t.Helper()
	paths, err := filepath.Glob(pattern)
	if err != nil {
		t.Fatal(err)
	}
	return paths
}

func unmarshalFile(t *testing.T, path string, into any) {
	t.Helper()
	data, err := os.ReadFile(path)
	if err == nil {
		err = json.Unmarshal(data, into)
	}
	if err != nil {
		t.Fatalf("%s: %v", path, err)
	}
}
