// Command limits signs in to a codex app-server and prints the used share of each limit.
//
// It reads OPENAI_API_KEY, or CHATGPT_ACCESS_TOKEN with CHATGPT_ACCOUNT_ID, from the environment.
// Its arguments are the command of the server; the default is codex app-server.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"time"

	"codexcontract/codex"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	command := codex.Command{}
	if len(os.Args) > 1 {
		command.Path, command.Args = os.Args[1], os.Args[2:]
	}
	if err := run(ctx, command, credentials(), os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func credentials() codex.LoginAccountParams {
	if token := os.Getenv("CHATGPT_ACCESS_TOKEN"); token != "" {
		return codex.LoginAccountParams{Variant: &codex.ChatgptAuthTokensLoginParams{
			AccessToken:      codex.Secret(token),
			ChatgptAccountID: os.Getenv("CHATGPT_ACCOUNT_ID"),
		}}
	}
	return codex.LoginAccountParams{Variant: &codex.APIKeyLoginParams{
		APIKey: codex.Secret(os.Getenv("OPENAI_API_KEY")),
	}}
}

func run(
	ctx context.Context, command codex.Command, login codex.LoginAccountParams, out io.Writer,
) (failure error) {
	client, err := codex.Start(command, codex.Options{})
	if err != nil {
		return err
	}
	defer func() { failure = errors.Join(failure, client.Close()) }()
	_, err = client.Initialize(ctx, codex.InitializeParams{
		ClientInfo:   codex.ClientInfo{Name: "limits_example", Version: "1.0.0"},
		Capabilities: codex.Some(&codex.InitializeCapabilities{ExperimentalAPI: codex.Some(true)}),
	})
	if err != nil {
		return err
	}
	if _, err := codex.Call(ctx, client, codex.AccountLoginStart, login); err != nil {
		return err
	}
	if err := printAccount(ctx, client, out); err != nil {
		return err
	}
	return printLimits(ctx, client, out)
}

func printAccount(ctx context.Context, client *codex.Client, out io.Writer) error {
	response, err := codex.Call(ctx, client, codex.AccountRead, codex.GetAccountParams{})
	if err != nil {
		return err
	}
	if response.Account == nil {
		fmt.Fprintln(out, "account: not signed in")
		return nil
	}
	switch account := response.Account.Variant.(type) {
	case *codex.APIKeyAccount:
		fmt.Fprintln(out, "account: an API key")
	case *codex.ChatgptAccount:
		fmt.Fprintln(out, "account: ChatGPT, plan", account.PlanType)
	case *codex.UnknownAccount:
		fmt.Fprintln(out, "account: unknown type", account.Tag)
	default:
		fmt.Fprintln(out, "account: another type")
	}
	return nil
}

func printLimits(ctx context.Context, client *codex.Client, out io.Writer) error {
	response, err := codex.Call(ctx, client, codex.AccountRateLimitsRead, nil)
	var refusal *codex.RPCError
	if errors.As(err, &refusal) {
		fmt.Fprintln(out, "limits: refused:", refusal.Message)
		return nil
	}
	if err != nil {
		return err
	}
	printWindow(out, "primary", response.RateLimits.Primary)
	printWindow(out, "secondary", response.RateLimits.Secondary)
	return nil
}

func printWindow(out io.Writer, name string, window *codex.RateLimitWindow) {
	if window == nil {
		return
	}
	fmt.Fprintf(out, "limits: %s %d%% used", name, window.UsedPercent)
	if window.ResetsAt != nil {
		fmt.Fprintf(out, ", resets %s", time.Unix(*window.ResetsAt, 0).UTC().Format(time.RFC3339))
	}
	fmt.Fprintln(out)
}
