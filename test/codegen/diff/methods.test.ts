import { expect, test } from 'vitest'
import type { ContractModel } from '../../../codegen/model.js'
import type { DiffOptions } from '../../../codegen/diff/diff.js'
import {
  alias,
  compare,
  contract,
  contractOf,
  line,
  lines,
  method,
  object,
  ref,
  text,
  union,
} from './build.js'

const empty = contract([object('It', {})])
const with_ = (more: Partial<ContractModel>) => ({ ...empty, ...more })
const required = { params: { type: 'Other', presence: 'required' } } as const
const optional = { params: { type: 'Other', presence: 'optional' } } as const
const notification = { kind: 'serverNotification' } as const
const asked = { kind: 'serverRequest' } as const
const old = { deprecated: true, sunset: '1.0.0' } as const
const none = contractOf()

const cases: readonly [string, ContractModel, ContractModel, readonly string[]][] = [
  ['a call that is gone', contractOf(method('a')), none, ['M01 Ei a']],
  ['a call that is past its sunset', contractOf(method('a', old)), none, ['M01 ii a']],
  [
    'a call that says what it was called',
    contractOf(method('a')),
    contractOf(method('zz', { renamedFrom: 'a' })),
    ['M02 EE zz'],
  ],
  [
    'a call that looks renamed',
    contractOf(method('account/read', { ...required, result: 'Other' })),
    contractOf(method('account/reads', { ...required, result: 'Other' })),
    ['M02 EE account/reads'],
  ],
  ['a new call', none, contractOf(method('a')), ['M03 iW a']],
  [
    'a call that is no longer answered',
    contractOf(method('a')),
    contractOf(method('a', { kind: 'clientNotification' })),
    ['M04 EE a'],
  ],
  [
    'a call in the other direction',
    contractOf(method('a', required)),
    contractOf(method('a', { ...required, ...asked })),
    ['M05 EE a'],
  ],
  ['a notification that is gone', contractOf(method('a', notification)), none, ['M06 Ei a']],
  ['a new notification', none, contractOf(method('a', notification)), ['M07 ii a']],
  ['a new request of the server', none, contractOf(method('a', asked)), ['M08 Ei a']],
  [
    'a new request of the server, for who opted in',
    none,
    contractOf(method('a', { ...asked, experimental: true })),
    ['M08 Wi a'],
  ],
  ['a request that the server no longer makes', contractOf(method('a', asked)), none, ['M09 ii a']],
  [
    'params that have to be sent',
    contractOf(method('a', optional)),
    contractOf(method('a', required)),
    ['M10 Ei a'],
  ],
  [
    'params that may be sent',
    contractOf(method('a')),
    contractOf(method('a', optional)),
    ['M10 iW a'],
  ],
  [
    'params that need not be sent',
    contractOf(method('a', required)),
    contractOf(method('a', optional)),
    ['M10 iE a'],
  ],
  [
    'params that a server need not send',
    contractOf(method('a', { ...notification, ...required })),
    contractOf(method('a', { ...notification, ...optional })),
    ['M10 Ei a'],
  ],
  [
    'an answer that was null',
    contractOf(method('a', { result: 'Null' })),
    contractOf(method('a', { result: 'It' })),
    ['M12 EE a'],
  ],
  [
    'another name for the same payload',
    contract([object('It', { a: text }), object('B', { a: text })], {
      methods: [method('a', { result: 'It' }), method('b', { result: 'B' })],
    }),
    contract([object('It', { a: text }), object('B', { a: text })], {
      methods: [method('a', { result: 'B' }), method('b', { result: 'B' })],
    }),
    ['M13 -- a'],
  ],
  [
    'an error kind that is gone',
    with_({
      errors: [
        { kind: 'a', code: 1 },
        { kind: 'b', code: 2 },
      ],
    }),
    with_({ errors: [{ kind: 'a', code: 1 }] }),
    ['M14 EE b'],
  ],
  [
    'an error code that is another',
    with_({ errors: [{ kind: 'a', code: 1 }] }),
    with_({ errors: [{ kind: 'a', code: 2 }] }),
    ['M14 EE a'],
  ],
  [
    'a new error kind',
    with_({ errors: [{ kind: 'a', code: 1 }] }),
    with_({
      errors: [
        { kind: 'a', code: 1 },
        { kind: 'b', code: 2 },
      ],
    }),
    ['M15 Wi b'],
  ],
  [
    'an error that a call may fail with',
    contractOf(method('a')),
    contractOf(method('a', { errors: ['failed'] })),
    ['M15 Wi a'],
  ],
  [
    'a call that became experimental',
    contractOf(method('a')),
    contractOf(method('a', { experimental: true })),
    ['M17 Ei a', 'M18 Ei a'],
  ],
  [
    'a call that became unstable',
    contractOf(method('a')),
    contractOf(method('a', { unstable: true })),
    ['M18 Ei a'],
  ],
  [
    'a call that is stable now',
    contractOf(method('a', { experimental: true })),
    contractOf(method('a')),
    ['M19 ii a'],
  ],
  [
    'a deprecation',
    contractOf(method('a')),
    contractOf(method('a', { deprecated: true })),
    ['M20 ii a'],
  ],
  [
    'an earlier sunset',
    contractOf(method('a', { deprecated: true, sunset: '2.0.0' })),
    contractOf(method('a', { deprecated: true, sunset: '1.9.0' })),
    ['M20 Ei a'],
  ],
  [
    'a sunset that is gone',
    contractOf(method('a', { deprecated: true, sunset: '2.0.0' })),
    contractOf(method('a', { deprecated: true })),
    ['M20 Ei a'],
  ],
  [
    'a call that must not be repeated',
    contractOf(method('a', { idempotent: true })),
    contractOf(method('a')),
    ['M21 WW a'],
  ],
  [
    'what follows a call',
    contractOf(method('a', { emits: ['b'] }), method('b', notification), method('c', notification)),
    contractOf(method('a', { emits: ['c'] }), method('b', notification), method('c', notification)),
    ['M23 WW a'],
  ],
  ...(
    [
      ['jsonrpc', 'E01 EE jsonrpc'],
      ['ids', 'E02 EE ids'],
      ['batch', 'E03 WW batch'],
      ['notificationMembers', 'E04 iW notificationMembers'],
      ['framing', 'E05 EE framing'],
      ['maxLineBytes', 'E05 EE maxLineBytes'],
    ] as const
  ).map(([name, found]): [string, ContractModel, ContractModel, readonly string[]] => [
    `another ${name}`,
    with_({ envelope: { [name]: 'a' } }),
    with_({ envelope: { [name]: 'b' } }),
    [found],
  ]),
  [
    'another version of the protocol',
    with_({ facts: { protocolVersion: '1', newestServer: '1.0.0' } }),
    with_({ facts: { protocolVersion: '2', newestServer: '1.0.0' } }),
    ['E06 EE protocolVersion'],
  ],
  [
    'what `initialize` takes',
    contractOf(method('initialize', required)),
    contract([object('It', {}), object('Other', { 'a?': text, 'b?': text }), alias('Null', text)], {
      methods: [method('initialize', required)],
    }),
    ['C/P02 WW Other.b', 'L04 ii Null'],
  ],
  [
    'a name that no type has any more',
    contract([object('It', { a: ref('A') }), object('A', {})]),
    contract([object('It', { a: ref('B') }), object('B', {}, { renamedFrom: 'A' })]),
    ['C/T07 -- It.a', 'S/T07 -- It.a', 'S01 -- A'],
  ],
  [
    'a member that is newer than the oldest server',
    contract([object('It', { a: text })]),
    contract([object('It', { a: { shape: text, since: '1.1.0' } })], {
      facts: { oldestServer: '1.0.0', newestServer: '1.1.0' },
    }),
    ['S02 -- It.a'],
  ],
  [
    'words',
    contract([object('It', { a: { shape: text, doc: 'One' } })]),
    contract([object('It', { a: { shape: text, doc: 'Two' } })]),
    ['L01 ii It'],
  ],
  [
    'an older release',
    with_({ facts: { newestServer: '1.1.0' } }),
    with_({ facts: { newestServer: '1.0.0' } }),
    ['L02 WW newestServer'],
  ],
  [
    'types that no method carries',
    with_({ types: [object('It', {}), object('Gone', {}), object('Kept', { a: text })] }),
    with_({ types: [object('It', {}), object('New', {}), object('Kept', {})] }),
    ['L04 ii Gone', 'L04 ii Kept', 'L04 ii New'],
  ],
]

