package codex

import (
	"encoding/json"
	"errors"
	"testing"
)

func decode[T any](t *testing.T, text string) T {
	t.Helper()
	value, err := Decode[T]([]byte(text))
	if err != nil {
		t.Fatal(err)
	}
	return value
}

func encode(t *testing.T, value any) string {
	t.Helper()
	data, err := Encode(value)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

func expect[T comparable](t *testing.T, got, want T) {
	t.Helper()
	if got != want {
		t.Errorf("got %v, want %v", got, want)
	}
}

func expectRefusal(t *testing.T, err error, pointer, message string) {
	t.Helper()
	var refusal *ValueError
	if !errors.As(err, &refusal) {
		t.Fatalf("got %v, want a *ValueError", err)
	}
	expect(t, refusal.Pointer, pointer)
	expect(t, err.Error(), message)
}

func TestLeftOutNullAndValueStayApart(t *testing.T) {
	read := func(member string) Optional[*string] {
		text := `{"type":"chatgpt","email":null,"planType":"pro"` + member + `}`
		account := decode[ChatgptAccount](t, text)
		expect(t, encode(t, account), text)
		return account.WorkspaceName
	}
	expect(t, read("").IsSet(), false)
	null, set := read(`,"workspaceName":null`).Get()
	expect(t, set, true)
	expect(t, null, nil)
	name, set := read(`,"workspaceName":"Lab"`).Get()
	expect(t, set, true)
	expect(t, *name, "Lab")
}

func TestValuesAreWrittenAsTheyWereMade(t *testing.T) {
	expect(t, encode(t, GetAccountParams{}), `{}`)
	expect(t, encode(t, GetAccountParams{RefreshToken: Some(false)}), `{"refreshToken":false}`)
	title := InitializeParams{ClientInfo: ClientInfo{Name: "n", Title: Some(Ptr("<T>")), Version: "1"}}
	expect(t, encode(t, title), `{"clientInfo":{"name":"n","title":"<T>","version":"1"}}`)
	login := LoginAccountParams{Variant: &APIKeyLoginParams{APIKey: "sk-1"}}
	expect(t, encode(t, login), `{"type":"apiKey","apiKey":"sk-1"}`)
	expect(t, encode(t, InitializeCapabilities{
		OptOutNotificationMethods: Some(Ptr([]string(nil))),
	}), `{"optOutNotificationMethods":[]}`)
}

func TestValuesOfLaterReleasesAreKeptAndCanBeFolded(t *testing.T) {
	update := decode[AccountUpdatedNotification](t, `{"authMode":null,"planType":"galactic"}`)
	expect(t, *update.PlanType, AccountPlanType("galactic"))
	expect(t, update.PlanType.Known(), false)
	expect(t, update.PlanType.Fold(), AccountPlanTypeUnknown)
	expect(t, AccountPlanTypePro.Fold(), AccountPlanTypePro)
	expect(t, encode(t, update), `{"authMode":null,"planType":"galactic"}`)
}

func TestVariantsOfLaterReleasesAreKeptWhole(t *testing.T) {
	text := `{"seats":[1, {"a":null}],"type":"galactic"}`
	account := decode[Account](t, text)
	unknown, ok := account.Variant.(*UnknownAccount)
	expect(t, ok, true)
	expect(t, unknown.Tag, "galactic")
	expect(t, string(unknown.Raw), text)
	expect(t, encode(t, account), `{"seats":[1,{"a":null}],"type":"galactic"}`)
}

func TestMembersOfLaterReleasesAreKept(t *testing.T) {
	text := `{"type":"apiKey","clipped":"\ud83d","Type":"other","ns":1795212964793952362}`
	account := decode[APIKeyAccount](t, text)
	expect(t, string(account.Extra["clipped"]), `"\ud83d"`)
	expect(t, string(account.Extra["Type"]), `"other"`)
	expect(t, string(account.Extra["ns"]), "1795212964793952362")
	expect(t, len(decode[APIKeyAccount](t, encode(t, account)).Extra), 3)
}

func TestARefusalNamesThePlaceAndNeverTheValue(t *testing.T) {
	_, err := Decode[GetAccountResponse]([]byte(
		`{"account":{"type":"chatgpt","email":7,"planType":"pro"},"requiresOpenaiAuth":true}`))
	expectRefusal(t, err, "/account/email", `the value at /account/email is not a string`)
	_, err = Decode[LoginAccountParams]([]byte(`{"type":"carrierPigeon"}`))
	expectRefusal(t, err, "/type", `the value at /type names no listed variant`)
	_, err = Decode[RateLimitWindow]([]byte(`{"usedPercent":2147483648}`))
	expectRefusal(t, err, "/usedPercent", `the value at /usedPercent is not an integer of 32 bits`)
	_, err = Decode[GetAccountResponse]([]byte(`{"account":sk-secret`))
	expectRefusal(t, err, "", `the value is not JSON`)
}

func TestUnmarshalRefusesAsDecodeDoes(t *testing.T) {
	var response GetAccountResponse
	err := json.Unmarshal([]byte(`{"account":{"type":"chatgpt"}}`), &response)
	expectRefusal(t, err, "/account/email", `the value at /account/email is missing`)
}

func TestWhatBreaksTheContractIsNotWritten(t *testing.T) {
	_, err := Encode(GetAccountResponse{Account: &Account{}})
	expectRefusal(t, err, "/account", `the value at /account has no variant`)
	_, err = Encode(SendAddCreditsNudgeEmailParams{CreditType: "gold"})
	expectRefusal(t, err, "/creditType", `the value at /creditType is none of the listed values`)
	_, err = Encode(APIKeyAccount{Extra: Extra{"type": json.RawMessage(`"gcp"`)}})
	expectRefusal(t, err, "/type",
		`the value at /type is listed in the contract and cannot be in Extra`)
	_, err = Encode(ErrorObject{Data: Some(json.RawMessage(`{`))})
	expectRefusal(t, err, "/data", `the value at /data is not JSON`)
	_, err = Encode(RequestID{Value: 1.5})
	expectRefusal(t, err, "", `the value is of neither type`)
}

func TestAValueIsOneLineWhateverItHolds(t *testing.T) {
	object := ErrorObject{Message: "a\nb", Data: Some(json.RawMessage("{\n\"a\":\t1\n}"))}
	expect(t, encode(t, object), `{"code":0,"message":"a\nb","data":{"a":1}}`)
}

func TestIdsAreTextOrExactIntegers(t *testing.T) {
	expect(t, decode[RequestID](t, `9223372036854775807`).Value.(int64), 9223372036854775807)
	expect(t, decode[RequestID](t, `"1"`).Value.(string), "1")
	_, err := Decode[RequestID]([]byte(`1.5`))
	expectRefusal(t, err, "", `the value fits no alternative`)
}

func TestARefusalIsAboutTheAlternativeThatWasMeant(t *testing.T) {
	_, err := Decode[Either[[]string, map[string]bool]]([]byte(`["a",1]`))
	expectRefusal(t, err, "/1", `the value at /1 is not a string`)
	_, err = Decode[Either[[]string, map[string]bool]]([]byte(`{"a/b":1}`))
	expectRefusal(t, err, "/a~1b", `the value at /a~1b is not a boolean`)
}

func TestMethodsAreListedWithTheirTypesAndErrors(t *testing.T) {
	rows := map[string]Method{}
	for _, method := range Methods() {
		rows[method.Name] = method
	}
	expect(t, rows["account/read"].Result, "GetAccountResponse")
	expect(t, rows["account/read"].Direction, FromClientRequest)
	expect(t, rows["account/read"].Errors[2], ErrorKindChatgptAuthRequired)
	expect(t, rows["account/updated"].Direction, FromServerNotification)
	expect(t, rows["account/rateLimitResetCredit/consume"].Since, "0.141.0")
	expect(t, ErrorKindOverloaded.Code(), -32001)
	expect(t, ErrorKind("galactic").Code(), 0)
}
