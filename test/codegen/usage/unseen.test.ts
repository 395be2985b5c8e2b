import { expect, test } from 'vitest'
import type { UsedSurface } from '../../../codegen/usage/surface.js'
import { usedBy } from '../../support/used-project.js'

const note = 'declare const note: C.Note\n'
const send = "await client.request('account/read', params as C.ReadParams)"
const views = 'declare global { namespace JSX { interface IntrinsicElements { view: any } } }\n'

/** Code, and the methods and members that it may use where no type tells so. */
const cases: Readonly<Record<string, [code: string, ...parts: string[]]>> = {
  'params of which nothing is known': [
    `const params: unknown = JSON.parse('{}')\n${send}`,
    'ReadParams.refresh',
  ],
  'params that are a map': [
    `const params: Record<string, unknown> = { ['re' + 'fresh']: true }\n${send}`,
    'ReadParams.refresh',
  ],
  'params that are any JSON value': [
    `declare const params: C.JsonValue\n${send}`,
    'ReadParams.refresh',
  ],
  'a value that is taken as any JSON value': [
    `${note}export const value: C.JsonValue = note`,
    'Note.text',
  ],
  'a list whose items are taken as any JSON value': [
    `${note}export const value: C.JsonValue[] = [note]`,
    'Note.text',
  ],
  'params that are an object of whatever members': [
    "const params: {} = { refresh: true }\nawait client.request('account/read', params)",
    'ReadParams.refresh',
  ],
  'params that are called a value that cannot be': [
    "const params = { refresh: true }\nawait client.request('account/read', params as never)",
    'ReadParams.refresh',
  ],
  'params of generic code': [
    `function call<T extends object>(params: T) { return ${send.slice(6)} }\nawait call({ refresh: true })`,
    'ReadParams.refresh',
  ],
  'params beside which something generic is spread': [
    "function call<T extends object>(more: T) { return client.request('account/read', { plan: 'pro', ...more }) }\nawait call({ refresh: true })",
    'ReadParams.refresh',
  ],
  'params that a function says to be some': [
    "declare function isParams(value: unknown): value is C.ReadParams\ndeclare const value: unknown\nif (isParams(value)) await client.request('account/read', value)",
    'ReadParams.refresh',
  ],
  'params that are picked out of whatever there is': [
    "declare function isParams(value: unknown): value is C.ReadParams\nconst [params] = [JSON.parse('{}') as unknown].filter(isParams)\nawait client.request('account/read', params!)",
    'ReadParams.refresh',
  ],
  'arguments that are spread': [
    "const call = ['account/read', { refresh: true }] as const\nawait client.request(...call)",
    'account/read',
    'ReadParams.refresh',
  ],
  'a method without a type': [
    "async function call(method: any, params: any) { return client.request(method, params) }\nconst result: any = await call('account/read', { refresh: true })\nresult.needsAuth",
    'account/read',
    'ReadParams.refresh',
    'ReadResult.needsAuth',
  ],
  'a function for others that passes a method on': [
    "type M = 'account/read' | 'account/logout' | 'initialize'\nexport function call<T extends M>(method: T, params: never) { return client.request(method, params) }",
    'account/read',
    'ReadParams.refresh',
    'ReadResult.needsAuth',
  ],
  'a function that is handed on and passes a method on': [
    "type M = 'account/read' | 'account/logout' | 'initialize'\nconst call = (method: M) => client.request(method, {} as never)\nexport const calls = (['account/read'] as M[]).map((one) => call(one))\nexport { call }",
    'account/logout',
  ],
  'a method of a class for others that passes a method on': [
    "type M = 'account/read' | 'account/logout' | 'initialize'\nexport class Own { ask(method: M) { return client.request(method, {} as never) } }",
    'account/read',
    'ReadResult.account',
  ],
  'a client without a type': [
    "const any: any = client\nawait any.request('initialize', { name: 'a' })",
    'initialize',
    'ReadParams.refresh',
  ],
  'a function of a client without a type': [
    "const request = client.request as any\nconst result = await request('account/read', {})\nresult.needsAuth",
    'ReadResult.needsAuth',
  ],
  'a method without a slash that is bound': [
    "const start = client.request.bind(client, 'initialize')\nstart",
    'initialize',
  ],
  'handlers that are members of a class': [
    "class Own { applyPatch(params: C.AskParams): C.AskResult { return { decision: params.cwd ? 'accept' : 'decline' } } }\ncreateClient({ contract, serverRequests: new Own() })",
    'applyPatch',
  ],
  'handlers that were put together elsewhere': [
    "const options = { contract, serverRequests: { applyPatch: (): C.AskResult => ({ decision: 'accept' }) } }\ncreateClient(options)",
    'applyPatch',
  ],
  'a listener of every notification that is handed on': [
    'declare const forward: (value: unknown) => void\nclient.onNotification(forward)',
    'account/updated',
    'Updated.plan',
  ],
  'listeners without a type': [
    "const all: Record<string, (params: any) => void> = { 'account/updated': ({ plan }) => void plan }\nfor (const [method, listener] of Object.entries(all)) client.on(method as never, listener)",
    'account/updated',
    'Updated.plan',
  ],
  'a listener that was bound': [
    "function show(this: void, value: { mode: string | null }) { value.mode }\nclient.on('account/updated', show.bind(undefined))",
    'Updated.mode',
  ],
  'a member that a function of a package is told of': [
    `import { pluck } from 'pluck'\n${note}export const text = pluck(note, 'text')`,
    'Note.text',
  ],
  'a value that is given to a function of which nothing is known': [
    `${note}declare const show: any\nshow(note)`,
    'Note.text',
  ],
  'a value that is thrown': [
    `${note}try { throw note } catch (error: any) { error.text }`,
    'Note.text',
  ],
  'one of several values that are of no type': [
    `${note}declare const other: any\nconst one = other ? note : other\none.text`,
    'Note.text',
  ],
  'what is spread beside a value of no type': [
    `${note}declare const other: any\nconst one = { ...note, ...other }\none.text`,
    'Note.text',
  ],
  'what is put into a template': [
    `${note}function tag<T extends { text: string }>(texts: TemplateStringsArray, value: T) { return [texts, value.text] }\ntag\`\${note}\``,
    'Note.text',
  ],
  'the type of a member': ["export type Text = C.ReadResult['notes'][number]['text']", 'Note.text'],
  'a class that is what a type says': [
    "export class Own implements C.Scope { name = '' }",
    'Scope.name',
  ],
}

