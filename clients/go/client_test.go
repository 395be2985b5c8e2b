package codex

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net"
	"strings"
	"sync"
	"testing"
	"time"
)

// peer plays the server by hand, line by line.
type peer struct {
	t     *testing.T
	conn  net.Conn
	lines *bufio.Scanner
}

type reports struct {
	mu   sync.Mutex
	told []string
}

func (r *reports) add(err error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.told = append(r.told, err.Error())
}

func (r *reports) all() string {
	r.mu.Lock()
	defer r.mu.Unlock()
	return strings.Join(r.told, "; ")
}

func connect(t *testing.T) (*Client, *peer, *reports) {
	t.Helper()
	here, there := net.Pipe()
	told := &reports{}
	client := NewClient(here, Options{Report: told.add})
	t.Cleanup(func() { _ = client.Close() })
	return client, &peer{t, there, bufio.NewScanner(there)}, told
}

func (p *peer) expect(line string) {
	p.t.Helper()
	if !p.lines.Scan() || p.lines.Text() != line {
		p.t.Errorf("got %s (%v), want %s", p.lines.Text(), p.lines.Err(), line)
	}
}

func (p *peer) send(lines ...string) {
	p.t.Helper()
	for _, line := range lines {
		if _, err := fmt.Fprintf(p.conn, "%s\n", line); err != nil {
			p.t.Error(err)
		}
	}
}

func patience(t *testing.T) context.Context {
	ctx, cancel := context.WithTimeout(context.Background(), 20*time.Second)
	t.Cleanup(cancel)
	return ctx
}

const signedOut = `{"account":null,"requiresOpenaiAuth":true,"userId":null}`

func TestCallReturnsTheResultOfItsMethod(t *testing.T) {
	client, server, told := connect(t)
	go func() {
		server.expect(`{"id":1,"method":"account/read","params":{"refreshToken":true}}`)
		server.send(`{"id":1,"result":` + signedOut + `}`)
	}()
	response, err := Call(patience(t), client, AccountRead, GetAccountParams{RefreshToken: Some(true)})
	if err != nil {
		t.Fatal(err)
	}
	expect(t, response.RequiresOpenaiAuth, true)
	expect(t, told.all(), "")
}

func TestInitializeTellsTheServerThatItsAnswerWasRead(t *testing.T) {
	client, server, _ := connect(t)
	done := make(chan struct{})
	go func() {
		defer close(done)
		server.expect(`{"id":1,"method":"initialize","params":{"clientInfo":{"name":"n","version":"1"}}}`)
		server.send(`{"id":1,"result":{"userAgent":"u","codexHome":"/","platformFamily":"unix","platformOs":"linux"}}`)
		server.expect(`{"method":"initialized"}`)
	}()
	params := InitializeParams{ClientInfo: ClientInfo{Name: "n", Version: "1"}}
	response, err := client.Initialize(patience(t), params)
	if err != nil {
		t.Fatal(err)
	}
	expect(t, response.PlatformOS, "linux")
	<-done
}

func TestParamsThatAreNilOrNoneAreLeftOut(t *testing.T) {
	client, server, _ := connect(t)
	go func() {
		server.expect(`{"id":1,"method":"account/logout"}`)
		server.send(`{"id":1,"result":{}}`)
		server.expect(`{"id":2,"method":"account/rateLimits/read"}`)
		server.send(`{"id":2,"error":{"code":-32600,"message":"no"}}`)
	}()
	if _, err := Call(patience(t), client, AccountLogout, None{}); err != nil {
		t.Error(err)
	}
	_, err := Call(patience(t), client, AccountRateLimitsRead, nil)
	expect(t, err.Error(), "cannot call account/rateLimits/read: no (code -32600)")
}

func TestARefusalIsAnRPCErrorWithItsKind(t *testing.T) {
	client, server, _ := connect(t)
	go func() {
		server.expect(`{"id":1,"method":"account/read","params":{}}`)
		server.send(`{"error":{"code":-32603,"message":"m","data":{"kind":"refreshFailed","reason":"revoked"}},"id":1}`)
	}()
	_, err := Call(patience(t), client, AccountRead, GetAccountParams{})
	var refusal *RPCError
	if !errors.As(err, &refusal) {
		t.Fatal(err)
	}
	expect(t, refusal.Kind, ErrorKindRefreshFailed)
	expect(t, refusal.Code, -32603)
	data, err := Decode[ErrorData](refusal.Data)
	expect(t, err, nil)
	expect(t, data.Reason.OrZero(), RefreshFailureReasonRevoked)
}

