import type { Scenario } from '../scenario.js'
import { login, logout, readAccount, readStatus } from '../scenario.js'
import { createChatgptFile, createTokens } from '../tokens.js'

export const logouts: readonly Scenario[] = [
  { name: 'a logout when nobody is signed in', lines: [logout, logout, readAccount] },
  {
    name: 'a logout of a stored API key',
    authJson: '{"auth_mode":"apikey","OPENAI_API_KEY":"sk"}',
    lines: [logout, readAccount, readStatus],
  },
  {
    name: 'a logout of a stored ChatGPT login',
    authJson: createChatgptFile(),
    lines: [readAccount, logout, readAccount, readStatus],
  },
  {
    name: 'a logout of tokens without a refresh token',
    authJson: createChatgptFile(undefined, {
      tokens: createTokens(undefined, { refresh_token: '' }),
    }),
    lines: [logout, readAccount],
  },
  {
    name: 'a logout where the file is broken',
    authJson: '{"tokens":',
    lines: [logout, readAccount],
  },
  {
    name: 'a logout twice, and a login after it',
    authJson: createChatgptFile(),
    lines: [logout, logout, login({ type: 'apiKey', apiKey: 'k' }), readAccount],
  },
]
