package codex

import (
	"bytes"
	"encoding/json"
	"reflect"
	"strconv"
)

// Decode reads a value of a contract type. It preserves unlisted members, enum values and variants.
// It returns a *ValueError for a value that breaks the contract.
func Decode[T any](data []byte) (T, error) {
	var value, none T
	if !json.Valid(data) {
		return none, refuse("is not JSON")
	}
	if err := decodeValue(bytes.TrimSpace(data), reflect.ValueOf(&value).Elem()); err != nil {
		return none, err
	}
	return value, nil
}

// reader is a type with its own decoding. The data is valid JSON without surrounding space.
type reader interface {
	readJSON(data []byte) error
}

// closedEnum is an enum that accepts only listed values.
type closedEnum interface {
	Known() bool
	closed()
}

// unmarshal implements UnmarshalJSON of every generated type.
func unmarshal(data []byte, into any) error {
	return decodeValue(bytes.TrimSpace(data), reflect.ValueOf(into).Elem())
}

func decodeValue(data []byte, into reflect.Value) error {
	if custom, ok := into.Addr().Interface().(reader); ok {
		return custom.readJSON(data)
	}
	switch into.Kind() {
	case reflect.String:
		return decodeString(data, into)
	case reflect.Bool:
		return decodeBool(data, into)
	case reflect.Int32, reflect.Int64:
		return decodeInt(data, into)
	case reflect.Uint32:
		return decodeUint(data, into)
	case reflect.Float64:
		return decodeFloat(data, into)
	case reflect.Pointer:
		return decodeNullable(data, into)
	case reflect.Slice:
		return decodeSlice(data, into)
	case reflect.Map:
		return decodeMap(data, into)
	case reflect.Struct:
		return decodeObject(data, into)
	default:
		panic("codex: no contract type has kind " + into.Kind().String())
	}
}

func decodeString(data []byte, into reflect.Value) error {
	if data[0] != '"' {
		return refuse("is not a string")
	}
	var text string
	if err := json.Unmarshal(data, &text); err != nil {
		return refuse("is not a string")
	}
	into.SetString(text)
	if enum, ok := into.Interface().(closedEnum); ok && !enum.Known() {
		return refuse("is none of the listed values")
	}
	return nil
}

func decodeBool(data []byte, into reflect.Value) error {
	switch string(data) {
	case "true":
		into.SetBool(true)
	case "false":
		into.SetBool(false)
	default:
		return refuse("is not a boolean")
	}
	return nil
}

func decodeInt(data []byte, into reflect.Value) error {
	number, err := strconv.ParseInt(string(data), 10, into.Type().Bits())
	if err != nil {
		return refuse("is not an integer of " + strconv.Itoa(into.Type().Bits()) + " bits")
	}
	into.SetInt(number)
	return nil
}

func decodeUint(data []byte, into reflect.Value) error {
	number, err := strconv.ParseUint(string(data), 10, into.Type().Bits())
	if err != nil {
		return refuse("is not an unsigned integer of " + strconv.Itoa(into.Type().Bits()) + " bits")
	}
	into.SetUint(number)
	return nil
}

// A number beyond the range of a float64 could not be written again.
func decodeFloat(data []byte, into reflect.Value) error {
	var number float64
	if string(data) == "null" || json.Unmarshal(data, &number) != nil {
		return refuse("is not a number")
	}
	into.SetFloat(number)
	return nil
}

func decodeNullable(data []byte, into reflect.Value) error {
	if string(data) == "null" {
		into.SetZero()
		return nil
	}
	value := reflect.New(into.Type().Elem())
	if err := decodeValue(data, value.Elem()); err != nil {
		return err
	}
	into.Set(value)
	return nil
}

func decodeSlice(data []byte, into reflect.Value) error {
	if into.Type().Elem().Kind() == reflect.Uint8 {
		into.SetBytes(bytes.Clone(data))
		return nil
	}
	var items []json.RawMessage
	if data[0] != '[' || json.Unmarshal(data, &items) != nil {
		return refuse("is not an array")
	}
	list := reflect.MakeSlice(into.Type(), len(items), len(items))
	for index, item := range items {
		if err := decodeValue(item, list.Index(index)); err != nil {
			return within(strconv.Itoa(index), err)
		}
	}
	into.Set(list)
	return nil
}

func decodeMap(data []byte, into reflect.Value) error {
	members, err := splitObject(data)
	if err != nil {
		return err
	}
	entries := reflect.MakeMapWithSize(into.Type(), len(members))
	for name, member := range members {
		value := reflect.New(into.Type().Elem()).Elem()
		if err := decodeValue(member, value); err != nil {
			return within(name, err)
		}
		entries.SetMapIndex(reflect.ValueOf(name), value)
	}
	into.Set(entries)
	return nil
}

// splitObject replaces the struct decoding of encoding/json, which ignores the letter case of names
// and quotes values in its errors.
func splitObject(data []byte) (map[string]json.RawMessage, error) {
	var members map[string]json.RawMessage
	if data[0] != '{' || json.Unmarshal(data, &members) != nil {
		return nil, refuse("is not an object")
	}
	return members, nil
}
