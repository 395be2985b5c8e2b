package main

import (
	"context"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"codexcontract/codex"
)

// The servers that the example runs against, and how to find their programs.
var servers = map[string]func(*testing.T) []string{
	"this repository": func(t *testing.T) []string {
		node, err := exec.LookPath("node")
		if err != nil {
			missing(t, "there is no node")
		}
		return []string{node, existing(t, "../../../../dist/cli.js")}
	},
	"codex " + codex.NewestServer: func(t *testing.T) []string {
		cache, set := os.LookupEnv("XDG_CACHE_HOME")
		if !set {
			cache = filepath.Join(os.Getenv("HOME"), ".cache")
		}
		folder := filepath.Join(cache, "codex-contract", "codex-"+codex.NewestServer)
		return []string{existing(t, filepath.Join(folder, "node_modules", ".bin", "codex"))}
	},
}

func existing(t *testing.T, path string) string {
	if _, err := os.Stat(path); err != nil {
		missing(t, path+" is not there")
	}
	return path
}

// missing skips the test, but for CI, where everything has to be there.
func missing(t *testing.T, what string) {
	if os.Getenv("CI") == "true" {
		t.Fatal(what)
	}
	t.Skip(what)
}

func TestAnAPIKeySignsInAndHasNoLimits(t *testing.T) {
	for name, find := range servers {
		t.Run(name, func(t *testing.T) {
			login := codex.LoginAccountParams{Variant: &codex.APIKeyLoginParams{APIKey: "sk-test"}}
			got := runAgainst(t, find(t), login)
			want := "account: an API key\nlimits: refused: chatgpt authentication required to read rate limits\n"
			if got != want {
				t.Errorf("got %s", got)
			}
		})
	}
}

func TestTokensSignInAndHaveLimits(t *testing.T) {
	for name, find := range servers {
		t.Run(name, func(t *testing.T) {
			got := runAgainst(t, find(t), codex.LoginAccountParams{
				Variant: &codex.ChatgptAuthTokensLoginParams{
					AccessToken: token(), ChatgptAccountID: "workspace-1",
				},
			})
			want := "account: ChatGPT, plan pro\n" +
				"limits: primary 42% used, resets 2030-01-01T00:00:00Z\n" +
				"limits: secondary 5% used, resets 2030-01-08T00:00:00Z\n"
			if got != want {
				t.Errorf("got %s", got)
			}
		})
	}
}

func runAgainst(t *testing.T, program []string, login codex.LoginAccountParams) string {
	t.Helper()
	backend := httptest.NewServer(http.HandlerFunc(answer))
	defer backend.Close()
	home := t.TempDir()
	config := fmt.Sprintf("chatgpt_base_url = %q\ncheck_for_update_on_startup = false\n"+
		"[analytics]\nenabled = false\n[features]\nplugins = false\n", backend.URL+"/backend-api")
	if err := os.WriteFile(filepath.Join(home, "config.toml"), []byte(config), 0o600); err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithTimeout(context.Background(), 60*time.Second)
	defer cancel()
	var out strings.Builder
	command := codex.Command{
		Path:  program[0],
		Args:  append(program[1:], "app-server"),
		Env:   environment(home),
		Home:  home,
		Grace: 20 * time.Second,
	}
	if err := run(ctx, command, login, &out); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

// environment lets nothing leave this machine: nobody listens on the port of the proxy.
func environment(home string) []string {
	nowhere := "http://127.0.0.1:9"
	return []string{
		"PATH=" + os.Getenv("PATH"), "HOME=" + home, "NO_PROXY=127.0.0.1",
		"HTTP_PROXY=" + nowhere, "HTTPS_PROXY=" + nowhere, "ALL_PROXY=" + nowhere,
	}
}

// What the usage backend says. codex asks for accounts of its own accord, and cannot do without.
var answers = map[string]string{
	"/backend-api/wham/accounts/check": `{"accounts": [{
		"id": "workspace-1",
		"name": "Workspace",
		"workspace_backend_origin": "https://workspace.invalid",
		"account_routing_override": "NO_CONSTRAINT"
	}]}`,
	"/backend-api/wham/usage": `{
		"plan_type": "pro",
		"rate_limit": {
			"allowed": true,
			"limit_reached": false,
			"primary_window": {"used_percent": 42, "limit_window_seconds": 18000,
				"reset_after_seconds": 60, "reset_at": 1893456000},
			"secondary_window": {"used_percent": 5, "limit_window_seconds": 604800,
				"reset_after_seconds": 60, "reset_at": 1894060800}
		}
	}`,
}

func answer(response http.ResponseWriter, request *http.Request) {
	text, known := answers[request.URL.Path]
	if !known {
		http.NotFound(response, request)
		return
	}
	response.Header().Set("Content-Type", "application/json")
	_, _ = response.Write([]byte(text))
}

// token is an unsigned JWT; the servers only read what it claims.
func token() codex.Secret {
	claims, err := json.Marshal(map[string]any{
		"email": "somebody@example.com",
		"exp":   1893456000,
		"https://api.openai.com/auth": map[string]any{
			"chatgpt_plan_type": "pro", "chatgpt_account_id": "workspace-1", "chatgpt_user_id": "user-1",
		},
	})
	if err != nil {
		panic(err)
	}
	encode := base64.RawURLEncoding.EncodeToString
	return codex.Secret(encode([]byte(`{"alg":"none"}`)) + "." + encode(claims) + ".c2ln")
}
