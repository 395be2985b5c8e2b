/** What `--help` says below the options of each command. */
export const accountHelp = {
  status: `
Credentials are looked up in CODEX_HOME (~/.codex), where config.toml says.

Examples:
  $ codex-contract status
  $ codex-contract status --json | jq .account.planType

--json prints:
  loggedIn      true or false
  account       null, or authMode ("apikey", "chatgpt"), apiKey (masked), email,
                planType, plan (as the token spells it), accountId, userId
  credentials   store ("file", "keyring", ...) and path
  error         null, or code and message: why stored credentials do not count
  limits        null, or the result of account/rateLimits/read
  limitsReadAt  null, or when that was
  limitsError   null, or code and message: why limits could not be read
What is not known is null; times are Unix seconds.

Exit codes:
  0  somebody is signed in, also when the limits cannot be read
  1  nobody is, or what is stored cannot be used or is not allowed
  2  wrong usage
  3  it could not be found out: credentials or keyring cannot be read`,

  logout: `
Removes credentials also when they cannot be used. Tokens of ChatGPT are revoked
afterwards; the command waits for that for ten seconds at most.

Examples:
  $ codex-contract logout

--json prints success, removed (whether there was anything) and error (null, or
code and message).

Exit codes:
  0  nobody is signed in any more
  2  wrong usage
  3  the credentials could not be removed`,

  login: `
Whoever is signed in stays so until the new login is done. Ctrl-C cancels it.

Examples:
  $ codex-contract login
  $ codex-contract login --device-auth
  $ printenv OPENAI_API_KEY | codex-contract login --with-api-key

--json prints success, account and credentials (as status does) and error (null,
or code and message). URLs and codes go to stderr.

Exit codes:
  0  somebody was signed in
  1  nobody was: canceled, refused, not in time, or not allowed by config.toml
  2  wrong usage, or a config.toml with which no login can be kept
  3  the credentials could not be stored`,
} as const