test.each(cases)('diff() tells %s', (_name, base, head, expected) => {
  expect(lines(base, head)).toEqual([...expected].sort())
})

test.each(cases)('an error about a message in %s is shown by one', (_name, base, head) => {
  for (const { id, class: kind, severity, witness } of compare(base, head)) {
    const isStated = /^(?:M05|M14|E0\d)$/.test(id)
    if (kind !== 'WIRE' || isStated || !Object.values(severity).includes('error')) continue
    expect(witness, id).toBeDefined()
  }
})

const options: readonly [string, ContractModel, ContractModel, DiffOptions, string[]][] = [
  [
    'a reserved name that came back',
    contract([object('It', {})]),
    contract([object('It', { 'token?': text })]),
    { reserved: ['It.token'] },
    ['C/P15 EE It.token', 'S/P15 EE It.token'],
  ],
  [
    'another generator',
    empty,
    empty,
    { provenance: { base: 'a', head: 'b' } },
    ['S03 -- generator'],
  ],
  [
    'a call past a day',
    contractOf(method('a', { deprecated: true, sunset: '2027-01-31' })),
    none,
    { today: '2027-01-31' },
    ['M01 ii a'],
  ],
  [
    'a call that is gone from a contract whose sunsets were found later',
    { ...contractOf(method('a', old)), errors: [] },
    { ...none, errors: [] },
    {},
    ['M01 Ei a'],
  ],
  [
    'a call before a day',
    contractOf(method('a', { deprecated: true, sunset: '2027-01-31' })),
    none,
    { today: '2027-01-30' },
    ['M01 Ei a'],
  ],
]

