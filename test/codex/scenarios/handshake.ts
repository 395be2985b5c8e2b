import type { Scenario } from '../scenario.js'
import { ask, login, readAccount } from '../scenario.js'

const clientInfo = { name: 'probe', version: '1' }
const initialize = (params: object) => ask('initialize', params)

export const handshake: readonly Scenario[] = [
  {
    name: 'requests before the handshake',
    capabilities: 'none',
    lines: [
      readAccount,
      ask('account/logout'),
      ask('account/read', { refreshToken: 5 }),
      ask('no/such/method', {}),
      '{"method":"initialized"}',
      readAccount,
      initialize({ clientInfo }),
      readAccount,
    ],
  },
  {
    name: 'initialize twice',
    lines: [
      initialize({ clientInfo }),
      initialize({ clientInfo: { name: 'other', version: '2' } }),
      initialize({ clientInfo: { name: 5, version: '1' } }),
    ],
  },
  {
    name: 'initialize with params that do not fit',
    capabilities: 'none',
    lines: [
      ask('initialize'),
      ask('initialize', null),
      initialize({}),
      initialize({ clientInfo: null }),
      initialize({ clientInfo: {} }),
      initialize({ clientInfo: { name: 'x' } }),
      initialize({ clientInfo: { version: '1' } }),
      initialize({ clientInfo: { name: 5, version: '1' } }),
      initialize({ clientInfo: { ...clientInfo, title: 5 } }),
      initialize({ clientInfo: 'probe' }),
      initialize({ clientInfo, capabilities: 5 }),
      initialize({ clientInfo, capabilities: { experimentalApi: null } }),
      initialize({ clientInfo, capabilities: { experimentalApi: 'yes' } }),
      initialize({ clientInfo, capabilities: { optOutNotificationMethods: 'x' } }),
      initialize({ clientInfo, capabilities: { optOutNotificationMethods: [5] } }),
      readAccount,
      initialize({ clientInfo }),
    ],
  },
  {
    name: 'initialize with members nobody knows',
    capabilities: 'none',
    lines: [
      initialize({ clientInfo: { ...clientInfo, title: null, x: 1 }, capabilities: null, y: 2 }),
      readAccount,
    ],
  },
  {
    name: 'initialize with capabilities nobody knows',
    capabilities: { somethingElse: true, optOutNotificationMethods: null },
    lines: [readAccount],
  },
  {
    name: 'client names that cannot stand in a header',
    capabilities: 'none',
    lines: [
      initialize({ clientInfo: { name: 'a\nb', version: '1' } }),
      initialize({ clientInfo: { name: 'a\rb', version: '1' } }),
      initialize({ clientInfo: { name: 'a\0b', version: '1' } }),
      readAccount,
      initialize({ clientInfo: { name: 'fine', version: '1' } }),
    ],
  },
  ...['', 'two words', 'a/b', 'tab\there', 'ünï', 'codex_app_server_daemon'].map((name) => ({
    name: `the client name ${JSON.stringify(name)}`,
    capabilities: 'none' as const,
    lines: [initialize({ clientInfo: { name, version: '1' } })],
  })),
  {
    name: 'a client version with a newline',
    capabilities: 'none',
    lines: [initialize({ clientInfo: { name: 'probe', version: '1\n2' } })],
  },
  {
    name: 'notifications a client opted out of',
    capabilities: {
      optOutNotificationMethods: [
        'account/updated',
        'no/such/method',
        'account/*',
        'Account/Updated',
      ],
    },
    lines: [login({ type: 'apiKey', apiKey: 'k' }), ask('account/logout')],
  },
  {
    name: 'a pattern is no name to opt out of',
    capabilities: { optOutNotificationMethods: ['account/*', 'ACCOUNT/UPDATED', 'account/login'] },
    lines: [login({ type: 'apiKey', apiKey: 'k' }), ask('account/logout')],
  },
  {
    name: 'initialized at odd times',
    lines: [
      '{"method":"initialized"}',
      '{"method":"initialized","params":{}}',
      '{"method":"initialized"}',
      '{"id":77,"method":"initialized"}',
      '{"method":"no/such/notification","params":[1]}',
      readAccount,
    ],
  },
  {
    name: 'Bedrock logins with the capability',
    capabilities: { experimentalApi: true },
    lines: [
      login({ type: 'amazonBedrock' }),
      login({ type: 'amazonBedrock', apiKey: '', region: 'us-east-1' }),
      login({ type: 'amazonBedrock', apiKey: 'a', region: 'nowhere' }),
      readAccount,
    ],
  },
  {
    name: 'experimental login variants without the capability',
    lines: [
      login({ type: 'chatgptAuthTokens', accessToken: 'a', chatgptAccountId: 'b' }),
      login({ type: 'chatgptAuthTokens' }),
      login({ type: 'amazonBedrock', apiKey: 'a', region: 'us-east-1' }),
      login({
        type: 'amazonBedrockAccessKeys',
        accessKeyId: 'a',
        secretAccessKey: 'b',
        region: 'us-east-1',
      }),
    ],
  },
]
