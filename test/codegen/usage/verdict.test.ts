import { expect, test } from 'vitest'
import type { Finding } from '../../../codegen/diff/findings/finding.js'
import { diff } from '../../../codegen/diff/diff.js'
import { findRule } from '../../../codegen/diff/rules/rules.js'
import { findUse } from '../../../codegen/usage/use.js'
import type { ComparedModels } from '../../../codegen/usage/targets.js'
import type { UsedSurface } from '../../../codegen/usage/surface.js'
import type {
  ContractModel,
  MethodModel,
  ObjectModel,
  Shape,
  TypeModel,
} from '../../../codegen/contract/model.js'
import { locate } from '../../support/locate.js'
import { imported, usedBy } from '../../support/used-project.js'

const ref = (name: string): Shape => ({ kind: 'ref', name })
const text: Shape = { kind: 'string' }

function object(name: string, members: Readonly<Record<string, Shape>>): ObjectModel {
  const listed = Object.entries(members).map(([member, shape]) => {
    return { name: member, shape, required: true }
  })
  return { kind: 'object', name, source: '', members: listed }
}

function request(name: string, kind: MethodModel['kind'] = 'clientRequest'): MethodModel {
  return { name, kind, errors: [] }
}

const base: ContractModel = {
  facts: {},
  envelope: {},
  errors: [],
  methods: [request('account/read'), request('account/logout')],
  types: [
    object('ReadParams', { refresh: text, plan: ref('Plan'), scope: ref('Scope') }),
    object('Scope', { name: text, depth: text }),
    object('ReadResult', { account: { kind: 'nullable', shape: ref('Account') } }),
    {
      kind: 'union',
      name: 'Account',
      source: '',
      discriminator: 'type',
      open: false,
      variants: [
        { tag: 'apiKey', type: 'ApiKeyAccount' },
        { tag: 'chatgpt', type: 'ChatgptAccount' },
      ],
    },
    object('ApiKeyAccount', { type: text, hint: text }),
    object('ChatgptAccount', { type: text, email: text, plan: ref('Plan') }),
    object('Note', { id: text, text }),
    { kind: 'enum', name: 'Plan', source: '', values: [{ value: 'free' }, { value: 'pro' }] },
    {
      kind: 'keyedUnion',
      name: 'Failure',
      source: '',
      open: false,
      variants: [{ tag: 'http', shape: ref('HttpFailure') }],
    },
    object('HttpFailure', { status: text, body: text }),
    { kind: 'alias', name: 'Tree', source: '', shape: { kind: 'array', items: ref('Tree') } },
    object('Elsewhere', { id: text }),
  ],
}

const head: ContractModel = {
  ...base,
  types: [...base.types, object('Later', { id: text })],
  methods: [...base.methods, request('tool/ask', 'serverRequest'), request('turn/start')],
}

/** What a finding says of itself, with the location it had in base where that is another one. */
type Parts = Partial<Finding> & { former?: string }

function finding({ former, ...parts }: Parts): Finding {
  const { path = '' } = parts
  return {
    id: '',
    rule: 'T01',
    slug: '',
    class: 'WIRE',
    severity: { 'oldClient/newServer': 'error', 'newClient/oldServer': 'error' },
    methods: [],
    path,
    locations: { shown: locate(path), ...(former !== undefined && { base: locate(former) }) },
    pointers: {},
    message: '',
    fingerprint: '',
    ...parts,
  }
}

function isUsed(used: UsedSurface, found: Finding, models: ComparedModels): string {
  return findUse(used, { ...findRule(found.rule), ...found }, models).verdict
}

const program = `
const result = await client.request('account/read', { scope: { name: 'a' } })
if (result.account?.type === 'chatgpt' && result.account.plan === 'pro') result.account.email
const show = (note: C.Note) => JSON.stringify(note)
client.on('turn/failed', ({ failure }) => { if (typeof failure === 'object') failure.http.status })
show`