function isUnused(used: UsedSurface, part: string): boolean {
  if (used.declared.methods.has(part)) {
    return !used.methods.has(part) && used.reach.methods !== 'all' && !used.reach.methods.has(part)
  }
  const [type = ''] = part.split('.')
  return !used.members.has(part) && used.reach.types !== 'all' && !used.reach.types.has(type)
}

test.each(Object.entries(cases))('nothing is called unused: %s', (_name, [code, ...parts]) => {
  const used = usedBy(code)
  expect(parts.filter((part) => isUnused(used, part))).toEqual([])
  expect(used.dynamic.map(({ reason }) => reason).join()).not.toContain('does not compile')
})

test('nothing is called unused of what a view is given', () => {
  const used = usedBy(`${note}${views}export const one = <view note={note} />`, 'tsx')
  expect(isUnused(used, 'Note.text')).toBe(false)
})

test('nothing is called unused of what code without types does', () => {
  const used = usedBy(
    `function call(method, params) { return client.request(method, params) }
    const result = await call('account/read', { refresh: true })
    result.needsAuth
    /** @param {import('./codex/index.js').Scope} scope */
    export const keep = (scope) => scope`,
    'js',
  )
  const parts = ['account/read', 'ReadParams.refresh', 'ReadResult.needsAuth']
  expect(parts.filter((part) => isUnused(used, part))).toEqual([])
  expect(used.types.has('Scope')).toBe(true)
})

test('what has nothing to do with any of it stays unused', () => {
  const used = usedBy("const own: unknown = {}\nawait client.request('account/read', {})\nown")
  const parts = ['ReadParams.refresh', 'ReadResult.needsAuth', 'Note.text', 'initialize']
  expect(parts.filter((part) => !isUnused(used, part))).toEqual([])
})
