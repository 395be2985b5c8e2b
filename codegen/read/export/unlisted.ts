import type { MethodModel, Shape, TypeModel } from '../../contract/model.js'
import { directReferences } from '../../contract/references.js'
import type { ReadContext } from './context.js'
import { guess } from './context.js'

/** A method that codex serves and that its JSON Schemas leave out. */
interface UnlistedMethod {
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
export const unlistedMethods: readonly UnlistedMethod[] = [
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
export function addUnlisted(context: ReadContext, methods: readonly MethodModel[]): MethodModel[] {
  const listed = new Set(methods.map(({ name }) => name))
  const added = unlistedMethods.flatMap(({ method, types }) => {
    if (listed.has(method.name) || !hasTypes(context, method, types)) return []
    for (const type of types) if (!context.types.has(type.name)) context.types.set(type.name, type)
    const { name } = method
    guess(context, 'unlistedMethod', name, 'added', 'servers have it and their exports do not')
    return [method]
  })
  return [...methods, ...added]
}

function hasTypes(
  { types: defined }: ReadContext,
  { params, result }: MethodModel,
  types: readonly TypeModel[],
): boolean {
  const brought = new Set(types.map(({ name }) => name))
  const named = [params?.type ?? [], result ?? [], types.flatMap(directReferences)].flat()
  return named.every((name) => brought.has(name) || defined.has(name))
}
