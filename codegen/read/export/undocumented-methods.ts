import type { MethodModel, Shape, TypeModel } from '../../contract/model.js'
import { directReferences } from '../../contract/references.js'
import type { Inference } from '../../contract/reading.js'
import type { Pass } from './passes.js'

/** A method that codex serves and that its JSON Schemas leave out. */
interface UndocumentedMethod {
  method: MethodModel
  /** Types that the bundle does not define either. Those that it does are taken from there. */
  types: readonly TypeModel[]
}

const source = 'codex-export/unlisted'
const text: Shape = { kind: 'string' }
const nullable = (shape: Shape): Shape => ({ kind: 'nullable', shape })
const ref = (name: string): Shape => ({ kind: 'ref', name })

function object(
  name: string,
  members: Readonly<Record<string, Shape>>,
  optional = false,
): TypeModel {
  const rows = Object.entries(members).map(([member, shape]) => {
    return { name: member, shape, required: !optional && shape.kind !== 'nullable' }
  })
  return { kind: 'object', name, source, members: rows }
}

function clientRequest(name: string, params: string, result: string): MethodModel {
  const required = { type: params, presence: 'required' } as const
  return { name, kind: 'clientRequest', params: required, result, errors: [] }
}

function serverNotification(name: string, params: string): MethodModel {
  const required = { type: params, presence: 'required' } as const
  return { name, kind: 'serverNotification', params: required, errors: [], experimental: true }
}

/** As servers from 0.118.0 to 0.169.0 serve them. */
export const undocumentedMethods: readonly UndocumentedMethod[] = [
  {
    method: clientRequest('getAuthStatus', 'GetAuthStatusParams', 'GetAuthStatusResponse'),
    types: [
      object(
        'GetAuthStatusParams',
        {
          includeToken: nullable({ kind: 'boolean' }),
          refreshToken: nullable({ kind: 'boolean' }),
        },
        true,
      ),
      object('GetAuthStatusResponse', {
        authMethod: nullable(ref('AuthMode')),
        authToken: nullable(text),
        requiresOpenaiAuth: nullable({ kind: 'boolean' }),
      }),
    ],
  },
  {
    method: clientRequest(
      'getConversationSummary',
      'GetConversationSummaryParams',
      'GetConversationSummaryResponse',
    ),
    types: [
      {
        kind: 'alias',
        name: 'GetConversationSummaryParams',
        source,
        shape: {
          kind: 'anyOf',
          shapes: [ref('RolloutPathParams'), ref('ConversationIdParams')],
        },
      },
      object('RolloutPathParams', { rolloutPath: text }),
      object('ConversationIdParams', { conversationId: text }),
      object('GetConversationSummaryResponse', { summary: ref('ConversationSummary') }),
      object('ConversationSummary', {
        conversationId: text,
        path: text,
        preview: text,
        timestamp: nullable(text),
        updatedAt: nullable(text),
        modelProvider: text,
        cwd: text,
        cliVersion: text,
        source: ref('SessionSource'),
        gitInfo: nullable(ref('ConversationGitInfo')),
      }),
      object('ConversationGitInfo', {
        sha: nullable(text),
        branch: nullable(text),
        origin_url: nullable(text),
      }),
    ],
  },
  {
    method: clientRequest('gitDiffToRemote', 'GitDiffToRemoteParams', 'GitDiffToRemoteResponse'),
    types: [
      object('GitDiffToRemoteParams', { cwd: text }),
      object('GitDiffToRemoteResponse', { sha: text, diff: text }),
    ],
  },
  {
    method: serverNotification('rawResponseItem/completed', 'RawResponseItemCompletedNotification'),
    types: [],
  },
  {
    method: serverNotification('rawResponse/completed', 'RawResponseCompletedNotification'),
    types: [],
  },
]

/**
 * Adds the methods that an export leaves out. One that it lists after all is its own to describe,
 * and one whose types it lacks belongs to another release.
 */
export const addUndocumentedMethods: Pass = (model) => {
  const listed = new Set(model.methods.map(({ name }) => name))
  const defined = new Map(model.types.map((type) => [type.name, type]))
  const added = undocumentedMethods.filter((each) => {
    return !listed.has(each.method.name) && hasTypes(each, defined)
  })
  for (const type of added.flatMap(({ types }) => types)) {
    if (!defined.has(type.name)) defined.set(type.name, type)
  }
  const reason = 'servers have it and their exports do not'
  return {
    model: {
      ...model,
      methods: [...model.methods, ...added.map(({ method }) => method)],
      types: [...defined.values()],
    },
    inferences: added.map(({ method }): Inference => {
      return { rule: 'undocumentedMethod', at: method.name, decided: 'added', reason }
    }),
  }
}

function hasTypes(
  { method: { params, result }, types }: UndocumentedMethod,
  defined: ReadonlyMap<string, TypeModel>,
): boolean {
  const brought = new Set(types.map(({ name }) => name))
  const named = [params?.type ?? [], result ?? [], types.flatMap(directReferences)].flat()
  return named.every((name) => brought.has(name) || defined.has(name))
}
