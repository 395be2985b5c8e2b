import type {
  DynamicToolCallResponse,
  McpServerElicitationRequestResponse,
} from '../../../generated/protocol/types.js'
import type { ScriptContext } from './script-context.js'
import type { FakeMcpCall } from './script-types.js'
import type { FakeItem } from './thread-store.js'

/** Sends the frames of a call of an MCP tool. */
export class ScriptedMcpCall implements FakeMcpCall {
  readonly id: string
  readonly #context: ScriptContext
  readonly #server: string
  #item: FakeItem

  constructor(context: ScriptContext, call: { server: string; tool: string; args: object }) {
    const { server, tool, args } = call
    this.#context = context
    this.#server = server
    this.id = context.services.ids.next('call')
    context.run.flushInput()
    this.#item = context.run.startItem({
      type: 'mcpToolCall',
      id: this.id,
      server,
      environmentId: null,
      tool,
      status: 'inProgress',
      arguments: args,
      appContext: null,
      mcpAppUi: null,
      pluginId: null,
      readOnlyHint: null,
      result: null,
      error: null,
      durationMs: null,
    })
  }

  async elicit(
    message: string,
    requestedSchema: object = { type: 'object', properties: {} },
  ): Promise<McpServerElicitationRequestResponse | undefined> {
    const form = { mode: 'form', _meta: null, message, requestedSchema }
    const answer = await this.#context.run.ask(
      'mcpServer/elicitation/request',
      { serverName: this.#server, environmentId: null, ...form },
      { flag: 'waitingOnApproval' },
    )
    return answer.result as McpServerElicitationRequestResponse | undefined
  }

  complete(text = ''): void {
    const result = { content: [{ type: 'text', text }], structuredContent: null, _meta: null }
    this.#end({ status: 'completed', result })
  }

  fail(message: string): void {
    this.#end({ status: 'failed', error: { message } })
  }

  #end(members: object): void {
    this.#context.run.completeItem({ ...this.#item, durationMs: 1, ...members })
  }
}

/** Calls a tool of the client. Undefined if it answers with an error. */
export async function callClientTool(
  { run, services }: ScriptContext,
  tool: string,
  args: object,
): Promise<DynamicToolCallResponse | undefined> {
  const id = services.ids.next('call')
  run.flushInput()
  const item = run.startItem({
    type: 'dynamicToolCall',
    id,
    namespace: null,
    tool,
    arguments: args,
    status: 'inProgress',
    contentItems: null,
    success: null,
    durationMs: null,
  })
  const failed = { status: 'failed', contentItems: [], success: false, durationMs: 1 }
  const withdraw = () => run.completeItem({ ...item, ...failed })
  if (services.traits.completesTools) run.onInterrupt.add(withdraw)
  const call = { callId: id, namespace: null, tool, arguments: args }
  const answer = await run.ask('item/tool/call', call)
  run.onInterrupt.delete(withdraw)
  const isUsable = answer.kind === 'result' && answer.issues.every(({ level }) => level === 'note')
  if (!isUsable) {
    run.completeItem({ ...item, ...failed })
    return undefined
  }
  const result = answer.result as DynamicToolCallResponse
  const status = result.success ? 'completed' : 'failed'
  run.completeItem({ ...item, ...result, status, durationMs: 1 })
  return result
}