func TestAResultThatBreaksTheContractIsNotReturned(t *testing.T) {
	client, server, _ := connect(t)
	go func() {
		server.expect(`{"id":1,"method":"account/read","params":{}}`)
		server.send(`{"id":1,"result":{"account":"canary"}}`)
	}()
	_, err := Call(patience(t), client, AccountRead, GetAccountParams{})
	var refusal *ValueError
	expect(t, errors.As(err, &refusal), true)
	expect(t, err.Error(), "cannot use the result of account/read: the value at /account is not an object")
}

func TestParamsThatBreakTheContractAreNotSent(t *testing.T) {
	client, _, _ := connect(t)
	_, err := Call(patience(t), client, AccountLoginStart, LoginAccountParams{})
	expect(t, err.Error(), "cannot call account/login/start: the value at /params has no variant")
}

func TestAnswersFindTheirCallsInAnyOrder(t *testing.T) {
	client, server, _ := connect(t)
	const calls = 50
	go func() {
		for range calls {
			server.lines.Scan()
		}
		for id := calls; id > 0; id-- {
			server.send(fmt.Sprintf(`{"id":%d,"result":{"status":"s%d"}}`, id, id))
		}
	}()
	var group sync.WaitGroup
	var mu sync.Mutex
	seen := map[CancelLoginAccountStatus]bool{}
	for range calls {
		group.Add(1)
		go func() {
			defer group.Done()
			response, err := Call(patience(t), client, AccountLoginCancel, CancelLoginAccountParams{})
			mu.Lock()
			defer mu.Unlock()
			expect(t, err, nil)
			seen[response.Status] = true
		}()
	}
	group.Wait()
	expect(t, len(seen), calls)
}

func TestACallThatIsGivenUpReturnsAndItsLateAnswerIsPassedOver(t *testing.T) {
	client, server, told := connect(t)
	ctx, cancel := context.WithCancel(context.Background())
	go func() {
		server.expect(`{"id":1,"method":"account/read","params":{}}`)
		cancel()
	}()
	_, err := Call(ctx, client, AccountRead, GetAccountParams{})
	expect(t, errors.Is(err, context.Canceled), true)
	go func() {
		server.send(`{"id":1,"result":`+signedOut+`}`, `{"id":1,"result":`+signedOut+`}`)
		server.expect(`{"id":2,"method":"account/read","params":{}}`)
		server.send(`{"id":2,"result":` + signedOut + `}`)
	}()
	_, err = Call(patience(t), client, AccountRead, GetAccountParams{})
	expect(t, err, nil)
	expect(t, told.all(), "")
}

func TestACallToAServerThatDoesNotReadEndsWithItsContext(t *testing.T) {
	client, _, _ := connect(t)
	// The first is stuck in the write, the second waits for its turn.
	for range 2 {
		ctx, cancel := context.WithTimeout(context.Background(), 10*time.Millisecond)
		_, err := Call(ctx, client, AccountRead, GetAccountParams{})
		expect(t, errors.Is(err, context.DeadlineExceeded), true)
		cancel()
	}
}

func TestJunkIsReportedAndPassedOver(t *testing.T) {
	client, server, told := connect(t)
	go func() {
		server.expect(`{"id":1,"method":"account/read","params":{}}`)
		server.send("", "hunter2", "[]", "{}", `{"id":1}`, `{"id":"1","result":{}}`, `{"id":1,"error":7}`,
			`{"method":5}`, `{"method":"account/updated","params":{"authMode":5}}`, `{"method":"not/listed"}`,
			"  \t", `  {"id":1,"result":`+signedOut+`}`+"\r")
	}()
	On(client, AccountUpdated, func(AccountUpdatedNotification) { t.Error("listened to junk") })
	_, err := Call(patience(t), client, AccountRead, GetAccountParams{})
	expect(t, err, nil)
	_ = client.Close()
	expect(t, strings.Count(told.all(), "a line is not a message"), 8)
	expect(t, strings.Contains(told.all(), "cannot use an error of the server"), true)
	expect(t, strings.Contains(told.all(), "hunter2"), false)
}

func TestNotificationsComeInOrderAndListenersMayCall(t *testing.T) {
	client, server, _ := connect(t)
	plans := make(chan AccountPlanType, 3)
	On(client, AccountUpdated, func(update AccountUpdatedNotification) {
		if _, err := Call(patience(t), client, AccountRead, GetAccountParams{}); err != nil {
			t.Error(err)
		}
		plans <- *update.PlanType
	})
	for _, plan := range []string{"a", "b", "c"} {
		server.send(`{"method":"account/updated","params":{"authMode":null,"planType":"` + plan + `"},"emittedAtMs":1}`)
	}
	for id := 1; id <= 3; id++ {
		server.expect(fmt.Sprintf(`{"id":%d,"method":"account/read","params":{}}`, id))
		server.send(fmt.Sprintf(`{"id":%d,"result":%s}`, id, signedOut))
	}
	expect(t, <-plans+<-plans+<-plans, "abc")
}