test.each(options)(
  'diff() tells %s where it is given what it needs',
  (_name, base, head, given, found) => {
    expect(lines(base, head, given)).toEqual(found)
  },
)

test('a member that a newer server alone sends is no error for its readers', () => {
  const facts = { oldestServer: '1.0.0', newestServer: '1.1.0' }
  const base = contract([object('It', {})])
  const head = contract([object('It', { a: { shape: text, since: '1.1.0' } })], { facts })
  expect(compare(base, head).map(line)).toContain('S/P01 ii It.a')
})

test('calls to the backend are compared like calls of the client', () => {
  const call = {
    name: 'readUsage',
    verb: 'get',
    path: '/usage',
    headers: [],
    answer: 'It',
  } as const
  const base = contract([object('It', { a: text })], { methods: [], operations: [call] })
  const head = contract([object('It', {})], {
    methods: [],
    operations: [{ ...call, path: '/wham/usage' }],
  })
  expect(lines(base, head)).toEqual(['M02 EE readUsage', 'S/P03 Ei It.a'])
  expect(lines(base, { ...head, operations: [] })).toEqual(['M01 Ei readUsage'])
})

test('what was deprecated under a former name is not told to be back', () => {
  const base = contractOf(method('a', { ...required, deprecated: true }))
  const head = contractOf(method('b', { ...required, renamedFrom: 'a' }))
  expect(lines(base, head)).toEqual(['M02 EE b'])
})

const experimental = { experimental: true } as const

test('the stability of types is told by the methods and members that lead to them', () => {
  const of = (mark: object) =>
    contract(
      [
        object('It', { 'a?': { shape: ref('A'), ...mark } }),
        object('A', { b: ref('B') }, mark),
        object('B', {}, mark),
        object('Other', { 'a?': text }, mark),
        ...union('U', { x: {} }),
      ],
      {
        methods: [
          method('a', { result: 'Other', ...mark }),
          method('u', { result: 'U' }),
          method('it', { result: 'It' }),
        ],
      },
    )
  expect(lines(of({}), of(experimental))).toEqual(['M17 Ei a', 'M18 Ei It.a', 'M18 Ei a'])
  expect(lines(of(experimental), of({}))).toEqual(['M19 ii It.a', 'M19 ii a'])
})

test('the stability of a variant is told, and not again of what it leads to', () => {
  const of = (mark: object) => {
    const [choice, ...variants] = union('U', { x: {}, y: { deep: ref('Deep') } })
    const marked = variants.map((type) => (type.name === 'yU' ? { ...type, ...mark } : type))
    const types = [choice, ...marked, object('Deep', {}, mark)].filter((type) => type !== undefined)
    return contract(types, { methods: [method('u', { result: 'U' })] })
  }
  expect(lines(of({}), of(experimental))).toEqual(['M18 Ei yU'])
  expect(lines(of({}), of({ deprecated: true }))).toEqual(['M20 ii yU'])
})
