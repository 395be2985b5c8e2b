// An MCP server on stdin and stdout whose tools ask the person in front of the client.
import { createInterface } from 'node:readline'

const titled = [
  { const: 'l', title: 'Large' },
  { const: 's', title: 'Small' },
]

/** Every kind of field that a form may have. */
const fields = {
  adult: { type: 'boolean', default: true },
  age: { type: 'integer', minimum: 0, maximum: 150 },
  arrival: { type: 'string', format: 'date-time' },
  birthday: { type: 'string', format: 'date' },
  colour: { type: 'string', enum: ['blue', 'red'], default: 'red' },
  colours: { type: 'array', items: { type: 'string', enum: ['blue', 'red'] }, default: ['red'] },
  homepage: { type: 'string', format: 'uri' },
  mail: { type: 'string', format: 'email', title: 'Mail', description: 'Where to write' },
  name: { type: 'string', minLength: 1, maxLength: 20 },
  share: { type: 'number', minimum: 0, maximum: 1 },
  size: { type: 'string', oneOf: titled, default: 's' },
  sizes: { type: 'array', minItems: 1, maxItems: 2, items: { anyOf: titled } },
  taste: { type: 'string', enum: ['sour', 'sweet'], enumNames: ['Sour', 'Sweet'] },
}

const form = {
  message: 'Who are you?',
  requestedSchema: { type: 'object', properties: fields, required: ['name'] },
}

/** The request that each tool sends before it answers with what it was told, and without one, `done`. */
const tools = {
  change: undefined,
  fill_form: { method: 'elicitation/create', params: { mode: 'form', ...form } },
  fill_own_form: { method: 'openai/form', params: form },
  open_url: {
    method: 'elicitation/create',
    params: {
      mode: 'url',
      message: 'Sign in there',
      url: 'https://example.com/sign-in',
      elicitationId: 'sign-in',
    },
  },
}

const waiting = new Map()

createInterface({ input: process.stdin }).on('line', (line) => void receive(JSON.parse(line)))

async function receive({ id, method, params, result, error }) {
  if (id === undefined) return
  if (method === undefined) return waiting.get(id)?.(result ?? error)
  send({ id, result: await answer(method, params) })
}

function answer(method, params) {
  switch (method) {
    case 'initialize':
      return {
        protocolVersion: params.protocolVersion,
        capabilities: { tools: {} },
        serverInfo: { name: 'asker', version: '1' },
      }
    case 'tools/list':
      return { tools: Object.keys(tools).map(toTool) }
    case 'tools/call':
      return call(params.name)
    default:
      return {}
  }
}

function toTool(name) {
  // A tool that changes nothing needs no approval.
  const annotations = { readOnlyHint: name !== 'change', destructiveHint: name === 'change' }
  return { name, description: name, inputSchema: { type: 'object', properties: {} }, annotations }
}

async function call(name) {
  const text = tools[name] === undefined ? 'done' : JSON.stringify(await ask(tools[name]))
  return { content: [{ type: 'text', text }] }
}

function ask(request) {
  const id = `question-${waiting.size}`
  return new Promise((resolve) => {
    waiting.set(id, resolve)
    send({ id, ...request })
  })
}

function send(message) {
  process.stdout.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`)
}
