import type { Client } from './outbox.js'

/** One call of a client, for a default handler. */
export interface DefaultCall {
  readonly client: Client
  /** Runs after the answer is sent. */
  readonly afterResponse: (run: () => void) => void
}

/** Answers a call that a test does not care about. Params are checked before. */
type DefaultHandler = (params: Params, call: DefaultCall) => unknown

/** The params of any method. */
export type Params = Readonly<Record<string, unknown>>

export type DefaultHandlers = Readonly<Record<string, DefaultHandler>>

/** Answers to what most clients ask first, in the form of the newest release. */
export function defaultHandlers(version: string, codexHome: string): DefaultHandlers {
  return {
    initialize: ({ clientInfo }) => {
      const { name, version: own } = clientInfo as { name: string; version: string }
      return {
        userAgent: `${name}/${version} (Fake 1.0; x86_64) unknown (${name}; ${own})`,
        codexHome,
        platformFamily: 'unix',
        platformOs: 'linux',
      }
    },
    'account/read': () => ({
      account: { type: 'apiKey' },
      requiresOpenaiAuth: true,
      userId: null,
      workspaceRouting: null,
    }),
    getAuthStatus: () => ({ authMethod: 'apikey', authToken: null, requiresOpenaiAuth: true }),
    'model/list': () => ({ data: [model], nextCursor: null }),
  }
}

/** The empty answers that lists have. */
export const emptyLists: readonly object[] = [
  { data: [], nextCursor: null },
  { data: [], nextCursor: null, backwardsCursor: null },
  { data: [] },
]

const model = {
  additionalSpeedTiers: [],
  availabilityNux: null,
  availableAccessPrograms: null,
  defaultReasoningEffort: 'medium',
  defaultServiceTier: null,
  description: 'A model for tests',
  displayName: 'Fake model',
  hidden: false,
  id: 'fake-model',
  inputModalities: ['text', 'image'],
  isDefault: true,
  model: 'fake-model',
  modelSpecialty: null,
  multiAgentVersion: null,
  serviceTiers: [],
  supportedReasoningEfforts: [{ reasoningEffort: 'medium', description: 'Balanced' }],
  supportsPersonality: false,
  upgrade: null,
  upgradeInfo: null,
}
