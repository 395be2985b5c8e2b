import type { Scenario } from '../scenario.js'
import { login, readAccount, readLimits, readStatus } from '../scenario.js'
import { from } from '../releases.js'
import { createChatgptFile, somebody } from '../tokens.js'

const signIn = login({ type: 'apiKey', apiKey: 'sk-1' })
// Earlier releases ask for the policy of a workspace in another way.
const readsBundle = from('0.169.0')
const chatgptOnly = 'forced_login_method = "chatgpt"'
const lines = [readAccount, signIn, readStatus]

export const policies: readonly Scenario[] = [
  {
    name: 'a project that is trusted and demands ChatGPT',
    project: { config: chatgptOnly, trusted: true },
    lines,
  },
  {
    name: 'a project that is not trusted and demands ChatGPT',
    project: { config: chatgptOnly, trusted: false },
    lines,
  },
  {
    name: 'a stored ChatGPT login while config.toml cannot be read',
    config: 'forced_login_method = [',
    authJson: createChatgptFile(),
    lines: [readAccount, readStatus, signIn],
  },
  {
    name: 'a workspace that demands an API key in its configuration',
    authJson: createChatgptFile({ ...somebody, plan: 'business' }),
    releases: readsBundle,
    backend: { bundle: { body: demand('config_toml', 'forced_login_method = "api"') } },
    lines: [readAccount, readLimits],
  },
  {
    name: 'a workspace that demands an API key in its requirements',
    authJson: createChatgptFile({ ...somebody, plan: 'business' }),
    releases: readsBundle,
    backend: { bundle: { body: demand('requirements_toml', 'allowed_login_methods = ["api"]') } },
    lines: [readAccount, readLimits],
  },
  {
    name: 'a workspace whose configuration cannot be read',
    authJson: createChatgptFile({ ...somebody, plan: 'business' }),
    releases: readsBundle,
    backend: { bundle: { status: 404, body: {} } },
    lines: [readAccount],
  },
]

function demand(part: string, contents: string): object {
  return { [part]: { enterprise_managed: [{ id: 'r1', name: 'Rules', contents }] } }
}
