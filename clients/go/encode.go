package codex

import (
	"bytes"
	"encoding/json"
	"reflect"
	"slices"
	"strconv"
)

// Encode writes a value of a contract type as one line of JSON. It returns a *ValueError for a value
// that breaks the contract.
func Encode(value any) ([]byte, error) {
	return marshal(value)
}

// writer is a type with its own encoding.
type writer interface {
	writeJSON(e *encoder) error
}

// encoder writes JSON, redacted for output to logs.
type encoder struct {
	bytes.Buffer
	redact bool
	// Whether the innermost array or object has an entry.
	filled []bool
}

// marshal implements MarshalJSON of every generated type.
func marshal(value any) ([]byte, error) {
	e := &encoder{}
	if err := e.encode(reflect.ValueOf(value)); err != nil {
		return nil, err
	}
	return e.Bytes(), nil
}

func (e *encoder) encode(value reflect.Value) error {
	if custom, ok := value.Interface().(writer); ok && !isNil(value) {
		return custom.writeJSON(e)
	}
	switch value.Kind() {
	case reflect.String:
		return e.text(value)
	case reflect.Bool:
		e.WriteString(strconv.FormatBool(value.Bool()))
	case reflect.Int32, reflect.Int64:
		e.WriteString(strconv.FormatInt(value.Int(), 10))
	case reflect.Uint32:
		e.WriteString(strconv.FormatUint(value.Uint(), 10))
	case reflect.Float64:
		return e.float(value.Float())
	case reflect.Pointer:
		if value.IsNil() {
			e.WriteString("null")
			return nil
		}
		return e.encode(value.Elem())
	case reflect.Slice:
		return e.slice(value)
	case reflect.Map:
		return e.mapping(value)
	case reflect.Struct:
		return e.object(value)
	default:
		panic("codex: no contract type has kind " + value.Kind().String())
	}
	return nil
}

func isNil(value reflect.Value) bool {
	return value.Kind() == reflect.Pointer && value.IsNil()
}

func (e *encoder) float(number float64) error {
	text, err := json.Marshal(number)
	if err != nil {
		return refuse("is not a number of JSON")
	}
	e.Write(text)
	return nil
}

func (e *encoder) text(value reflect.Value) error {
	if _, secret := value.Interface().(Secret); secret && e.redact {
		e.quote(redacted)
		return nil
	}
	if enum, ok := value.Interface().(closedEnum); ok && !enum.Known() {
		return refuse("is none of the listed values")
	}
	e.quote(value.String())
	return nil
}

func (e *encoder) slice(value reflect.Value) error {
	if value.Type().Elem().Kind() == reflect.Uint8 {
		return e.raw(value)
	}
	e.open('[')
	for index := range value.Len() {
		e.separate()
		if err := e.encode(value.Index(index)); err != nil {
			return within(strconv.Itoa(index), err)
		}
	}
	e.close(']')
	return nil
}

// raw writes any JSON. An unset value is null.
func (e *encoder) raw(value reflect.Value) error {
	if _, secret := value.Interface().(SecretJSON); secret && e.redact {
		e.quote(redacted)
		return nil
	}
	if value.Len() == 0 {
		e.WriteString("null")
		return nil
	}
	return e.compact(value.Bytes())
}

// unlisted writes unlisted values: in full to the server, redacted to logs.
func (e *encoder) unlisted(data []byte) error {
	if e.redact {
		e.quote("[unlisted]")
		return nil
	}
	return e.compact(data)
}

// compact writes a value without line feeds, which would end the message.
func (e *encoder) compact(data []byte) error {
	if json.Compact(&e.Buffer, data) != nil {
		return refuse("is not JSON")
	}
	return nil
}

func (e *encoder) mapping(value reflect.Value) error {
	names := make([]string, 0, value.Len())
	for _, name := range value.MapKeys() {
		names = append(names, name.String())
	}
	slices.Sort(names)
	e.open('{')
	for _, name := range names {
		e.name(name)
		if err := e.encode(value.MapIndex(reflect.ValueOf(name))); err != nil {
			return within(name, err)
		}
	}
	e.close('}')
	return nil
}

func (e *encoder) open(bracket byte) {
	e.WriteByte(bracket)
	e.filled = append(e.filled, false)
}

func (e *encoder) close(bracket byte) {
	e.WriteByte(bracket)
	e.filled = e.filled[:len(e.filled)-1]
}

func (e *encoder) separate() {
	last := len(e.filled) - 1
	if e.filled[last] {
		e.WriteByte(',')
	}
	e.filled[last] = true
}

func (e *encoder) name(name string) {
	e.separate()
	e.quote(name)
	e.WriteByte(':')
}

func (e *encoder) quote(text string) {
	quoting := json.NewEncoder(&e.Buffer)
	quoting.SetEscapeHTML(false)
	// Neither encoding a string nor writing to a buffer can fail.
	_ = quoting.Encode(text)
	e.Truncate(e.Len() - 1)
}
