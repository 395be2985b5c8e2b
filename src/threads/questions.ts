import type { ServerRequestContext } from '../client/server-requests.js'
import { decline } from '../client/server-requests.js'
import type { RequestId } from '../rpc/request-id.js'
import { isObject } from '../contract/is-object.js'
import type { TurnRecord } from './turn-record.js'
import type { WireItem } from './wire.js'

/** A request of the server that needs an answer of the user or of a tool. */
export interface Question {
  /** The method of the request. */
  readonly method: string
  readonly requestId: RequestId
  readonly params: QuestionParams
  readonly threadId: string
  /** The turn that waits, if this client follows it. */
  readonly turnId?: string | undefined
  /** The item that the question is about, as far as it is known. */
  readonly item?: WireItem | undefined
  /** Decisions that an approval can have. Empty for other questions. */
  readonly allowed: readonly unknown[]
  /**
   * Aborted when the server withdraws the question, the turn ends, the thread is closed or the
   * connection is lost. An answer after that is not sent.
   */
  readonly signal: AbortSignal
}

/** Params of questions, of any release. */
export interface QuestionParams {
  readonly threadId?: string
  readonly turnId?: string | null
  readonly itemId?: string
  readonly availableDecisions?: readonly unknown[] | null
  readonly [member: string]: unknown
}

/** Handlers of the questions of a thread, without static types. */
export interface Handlers {
  readonly approve?: ((question: Question) => unknown) | undefined
  readonly permissions?: ((question: Question) => unknown) | undefined
  readonly userInput?: ((question: Question) => unknown) | undefined
  readonly elicitation?: ((question: Question) => unknown) | undefined
  readonly tools?: Readonly<Record<string, Tool>> | undefined
}

/** A tool that the client runs for the model. */
interface Tool {
  readonly description: string
  /** A JSON Schema of the arguments. The default accepts any object. */
  readonly schema?: object
  /**
   * Runs the tool. The result is a text, content items of the contract, or any JSON value. An error
   * is reported to the model with its message.
   */
  readonly run: (args: never, question: Question) => unknown
}

interface QuestionKind {
  readonly handler: Exclude<keyof Handlers, 'tools'>
  /** Decisions of releases that do not list them. `decline` is always one. */
  readonly allowed?: readonly string[]
  /** Makes the answer of what the handler returns. */
  readonly toAnswer: (returned: unknown) => unknown
  /** Grants nothing. */
  readonly declined: unknown
}

const decisions = ['accept', 'acceptForSession', 'decline', 'cancel'] as const
const toDecision = (decision: unknown) => ({ decision })
const unchanged = (answer: unknown) => answer

/** The questions that a thread can have, and the answers that grant nothing. */
export const questionKinds: Readonly<Record<string, QuestionKind>> = {
  'item/commandExecution/requestApproval': {
    handler: 'approve',
    allowed: decisions,
    toAnswer: toDecision,
    declined: { decision: 'decline' },
  },
  'item/fileChange/requestApproval': {
    handler: 'approve',
    allowed: decisions,
    toAnswer: toDecision,
    declined: { decision: 'decline' },
  },
  'item/permissions/requestApproval': {
    handler: 'permissions',
    toAnswer: unchanged,
    declined: { permissions: {} },
  },
  'item/tool/requestUserInput': {
    handler: 'userInput',
    toAnswer: unchanged,
    declined: { answers: {} },
  },
  'mcpServer/elicitation/request': {
    handler: 'elicitation',
    toAnswer: unchanged,
    declined: { action: 'decline', content: null },
  },
}

/** The request that runs a tool of the client. */
export const toolCall = 'item/tool/call'

/** Whether a method is a question of a turn, and not another request of the server. */
export function isQuestion(method: string): boolean {
  return method === toolCall || Object.hasOwn(questionKinds, method)
}

/** Describes a request of the server to its handler. */
export function toQuestion(method: string, { params, context, turn }: Asked): Question {
  const { threadId = '', turnId, itemId, availableDecisions } = params
  const { allowed = [] } = questionKinds[method] ?? {}
  const listed = availableDecisions ?? allowed
  const isApproval = allowed.length > 0
  return {
    method,
    requestId: context.requestId,
    params,
    threadId,
    turnId: turnId ?? turn?.id,
    item: itemId === undefined ? undefined : turn?.items.get(itemId),
    // Servers take a decline that they do not list.
    allowed: isApproval && !listed.includes('decline') ? [...listed, 'decline'] : listed,
    signal: context.signal,
  }
}

/** A request of the server, and the turn that it belongs to. */
export interface Asked {
  params: QuestionParams
  context: ServerRequestContext
  turn: TurnRecord | undefined
}

/** Runs a tool and describes its result or its failure to the model. */
export async function runTool(tools: Handlers['tools'], question: Question): Promise<unknown> {
  const { tool: name, arguments: args } = question.params
  // The name comes from the server: an inherited member is not a tool.
  const tool = tools && typeof name === 'string' && Object.hasOwn(tools, name) && tools[name]
  if (!tool) return toFailure(`This client has no tool "${String(name)}"`)
  try {
    const returned = await tool.run(args as never, question)
    return { success: true, contentItems: toContentItems(returned) }
  } catch (error) {
    return toFailure(error instanceof Error ? error.message : String(error))
  }
}

/** The tools as the params of a new thread list them. */
export function toToolSpecs(tools: Handlers['tools'] = {}): object[] {
  return Object.entries(tools).map(([name, { description, schema = { type: 'object' } }]) => {
    return { type: 'function', name, description, inputSchema: schema }
  })
}

/** The answer of a question that is not asked. It grants nothing. */
export function toDeclined(method: string, toolFailure: string): unknown {
  if (method === toolCall) return toFailure(toolFailure)
  return questionKinds[method]?.declined ?? decline()
}

function toFailure(text: string): unknown {
  return { success: false, contentItems: [{ type: 'inputText', text }] }
}

function toContentItems(returned: unknown): unknown[] {
  if (Array.isArray(returned) && returned.length > 0 && returned.every(isContentItem)) {
    return returned
  }
  const text = typeof returned === 'string' ? returned : (JSON.stringify(returned) ?? '')
  return [{ type: 'inputText', text }]
}

const contentTypes: ReadonlySet<unknown> = new Set(['inputText', 'inputImage', 'inputAudio'])

function isContentItem(value: unknown): boolean {
  return isObject(value) && contentTypes.has(value['type'])
}
