import type { DiffOptions } from '../../../codegen/diff/diff.js'
import type { ContractModel } from '../../../codegen/contract/model.js'
import {
  alias,
  contract,
  contractOf,
  enumOf,
  flag,
  keyed,
  method,
  object,
  ref,
  text,
} from './build.js'

const empty = contract([object('It', {})])
const with_ = (more: Partial<ContractModel>) => ({ ...empty, ...more })
const required = { params: { type: 'Other', presence: 'required' } } as const
const optional = { params: { type: 'Other', presence: 'optional' } } as const
const notification = { kind: 'serverNotification' } as const
const asked = { kind: 'serverRequest' } as const
const old = { deprecated: true, sunset: '1.0.0' } as const
const none = contractOf()

export const methodCases: readonly [string, ContractModel, ContractModel, readonly string[]][] = [
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
  ['a request that the server no longer makes', contractOf(method('a', asked)), none, ['M09 Wi a']],
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

/** Those that need more than two contracts. */
export const optionCases: readonly [string, ContractModel, ContractModel, DiffOptions, string[]][] =
  [
    [
      'a reserved name that came back',
      contract([object('It', {})]),
      contract([object('It', { 'token?': text })]),
      { reserved: ['It.token'] },
      ['C/P15 EE It.token', 'S/P15 EE It.token'],
    ],
    [
      'a reserved value that came back',
      contract([object('It', { a: ref('Color') }), enumOf('Color', 'red', { open: {} })]),
      contract([object('It', { a: ref('Color') }), enumOf('Color', 'red blue', { open: {} })]),
      { reserved: ['Color[blue]'] },
      ['C/P15 EE Color[blue]', 'S/P15 EE Color[blue]'],
    ],
    [
      'a reserved variant that came back',
      contract([object('It', { a: ref('Key') }), keyed('Key', { a: undefined })]),
      contract([object('It', { a: ref('Key') }), keyed('Key', { a: undefined, b: text })]),
      { reserved: ['Key[b]'] },
      ['C/P15 EE Key[b]', 'S/P15 EE Key[b]'],
    ],
    ...[{}, notification, asked].map(
      (kind): [string, ContractModel, ContractModel, DiffOptions, string[]] => [
        `a reserved method that came back: ${JSON.stringify(kind)}`,
        none,
        contractOf(method('a', kind)),
        { reserved: ['a'] },
        [`${'kind' in kind ? 'S' : 'C'}/P15 EE a`],
      ],
    ),
    [
      'a method that took a reserved name',
      contractOf(method('b')),
      contractOf(method('a', { renamedFrom: 'b' })),
      { reserved: ['a'] },
      ['C/P15 EE a', 'M02 EE a'],
    ],
    [
      'a reserved error kind that came back',
      with_({ errors: [{ kind: 'refused', code: 1 }] }),
      with_({
        errors: [
          { kind: 'refused', code: 1 },
          { kind: 'busy', code: 2 },
        ],
      }),
      { reserved: ['busy'] },
      ['S/P15 EE busy'],
    ],
    [
      'a reserved name that never was gone',
      contract([object('It', { a: text })]),
      contract([object('It', { a: flag })]),
      { reserved: ['It.a'] },
      ['C/T01 EE It.a', 'S/T01 EE It.a'],
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