const verdicts: readonly [string, Parts, string][] = [
  ['a member that is read', { path: 'ChatgptAccount.email', flow: 'server' }, 'used'],
  ['a member of a variant by its tag', { path: 'Account[chatgpt].email', flow: 'server' }, 'used'],
  [
    'a member by the way to it',
    { path: 'ReadResult.account[chatgpt].email', flow: 'server' },
    'used',
  ],
  ['a member of every variant', { path: 'Account[*].email', flow: 'server' }, 'used'],
  ['a member of every variant that none is asked for', { path: 'Account[*].hint' }, 'unused'],
  ['what a list holds', { path: 'ReadResult.account[]', flow: 'server' }, 'used'],
  ['a member by a new name', { path: 'Scope.title', former: 'Scope.name', rule: 'P05' }, 'used'],
  ['a value by a new name', { path: 'Plan[PRO]', former: 'Plan[pro]', rule: 'V03' }, 'used'],
  [
    'a tag by a new name',
    { path: 'Account[gpt]', former: 'Account[chatgpt]', rule: 'U03' },
    'used',
  ],
  [
    'a method by a new name',
    { path: 'account/get', methods: ['account/get'], rule: 'M02', former: 'account/read' },
    'used',
  ],
  [
    'a value of a member that is sent',
    { path: 'Scope.name[a]', flow: 'client', rule: 'V02' },
    'unknown',
  ],
  ['a member that is not read', { path: 'Account[apiKey].hint', flow: 'server' }, 'unused'],
  [
    'a member of a variant called by its key',
    { path: 'Failure[http].status', flow: 'server' },
    'used',
  ],
  ['another one beside it', { path: 'Failure[http].body', flow: 'server' }, 'unused'],
  ['a member that is sent', { path: 'Scope.name', flow: 'client' }, 'used'],
  ['a member that is left out', { path: 'Scope.depth', flow: 'client' }, 'unused'],
  [
    'one left out that has to be sent now',
    { path: 'Scope.depth', flow: 'client', rule: 'P06' },
    'used',
  ],
  ['a new one that has to be sent', { path: 'Scope.colour', flow: 'client', rule: 'P01' }, 'used'],
  [
    'a new one that servers send',
    { path: 'Account[chatgpt].age', flow: 'server', rule: 'P01' },
    'unused',
  ],
  [
    'a new value of an enum that is read',
    { path: 'Plan[max]', flow: 'server', rule: 'V01' },
    'used',
  ],
  [
    'a value that is gone and compared with',
    { path: 'Plan[pro]', flow: 'server', rule: 'V02' },
    'used',
  ],
  ['one that may be in a variable', { path: 'Plan[free]', flow: 'client', rule: 'V02' }, 'unknown'],
  [
    'a new variant of a union that is read',
    { path: 'Account[sso]', flow: 'server', rule: 'U01' },
    'used',
  ],
  ['a member of a value that was printed', { path: 'Note.text', flow: 'server' }, 'unknown'],
  [
    'a method that is called',
    { path: 'account/read', methods: ['account/read'], rule: 'M01' },
    'used',
  ],
  ['a method that is not', { path: 'account/logout', methods: ['account/logout'] }, 'unused'],
  ['a new method', { path: 'turn/start', methods: ['turn/start'], rule: 'M03' }, 'unused'],
  ['a new question of servers', { path: 'tool/ask', methods: ['tool/ask'] }, 'unknown'],
  ['a list of lists that the project has not', { path: 'Tree[].id' }, 'unknown'],
  ['a type that the project has not', { path: 'Elsewhere.id' }, 'unknown'],
  ['a type that is new', { path: 'Later.id' }, 'unused'],
  ['an error kind that is gone', { path: 'overloaded', rule: 'M14', former: 'overloaded' }, 'used'],
  ['the envelope', { path: 'framing', rule: 'E05' }, 'used'],
]

test('findings are used, unused or unknown by what a project does', () => {
  const used = usedBy(program)
  const found = verdicts.map(([name, parts]) => [name, isUsed(used, finding(parts), [base, head])])
  expect(found).toEqual(verdicts.map(([name, , verdict]) => [name, verdict]))
})

test('a type is used by who names it, and a union by who reads a variant', () => {
  const useOf = (code: string, path: string, rule: string) =>
    isUsed(usedBy(code), finding({ path, rule, flow: 'server' }), [base, head])
  expect(useOf('export const f = (plan: C.Plan) => plan', 'Plan[max]', 'V01')).toBe('used')
  expect(useOf('export const f = 1', 'Plan[max]', 'V01')).toBe('unused')
  const read = 'export const f = (account: C.ChatgptAccount) => account.type'
  expect(useOf(read, 'Account[sso]', 'U01')).toBe('used')
})

test('nothing is unused where requests go around the types', () => {
  const used = usedBy('declare const method: string\nawait client.requestRaw(method)')
  const found = verdicts.map(([, parts]) => isUsed(used, finding(parts), [base, head]))
  expect(found).not.toContain('unused')
})

test('nothing is unused where a file does not compile', () => {
  const used = usedBy("import { gone } from './gone.js'\ngone()")
  const found = verdicts.map(([, parts]) => isUsed(used, finding(parts), [base, head]))
  expect(found).not.toContain('unused')
})

/** What a program uses of the findings between two contracts whose one method answers with these. */
function verdictsOf(
  declared: string,
  code: string,
  [from, to]: readonly [TypeModel[], TypeModel[]],
) {
  const types = imported['src/codex/types.ts'] ?? ''
  const methods = imported['src/codex/methods.ts'] ?? ''
  const used = usedBy(code, 'ts', {
    'src/codex/types.ts': `${types}${declared}\n`,
    'src/codex/methods.ts': methods.replace(
      'result: ReadResult',
      "result: import('./types.js').It",
    ),
  })
  const read = { ...request('account/read'), result: 'It' }
  const [old, young] = [from, to].map((list) => ({ ...base, methods: [read], types: list }))
  const models = [old, young] as [ContractModel, ContractModel]
  return diff(...models).findings.map((one) => `${one.id} ${one.path} ${isUsed(used, one, models)}`)
}

test('a member whose name has a dot is used by who reads it', () => {
  const code = "export const f = (it: C.It) => [it['a.b'], it.plain]"
  const from = object('It', { 'a.b': text, plain: text })
  const to = { ...from, members: from.members.map((one) => ({ ...one, required: false })) }
  const found = verdictsOf("export interface It { 'a.b': string; plain: string }", code, [
    [from],
    [to],
  ])
  expect(found).toEqual(['S/P07 It.a.b used', 'S/P07 It.plain used'])
})

test('a member of a type that has another name in head is used by who reads the former one', () => {
  const declared =
    'export interface It { old: Old }\nexport interface Old { id: string; name: string }'
  const code = 'export const f = ({ old }: C.It) => old.id'
  const types = (name: string, members: Readonly<Record<string, Shape>>) => [
    object('It', { old: ref(name) }),
    object(name, members),
  ]
  const [from, to] = [
    types('Old', { id: text, name: text }),
    types('New', { id: { kind: 'boolean' } }),
  ]
  expect(verdictsOf(declared, code, [from, to])).toEqual(
    expect.arrayContaining(['S/T01 New.id used', 'S/P03 New.name unused']),
  )
})
