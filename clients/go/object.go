package codex

import (
	"encoding/json"
	"fmt"
	"reflect"
	"slices"
)

// Extra contains the unlisted members of an object, unchanged. They are written again. Formatting
// prints only their names.
type Extra map[string]json.RawMessage

// Format prints only the names of the members, because any value may be secret.
func (v Extra) Format(state fmt.State, _ rune) {
	_, _ = fmt.Fprint(state, v.names())
}

func (v Extra) names() []string {
	names := make([]string, 0, len(v))
	for name := range v {
		names = append(names, name)
	}
	slices.Sort(names)
	return names
}

type absentable interface {
	isAbsent() bool
}

func decodeObject(data []byte, into reflect.Value) error {
	members, err := splitObject(data)
	if err != nil {
		return err
	}
	into.SetZero()
	layout := layoutOf(into.Type())
	for _, field := range layout.fields {
		if err := decodeField(members, field, into.Field(field.index)); err != nil {
			return within(field.name, err)
		}
		delete(members, field.name)
	}
	if layout.extra >= 0 && len(members) > 0 {
		into.Field(layout.extra).Set(reflect.ValueOf(Extra(members)))
	}
	return nil
}

func decodeField(members map[string]json.RawMessage, field field, into reflect.Value) error {
	member, present := members[field.name]
	if field.constant != "" {
		return decodeConstant(member, field.constant)
	}
	if present {
		return decodeValue(member, into)
	}
	if _, optional := into.Interface().(absentable); optional {
		return nil
	}
	return refuse("is missing")
}

func decodeConstant(data []byte, constant string) error {
	if data == nil {
		return refuse("is missing")
	}
	var found, wanted any
	if json.Unmarshal(data, &found) != nil || json.Unmarshal([]byte(constant), &wanted) != nil {
		return refuse("is not readable")
	}
	if !reflect.DeepEqual(found, wanted) {
		return refuse("is not " + constant)
	}
	return nil
}

func (e *encoder) object(value reflect.Value) error {
	layout := layoutOf(value.Type())
	e.open('{')
	for _, field := range layout.fields {
		if err := e.member(field, value.Field(field.index)); err != nil {
			return within(field.name, err)
		}
	}
	if layout.extra >= 0 {
		if err := e.extra(layout, value.Field(layout.extra).Interface().(Extra)); err != nil {
			return err
		}
	}
	e.close('}')
	return nil
}

func (e *encoder) member(field field, value reflect.Value) error {
	if field.constant != "" {
		e.name(field.name)
		e.WriteString(field.constant)
		return nil
	}
	if optional, ok := value.Interface().(absentable); ok && optional.isAbsent() {
		return nil
	}
	e.name(field.name)
	return e.encode(value)
}

func (e *encoder) extra(layout *layout, extra Extra) error {
	for _, name := range extra.names() {
		if layout.names[name] {
			return within(name, refuse("is listed in the contract and cannot be in Extra"))
		}
		e.name(name)
		if err := e.unlisted(extra[name]); err != nil {
			return within(name, err)
		}
	}
	return nil
}
