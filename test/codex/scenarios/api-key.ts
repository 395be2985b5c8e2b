import type { Scenario } from '../scenario.js'
import { ask, login, logout, readAccount, readLimits, readStatus } from '../scenario.js'
import { createChatgptFile } from '../tokens.js'

const apiKeyFile = '{"auth_mode":"apikey","OPENAI_API_KEY":"old"}'
const signIn = login({ type: 'apiKey', apiKey: 'sk-1' })

export const apiKey: readonly Scenario[] = [
  {
    name: 'an API key login, read back, and a logout',
    lines: [readAccount, signIn, readAccount, readStatus, readLimits, logout, readAccount],
  },
  {
    name: 'a status without the token',
    authJson: apiKeyFile,
    lines: [
      ask('getAuthStatus', {}),
      ask('getAuthStatus', { includeToken: false }),
      ask('getAuthStatus', { includeToken: true, refreshToken: true }),
      ask('account/read', { refreshToken: true }),
    ],
  },
  ...['', '   ', '  sk-pad\t', 'ünï "quoted"', 'a\nb'].map((key) => ({
    name: `the API key ${JSON.stringify(key)}`,
    lines: [login({ type: 'apiKey', apiKey: key }), readAccount, readStatus],
  })),
  {
    name: 'an API key login with members it does not have',
    lines: [login({ type: 'apiKey', apiKey: 'k', loginId: 5, other: {} }), readAccount],
  },
  {
    name: 'an API key in the place of another',
    authJson: apiKeyFile,
    lines: [readStatus, signIn, readStatus],
  },
  {
    name: 'an API key in the place of ChatGPT tokens',
    authJson: createChatgptFile(),
    lines: [readAccount, signIn, readAccount, readStatus],
  },
  {
    name: 'an API key in the place of a broken file',
    authJson: '{"auth_mode":"api',
    lines: [readAccount, signIn, readAccount],
  },
  {
    name: 'an API key login where ChatGPT is demanded',
    config: 'forced_login_method = "chatgpt"',
    lines: [signIn, readAccount],
  },
  {
    name: 'an API key login where an API key is demanded',
    config: 'forced_login_method = "api"',
    lines: [signIn, readAccount, login({ type: 'chatgpt' }), login({ type: 'chatgptDeviceCode' })],
  },
  {
    name: 'a stored API key where ChatGPT is demanded',
    config: 'forced_login_method = "chatgpt"',
    authJson: apiKeyFile,
    lines: [readAccount, readStatus],
  },
  {
    name: 'an API key login where a workspace is demanded',
    config: 'forced_chatgpt_workspace_id = "acct"',
    lines: [signIn, readAccount],
  },
  {
    name: 'credentials that are kept in memory',
    config: 'cli_auth_credentials_store = "ephemeral"',
    authJson: apiKeyFile,
    lines: [readAccount, signIn, readStatus, logout, readAccount],
  },
  {
    name: 'a config.toml that cannot be read',
    config: 'forced_login_method = [',
    lines: [readAccount, signIn, readAccount],
  },
  {
    name: 'two logins one after the other',
    lines: [signIn, login({ type: 'apiKey', apiKey: 'sk-2' }), readStatus],
  },
  {
    name: 'a login that cannot be cancelled any more',
    lines: [
      signIn,
      ask('account/login/cancel', { loginId: '7d444840-9dc0-11d1-b245-5ffdce74fad2' }),
      readAccount,
    ],
  },
]
