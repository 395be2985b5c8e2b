package codex

import (
	"bytes"
	"encoding/json"
	"fmt"
	"log/slog"
	"strings"
	"testing"
)

const hushed = "sk-hush"

// Every place where a secret, or what may be one, can stand.
var secretive = map[string]any{
	"a secret":          Secret(hushed),
	"secret JSON":       SecretJSON(`"` + hushed + `"`),
	"a member":          APIKeyLoginParams{APIKey: hushed},
	"a variant":         LoginAccountParams{Variant: &APIKeyLoginParams{APIKey: hushed}},
	"one that is null":  GetAuthStatusResponse{AuthToken: Ptr(Secret(hushed))},
	"an optional one":   AuthDotJSON{OpenaiAPIKey: Some(Ptr(Secret(hushed)))},
	"optional JSON":     AuthDotJSON{AgentIdentity: Some(SecretJSON(`{"k":"` + hushed + `"}`))},
	"one further down":  AuthDotJSON{Tokens: Some(&StoredTokens{IDToken: hushed, AccessToken: hushed})},
	"an unlisted one":   GcpAccount{Extra: Extra{"key": json.RawMessage(`"` + hushed + `"`)}},
	"a later variant":   Account{Variant: &UnknownAccount{Tag: "t", Raw: json.RawMessage(`{"k":"` + hushed + `"}`)}},
	"no valid value":    LoginAccountParams{Variant: (*APIKeyLoginParams)(nil)},
	"an optional value": Some(Secret(hushed)),
}

func TestFmtAndSlogShowNoSecret(t *testing.T) {
	for name, value := range secretive {
		t.Run(name, func(t *testing.T) {
			for _, form := range []any{value, &value, []any{value}, map[string]any{"k": value}} {
				for _, verb := range []string{"%v", "%+v", "%#v", "%s", "%q", "%x", "%X", "%d", "%t", "%08.3f"} {
					expectHushed(t, verb, fmt.Sprintf(verb, form))
				}
			}
			for handler, text := range logged(value) {
				expectHushed(t, handler, text)
			}
		})
	}
}

func logged(value any) map[string]string {
	var asText, asJSON bytes.Buffer
	slog.New(slog.NewTextHandler(&asText, nil)).Info("m", "value", value)
	slog.New(slog.NewJSONHandler(&asJSON, nil)).Info("m", "value", value)
	return map[string]string{"text": asText.String(), "json": asJSON.String()}
}

func expectHushed(t *testing.T, how, text string) {
	t.Helper()
	inHex := fmt.Sprintf("%x", hushed)
	inBytes := strings.Trim(fmt.Sprint([]byte(hushed)), "[]")
	for _, leak := range []string{hushed, inHex, strings.ToUpper(inHex), inBytes} {
		if strings.Contains(text, leak) {
			t.Errorf("%s shows the secret: %s", how, text)
		}
	}
}

func TestASecretHidesItselfFromItsOwnMethods(t *testing.T) {
	expect(t, Secret(hushed).String(), "[redacted]")
	expect(t, Secret(hushed).GoString(), "[redacted]")
	expect(t, Secret(hushed).LogValue().String(), "[redacted]")
	expect(t, SecretJSON(hushed).String(), "[redacted]")
	expect(t, SecretJSON(hushed).GoString(), "[redacted]")
	expect(t, SecretJSON(hushed).LogValue().String(), "[redacted]")
	expect(t, string(Secret(hushed)), hushed)
}

func TestWhatIsNotSecretIsShown(t *testing.T) {
	account := Account{Variant: &ChatgptAccount{Email: Ptr("a@b"), PlanType: "pro"}}
	expect(t, fmt.Sprint(account), `codex.Account{"type":"chatgpt","email":"a@b","planType":"pro"}`)
	expect(t, fmt.Sprint(GetAccountParams{RefreshToken: Some(true)}.RefreshToken), "true")
	expect(t, fmt.Sprint(GetAccountParams{}.RefreshToken), "<absent>")
	params := LoginAccountParams{Variant: &APIKeyLoginParams{APIKey: hushed}}
	text := logged(params)["json"]
	if !strings.Contains(text, `"value":{"type":"apiKey","apiKey":"[redacted]"}`) {
		t.Errorf("got %s", text)
	}
}
