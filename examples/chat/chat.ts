import { createInterface } from 'node:readline/promises'
import { parseArgs } from 'node:util'
import type { Approval, Codex, OpenCodexOptions, Turn } from 'codex-contract'

/** What the chat uses. */
export interface ChatOptions {
  args: string[]
  input: NodeJS.ReadableStream
  output: NodeJS.WritableStream
  openCodex: (options: OpenCodexOptions) => Promise<Codex>
}

/** A chat on a terminal: `[--codex <path>] [--resume [<thread>]]`. Resolves when the user leaves. */
export async function chat({ args, input, output, openCodex }: ChatOptions): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { resume: { type: 'boolean', default: false }, codex: { type: 'string' } },
  })
  const print = (text: string) => void output.write(printable(text))
  const clientInfo = { name: 'chat-example', version: '1.0.0' }
  const codex = await openCodex({ clientInfo, codexPath: values.codex ?? 'codex' })
  try {
    if (values.resume && positionals.length === 0) return await listThreads(codex, print)
    await talk(codex, values.resume ? positionals[0] : undefined, { input, output, print })
  } finally {
    await codex.close()
  }
}

type Print = (text: string) => void
type Terminal = Pick<ChatOptions, 'input' | 'output'> & { print: Print }

async function listThreads(codex: Codex, print: Print): Promise<void> {
  for await (const { id, name, preview } of codex.threads()) {
    print(`${id}  ${(name ?? preview).split('\n')[0]}\n`)
  }
}

async function talk(codex: Codex, id: string | undefined, { print, ...streams }: Terminal) {
  const terminal = createInterface(streams)
  const closed = new AbortController()
  terminal.once('close', () => closed.abort())
  void codex.closed.then(() => terminal.close())
  let turn: Turn | undefined
  let presses = 0
  terminal.on('SIGINT', () => {
    if (++presses > 1) return void codex.close()
    // Rejects if the server has refused the turn, which is printed below.
    if (turn !== undefined) return void turn.interrupt().catch(() => undefined)
    print('\nPress Ctrl-C again to leave.\n')
    terminal.prompt()
  })

  // A terminal asks one question at a time. Without an answer, the text is empty.
  let asked = Promise.resolve('')
  const ask = (text: string, withdrawn?: AbortSignal): Promise<string> => {
    const signal = withdrawn ? AbortSignal.any([closed.signal, withdrawn]) : closed.signal
    asked = asked.then(() => terminal.question(text, { signal }).catch(() => ''))
    return asked
  }
  const approve = async (question: Approval) => {
    const answer = await ask(printable(`\n${describe(question)} [y/N] `), question.signal)
    return /^y(es)?$/i.test(answer.trim()) ? 'accept' : 'decline'
  }

  const start = () => codex.startThread({}, { approve })
  const thread = await (id ? codex.resumeThread(id, {}, { approve }) : start())
  print(`Thread ${thread.id}\n`)
  for (const item of thread.info.turns.flatMap(({ items }) => items)) {
    if (item.type === 'agentMessage') print(`${item.text}\n`)
    if (item.type !== 'userMessage') continue
    for (const part of item.content) if (part.type === 'text') print(`> ${part.text}\n`)
  }
  while (!closed.signal.aborted) {
    const text = await ask('> ')
    if (text.trim() === '') continue
    presses = 0
    turn = thread.stream(text)
    await show(turn, print).catch((error: unknown) => print(`${String(error)}\n`))
    turn = undefined
  }
  terminal.close()
}

/** Prints a turn while it runs, and its end if that is not the usual one. */
async function show(turn: Turn, print: Print): Promise<void> {
  for await (const { method, params } of turn) {
    if (method === 'item/agentMessage/delta') print(params.delta)
    if (method === 'client/textReplaced') print(`\n${params.text}`)
    if (method === 'error' && params.willRetry) print(`\n(${params.error.message})\n`)
    if (method !== 'item/completed') continue
    const { item } = params
    if (item.type === 'agentMessage') print('\n')
    if (item.type === 'commandExecution') print(`$ ${item.command} (${item.status})\n`)
    if (item.type === 'fileChange') print(`${listChanges(item)} (${item.status})\n`)
  }
  const result = await turn.result
  if (result.status === 'failed') print(`The turn failed: ${result.error.message}\n`)
  else if (result.status !== 'completed') print(`The turn was ${result.status}.\n`)
}

function describe({ method, params, item }: Approval): string {
  const reason = params.reason ? `${params.reason}\n` : ''
  if (method === 'item/commandExecution/requestApproval') {
    return `${reason}Run this command?\n${params.command ?? '(a command without a text)'}`
  }
  return `${reason}Change these files?\n${item?.type === 'fileChange' ? listChanges(item) : '?'}`
}

const listChanges = ({ changes }: { changes: { kind: { type: string }; path: string }[] }) =>
  changes.map(({ kind, path }) => `${kind.type} ${path}`).join('\n')

/** Without the characters that move the cursor or change the direction: they could hide a command. */
function printable(text: string): string {
  return text.replace(/(?![\n\t])[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '\ufffd')
}
