import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { toSound } from '../../../codegen/contract/lint.js'
import type { MethodModel, TypeModel } from '../../../codegen/contract/model.js'
import { compile, createModel, emit, writeImport } from '../../support/imported.js'

function object(name: string, member: string): TypeModel {
  const members = [{ name: member, shape: { kind: 'string' }, required: true }] as const
  return { kind: 'object', name, source: 'all.json', members }
}

const params = (type: string, presence: 'required' | 'optional' = 'required') => ({
  params: { type, presence },
})
const methods: readonly MethodModel[] = [
  { name: 'note/read', kind: 'clientRequest', ...params('Note'), result: 'Note', errors: [] },
  { name: 'note/list', kind: 'clientRequest', ...params('Page', 'optional'), errors: [] },
  { name: 'note/count', kind: 'clientRequest', errors: [] },
  { name: 'ready', kind: 'clientNotification', errors: [] },
  { name: 'note/changed', kind: 'serverNotification', ...params('Note'), errors: [] },
  { name: 'page/turned', kind: 'serverNotification', ...params('Page'), errors: [] },
]
const types = [object('Note', 'text'), object('Page', 'cursor')]

test('messages are discriminated by their method', () => {
  const root = writeImport(createModel(methods, types))
  writeFileSync(
    join(root, 'use.ts'),
    `import type {
  ClientNotification, ClientRequest, JsonValue, RequestId, ServerNotification,
  ServerNotificationEnvelope, ServerRequest,
} from './index.js'

export function textOf(message: ServerNotification): string {
  switch (message.method) {
    case 'note/changed': return message.params.text
    case 'page/turned': return message.params.cursor
    default: return message satisfies never
  }
}
export function sentAt(message: ServerNotificationEnvelope): number {
  return message.method === 'note/changed' ? message.params.text.length : (message.emittedAtMs ?? 0)
}
export const sent: ServerNotificationEnvelope[] = [
  { method: 'note/changed', params: { text: 'x' }, emittedAtMs: 1 },
  { method: 'page/turned', params: { cursor: 'x' } },
]
export const id: RequestId = 'a'
export const requests: ClientRequest[] = [
  { method: 'note/read', id: 1, params: { text: 'x' } },
  { method: 'note/list', id },
  { method: 'note/list', id, params: null },
  { method: 'note/count', id, params: undefined },
]
export const ready: ClientNotification = { method: 'ready' }
export const json: JsonValue[] = [ready, ...requests, ...sent]
export const none: ServerRequest[] = [] satisfies never[]
// @ts-expect-error A request has an id.
export const noId: ClientRequest = { method: 'note/count' }
// @ts-expect-error The params are those of another method.
export const other: ServerNotification = { method: 'note/changed', params: { cursor: 'x' } }
`,
  )
  expect(compile(root, ['use.ts'])).toEqual([])
})

test('requests have the ids that the contract declares', () => {
  const shape = { kind: 'string' } as const
  const own: TypeModel = { kind: 'alias', name: 'RequestId', source: 'all.json', shape }
  const files = emit(createModel(methods, [...types, own]))
  expect(files.get('messages.ts')).not.toContain('type RequestId')
  expect(files.get('messages.ts')).toContain('  RequestId,\n')
})

test('a type that is called like a message, or like any JSON value, gets another name', () => {
  const names = ['ClientRequest', 'ServerNotificationEnvelope', 'JsonValue']
  const odd = createModel(
    names.map((name) => ({ ...params(name), name, kind: 'serverNotification', errors: [] })),
    names.map((name) => object(name, 'text')),
  )
  const { model } = toSound({ model: odd, locations: new Map(), inferences: [], warnings: [] })
  expect(model.types.map(({ name }) => name)).toEqual(names.map((name) => `${name}Type`))
  expect(compile(writeImport(model), ['index.ts'])).toEqual([])
})
