package codex

import (
	"bytes"
	"encoding/json"
	"reflect"
)

// decodeUnion reads the variant of a tag into the place that place returns for it. A nil place means
// that a closed union does not list the tag.
func decodeUnion(data []byte, discriminator string, place func(tag string) any) error {
	tag, err := readTag(data, discriminator)
	if err != nil {
		return err
	}
	variant := place(tag)
	if variant == nil {
		return within(discriminator, refuse("names no listed variant"))
	}
	return decodeValue(data, reflect.ValueOf(variant).Elem())
}

func readTag(data []byte, discriminator string) (string, error) {
	members, err := splitObject(data)
	if err != nil {
		return "", err
	}
	tag := members[discriminator]
	if tag == nil {
		return "", within(discriminator, refuse("is missing"))
	}
	var text string
	if err := decodeString(tag, reflect.ValueOf(&text).Elem()); err != nil {
		return "", within(discriminator, err)
	}
	return text, nil
}

func encodeUnion(e *encoder, variant any) error {
	value := reflect.ValueOf(variant)
	if variant == nil || value.IsNil() {
		return refuse("has no variant")
	}
	return e.encode(value.Elem())
}

// encodeUnlisted writes an unlisted variant unchanged, and only its tag to logs.
func encodeUnlisted(e *encoder, discriminator, tag string, raw json.RawMessage) error {
	if !e.redact {
		return e.compact(raw)
	}
	e.open('{')
	e.name(discriminator)
	e.quote(tag)
	e.close('}')
	return nil
}

func keepUnlisted(data []byte) json.RawMessage {
	return bytes.Clone(data)
}