const refresh = `"method":"account/chatgptAuthTokens/refresh","params":{"reason":"unauthorized"}`

func TestARequestWithoutAHandlerIsDeclined(t *testing.T) {
	_, server, _ := connect(t)
	declined := `,"error":{"code":-32600,"message":"This client does not serve the request"}}`
	server.send(`{"id":0,` + refresh + `}`)
	server.expect(`{"id":0` + declined)
	server.send(`{"id":"a/1","method":"item/commandExecution/requestApproval","params":{}}`)
	server.expect(`{"id":"a/1"` + declined)
}

func TestARequestIsAnsweredByItsHandler(t *testing.T) {
	client, server, told := connect(t)
	var fault error
	Handle(client, AccountChatgptAuthTokensRefresh, func(
		_ context.Context, params ChatgptAuthTokensRefreshParams,
	) (ChatgptAuthTokensRefreshResponse, error) {
		expect(t, params.Reason, ChatgptAuthTokensRefreshReasonUnauthorized)
		return ChatgptAuthTokensRefreshResponse{AccessToken: "jwt", ChatgptAccountID: "w"}, fault
	})
	server.send(`{"id":9223372036854775807,` + refresh + `}`)
	server.expect(`{"id":9223372036854775807,"result":{"accessToken":"jwt","chatgptAccountId":"w"}}`)
	server.send(`{"id":1,"method":"account/chatgptAuthTokens/refresh"}`)
	server.expect(`{"id":1,"error":{"code":-32600,"message":"the value is not an object","data":{"kind":"invalidParams"}}}`)
	fault = &RPCError{Code: -32001, Message: "later", Data: json.RawMessage(`{"kind":"overloaded"}`)}
	server.send(`{"id":2,` + refresh + `}`)
	server.expect(`{"id":2,"error":{"code":-32001,"message":"later","data":{"kind":"overloaded"}}}`)
	expect(t, told.all(), "")
	fault = errors.New("password is hunter2")
	server.send(`{"id":3,` + refresh + `}`)
	server.expect(`{"id":3,"error":{"code":-32603,"message":"Internal error"}}`)
	expect(t, told.all(), "cannot answer account/chatgptAuthTokens/refresh: password is hunter2")
}

func TestAHandlerMayCall(t *testing.T) {
	client, server, _ := connect(t)
	Handle(client, AccountChatgptAuthTokensRefresh, func(
		ctx context.Context, _ ChatgptAuthTokensRefreshParams,
	) (ChatgptAuthTokensRefreshResponse, error) {
		_, err := Call(ctx, client, AccountRead, GetAccountParams{})
		return ChatgptAuthTokensRefreshResponse{AccessToken: "jwt"}, err
	})
	server.send(`{"id":0,` + refresh + `}`)
	server.expect(`{"id":1,"method":"account/read","params":{}}`)
	server.send(`{"id":1,"result":` + signedOut + `}`)
	server.expect(`{"id":0,"result":{"accessToken":"jwt","chatgptAccountId":""}}`)
}

func TestOpenCallsEndWithTheConnection(t *testing.T) {
	client, server, _ := connect(t)
	go func() {
		server.expect(`{"id":1,"method":"account/read","params":{}}`)
		_ = server.conn.Close()
	}()
	_, err := Call(patience(t), client, AccountRead, GetAccountParams{})
	expect(t, err.Error(), "cannot call account/read: the connection is closed")
	var closed *ClosedError
	expect(t, errors.As(err, &closed), true)
	<-client.Done()
	_, err = Call(patience(t), client, AccountRead, GetAccountParams{})
	expect(t, errors.As(err, &closed), true)
	err = Notify(patience(t), client, Initialized, None{})
	expect(t, err.Error(), "cannot send initialized: the connection is closed")
}

func TestCloseEndsOpenCallsAndHandlers(t *testing.T) {
	client, server, _ := connect(t)
	handled := make(chan error, 1)
	Handle(client, AccountChatgptAuthTokensRefresh, func(
		ctx context.Context, _ ChatgptAuthTokensRefreshParams,
	) (ChatgptAuthTokensRefreshResponse, error) {
		<-ctx.Done()
		handled <- ctx.Err()
		return ChatgptAuthTokensRefreshResponse{}, ctx.Err()
	})
	called := make(chan error, 1)
	go func() {
		_, err := Call(patience(t), client, AccountRead, GetAccountParams{})
		called <- err
	}()
	server.expect(`{"id":1,"method":"account/read","params":{}}`)
	server.send(`{"id":1,` + refresh + `}`)
	if err := client.Close(); err != nil {
		t.Error(err)
	}
	expect(t, (<-called).Error(), "cannot call account/read: the connection is closed")
	expect(t, <-handled, context.Canceled)
	expect(t, client.Close(), nil)
}
