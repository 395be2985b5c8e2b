/** The part of `--help` below the options of each command. */
export const accountHelp = {
  status: `
Credentials belong to CODEX_HOME (~/.codex). They are stored in a file or the
keyring, as config.toml says.

Examples:
  $ codex-contract status
  $ codex-contract status --json | jq .account.planType

--json prints:
  loggedIn        true or false
  account         null, or authMode ("apikey", "chatgpt"), apiKey (masked),
                  email, planType, plan (as the token spells it), accountId, userId
  credentials     store ("file", "keyring", ...) and path
  signInRequired  true if only a login helps
  error           null, or code, message and reason: why stored credentials are
                  not used or can no longer be renewed
  limits          null, or the result of account/rateLimits/read
  limitsReadAt    null, or when they were read
  limitsError     null, or code and message: why limits, or parts of them, could
                  not be read
Unknown values are null; times are Unix seconds. In --json of every command,
control and bidirectional characters are escaped.

Exit codes:
  0  signed in, even if the limits cannot be read
  1  not signed in, or the stored credentials are unusable, not allowed or can
     no longer be renewed
  2  wrong usage
  3  the credentials or the keyring cannot be read`,

  logout: `
Removes the credentials even if they are unusable. ChatGPT tokens are revoked
afterwards, which takes ten seconds at most, also after a signal. A second
signal ends that.

Examples:
  $ codex-contract logout

--json prints success, removed (whether credentials were stored) and error
(null, or code and message).

Exit codes:
  0  signed out
  2  wrong usage
  3  the credentials could not be removed`,

  login: `
The current login stays in place until the new one is done. Ctrl-C cancels.

Examples:
  $ codex-contract login
  $ codex-contract login --device-auth
  $ printenv OPENAI_API_KEY | codex-contract login --with-api-key

--json prints success, account and credentials (as status does) and error (null,
or code and message). URLs and codes go to stderr.

Exit codes:
  0  signed in
  1  not signed in: canceled, refused, timed out, or not allowed by config.toml
  2  wrong usage, or a config.toml with which no login can be stored
  3  the credentials could not be stored`,
} as const
