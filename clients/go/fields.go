package codex

import (
	"reflect"
	"sync"
)

// field is one member of a contract object, read from the tag of its struct field.
type field struct {
	index int
	// Name of the member in JSON.
	name string
	// JSON of a constant member, which has no field in the struct.
	constant string
}

type layout struct {
	fields []field
	// Index of the field with unlisted members.
	extra int
	names map[string]bool
}

var (
	extraType = reflect.TypeOf(Extra{})
	layouts   sync.Map
)

// layoutOf reads the tags of a struct type once.
func layoutOf(t reflect.Type) *layout {
	if known, ok := layouts.Load(t); ok {
		return known.(*layout)
	}
	found := &layout{extra: -1, names: map[string]bool{}}
	for index := range t.NumField() {
		described := t.Field(index)
		if described.Type == extraType {
			found.extra = index
			continue
		}
		name, constant := described.Tag.Get("json"), described.Tag.Get("always")
		if constant != "" {
			name = described.Tag.Get("member")
		}
		found.names[name] = true
		found.fields = append(found.fields, field{index, name, constant})
	}
	layouts.Store(t, found)
	return found
}
