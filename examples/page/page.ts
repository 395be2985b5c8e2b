import type { Approval, Turn } from 'codex-contract/client'
import { attachCodex, connectWebSocket } from 'codex-contract/client'

const find = <E extends HTMLElement>(id: string) => document.getElementById(id) as E
const prompt = find<HTMLTextAreaElement>('prompt')
const send = find<HTMLButtonElement>('send')
const stop = find<HTMLButtonElement>('stop')
const text = find('text')
const status = find('status')

let turn: Turn | undefined
stop.addEventListener('click', () => void turn?.interrupt())

try {
  const codex = await attachCodex({
    clientInfo: { name: 'page-example', version: '1.0.0' },
    connect: () => connectWebSocket(`ws://${location.host}`),
  })
  const thread = await codex.startThread({}, { approve })
  find('form').addEventListener('submit', (event) => {
    event.preventDefault()
    text.append(`\n> ${prompt.value}\n`)
    void show(thread.stream(prompt.value))
    prompt.value = ''
  })
  setRunning(false)
  status.textContent = 'Ready'
  await codex.closed
  setRunning(true)
  status.textContent = 'The connection has ended. Reload the page.'
} catch (error) {
  status.textContent = String(error)
}

/** Shows the text of a turn while it grows, and how it has ended. */
async function show(started: Turn): Promise<void> {
  turn = started
  setRunning(true)
  status.textContent = 'Running'
  try {
    for await (const { method, params } of turn) {
      if (method === 'item/agentMessage/delta') text.append(params.delta)
      if (method === 'item/completed' && params.item.type === 'agentMessage') text.append('\n')
    }
    const result = await turn.result
    status.textContent = result.status === 'failed' ? result.error.message : result.status
  } catch (error) {
    // The server has refused the turn.
    status.textContent = String(error)
  }
  setRunning(false)
}

/** Asks with two buttons. The question disappears if the server withdraws it. */
function approve({ method, params, item, signal }: Approval): Promise<'accept' | 'decline'> {
  const question = document.createElement('p')
  if (method === 'item/commandExecution/requestApproval') {
    question.textContent = `Run this command? ${params.command ?? ''}`
  } else {
    const changes = item?.type === 'fileChange' ? item.changes : []
    question.textContent = `Change these files? ${changes.map(({ path }) => path).join(', ')}`
  }
  return new Promise((resolve) => {
    const decide = (decision: 'accept' | 'decline') => {
      question.remove()
      resolve(decision)
    }
    for (const decision of ['accept', 'decline'] as const) {
      const button = document.createElement('button')
      button.textContent = decision
      button.addEventListener('click', () => decide(decision))
      question.append(' ', button)
    }
    signal.addEventListener('abort', () => decide('decline'))
    find('approvals').append(question)
  })
}

function setRunning(isRunning: boolean): void {
  send.disabled = isRunning
  stop.disabled = !isRunning
}
