import { expect, test } from 'vitest'
import { formerTypes, usedBy } from '../../support/used-project.js'

interface Expected {
  methods?: string[]
  read?: string[]
  written?: string[]
  values?: string[]
  /** First words of what is said about uses that cannot be followed. */
  dynamic?: string[]
}

const read = "const result = await client.request('account/read', {})\n"

const cases: Readonly<Record<string, { code: string } & Expected>> = {
  'a call names its method and what its params hold': {
    code: "await client.request('account/read', { refresh: true, scope: { name: 'a' } })",
    methods: ['account/read'],
    written: ['ReadParams.refresh', 'ReadParams.scope', 'Scope.name'],
  },
  'params that were made elsewhere count as those of the method': {
    code: "const own = { plan: 'pro', scope: { name: 'a' } }\nawait client.request('account/read', own)",
    methods: ['account/read'],
    written: ['ReadParams.plan', 'ReadParams.scope', 'Scope.name'],
  },
  'params that are put together count each': {
    code: "const own = { refresh: true }\nawait client.request('account/read', { ...own, plan: 'free' })",
    methods: ['account/read'],
    written: ['ReadParams.plan', 'ReadParams.refresh'],
    values: ['Plan[free]'],
  },
  'members are read by name': {
    code: `${read}if (result.account?.type === 'chatgpt') result.account.email`,
    methods: ['account/read'],
    read: [
      'ApiKeyAccount.type',
      'ChatgptAccount.email',
      'ChatgptAccount.type',
      'ReadResult.account',
    ],
    values: ['ChatgptAccount.type[chatgpt]'],
  },
  'members are read by a key that is known': {
    code: `${read}const key: 'needsAuth' | 'notes' = Math.random() > 1 ? 'needsAuth' : 'notes'\nresult['account']; result[key]`,
    methods: ['account/read'],
    read: ['ReadResult.account', 'ReadResult.needsAuth', 'ReadResult.notes'],
  },
  'a key that is not known reads whatever there is': {
    code: `${read}for (const key of Object.keys(globalThis)) (result as never)[key]\nfor (const key in result) key`,
    methods: ['account/read'],
    dynamic: ['members are listed: ReadResult'],
  },
  'members are taken out by patterns, with names, defaults and rest': {
    code: `${read}const { needsAuth: wanted, notes: [first], ...others } = result\nwanted; first?.labels; others.account`,
    methods: ['account/read'],
    read: ['Note.labels', 'ReadResult.account', 'ReadResult.needsAuth', 'ReadResult.notes'],
  },
  'members are taken out by assignment': {
    code: `${read}let needsAuth: boolean\n;({ needsAuth } = result)\nneedsAuth`,
    methods: ['account/read'],
    read: ['ReadResult.needsAuth'],
  },
  'members are taken out by a loop': {
    code: "let id = ''\nconst f = (notes: C.Note[]) => { for ({ id } of notes) id }\nf",
    read: ['Note.id'],
  },
  'a type made of the same members reads none of them': {
    code: 'const f = (note: C.Note) => { const part: Partial<C.Note> = note; return part }\nf',
  },
  'a text that names a method counts where the types do not tell': {
    code: "export const steps = [{ method: 'account/logout' }]",
    methods: ['account/logout'],
  },
  'what is put together is of the variant that it is as a whole': {
    code: "type Own = { type: 'chatgpt'; email: string }\nconst f = (own: Own): C.Account => ({ ...own, plan: 'pro' })\nf",
    written: ['ChatgptAccount.email', 'ChatgptAccount.plan', 'ChatgptAccount.type'],
    values: ['ChatgptAccount.type[chatgpt]', 'Plan[pro]'],
  },
  'members are taken out of what is waited for': {
    code: "const { notes } = await client.request('account/read', {})\nnotes",
    methods: ['account/read'],
    read: ['ReadResult.notes'],
  },
  'calls at a time are followed each': {
    code: "const [a] = await Promise.all([client.request('account/read', {}), client.notify('ping')])\na.needsAuth",
    methods: ['account/read', 'ping'],
    read: ['ReadResult.needsAuth'],
  },
  'generic code reads what it wants of the items of a list': {
    code: 'function ids<T extends { id: string }>(list: readonly T[]) { return list.map(({ id }) => id) }\nconst f = (notes: C.Note[]) => ids(notes)\nf',
    read: ['Note.id'],
  },
  'a listener reads what it takes out': {
    code: "client.on('account/updated', ({ plan }) => void (plan === 'pro'))",
    methods: ['account/updated'],
    read: ['Updated.plan'],
    values: ['Plan[pro]'],
  },
  'a listener of another type reads what that type lists': {
    code: "const show = (value: { mode: string | null }) => void value\nclient.on('account/updated', show)",
    methods: ['account/updated'],
    read: ['Updated.mode'],
  },
  'a listener that takes anything cannot be followed': {
    code: "client.on('account/updated', (value: any) => void value)",
    methods: ['account/updated'],
    dynamic: ['a value goes out of sight: Updated'],
  },
  'a handler reads params and writes its result': {
    code: `createClient({ contract, serverRequests: {
      'command/ask': ({ command }) => ({ decision: command === 'ls' ? 'accept' : 'decline' }),
    } })`,
    methods: ['command/ask'],
    read: ['AskParams.command'],
    written: ['AskResult.decision'],
    values: ['AskResult.decision[accept]', 'AskResult.decision[decline]'],
  },
  'a handler is known by its table where its name has no slash': {
    code: "createClient({ contract, serverRequests: { applyPatch: (params) => ({ decision: params ? 'accept' : 'decline' }) } })",
    methods: ['applyPatch'],
    written: ['AskResult.decision'],
    values: ['AskResult.decision[accept]', 'AskResult.decision[decline]'],
  },
  'a notification is sent': { code: "await client.notify('ping')", methods: ['ping'] },
  'a switch over tags names them': {
    code: `function f(account: C.Account) { switch (account.type) { case 'apiKey': return account.hint; case 'chatgpt': return 1 } }\nf`,
    read: ['ApiKeyAccount.hint', 'ApiKeyAccount.type', 'ChatgptAccount.type'],
    values: ['ApiKeyAccount.type[apiKey]', 'ChatgptAccount.type[chatgpt]'],
  },
  'a question for a member reads it': {
    code: "const f = (account: C.Account) => 'email' in account\nf",
    read: ['ChatgptAccount.email'],
  },
  'a variant that is called by its key is a member of its union': {
    code: "client.on('turn/failed', ({ failure }) => { if (typeof failure === 'object') failure.http.status })",
    methods: ['turn/failed'],
    read: ['Failed.failure', 'Failure.http', 'HttpFailure.status'],
  },
  'loops and maps lead to what they hold': {
    code: `${read}for (const note of result.notes) Object.values(note.labels).map((label) => label.color)`,
    methods: ['account/read'],
    read: ['Label.color', 'Note.labels', 'ReadResult.notes'],
  },
  'types that are made of a contract type lead back to it': {
    code: `type R = Awaited<ReturnType<typeof ask>>\nconst ask = () => client.request('account/read', {})
      function f(a: Pick<C.ChatgptAccount, 'email'>, b: Partial<C.Note>, c: R) { a.email; b.text; c.needsAuth }\nf`,
    methods: ['account/read'],
    read: ['ChatgptAccount.email', 'Note.text', 'ReadResult.needsAuth'],
  },
  'a member is written by assignment': {
    code: 'function f(params: C.ReadParams) { params.refresh = true }\nf',
    written: ['ReadParams.refresh'],
  },
  'generic code that keeps the type leads back to it': {
    code: 'function first<T>(list: T[]): T | undefined { return list[0] }\nconst f = (notes: C.Note[]) => first(notes)?.id\nf',
    read: ['Note.id'],
  },
  'generic code that lets go of a value cannot be followed': {
    code: 'function dump<T>(value: T) { JSON.stringify(value) }\nfunction twice<T>(value: T) { dump(value) }\nconst f = (note: C.Note) => twice(note)\nf',
    dynamic: ['generic code loses sight of a value: Note'],
  },
  'generic code reads what its parameter has to have': {
    code: 'function id<T extends { id: string }>(value: T) { return value.id }\nconst f = (note: C.Note) => id(note)\nf',
    read: ['Note.id'],
  },
  'a package that swallows a value cannot be followed': {
    code: 'const f = (note: C.Note, own: { text?: string }) => { Object.assign(own, note); return own.text }\nf',
    dynamic: ['a package takes a value: Note'],
  },
  'a list that holds values of the contract leads back to them': {
    code: 'const seen: C.Note[] = []\nconst f = (note: C.Note) => { seen.push(note); return seen.map(({ id }) => id) }\nf',
    read: ['Note.id'],
  },
  'a listener that takes whatever comes cannot be followed': {
    code: "client.on('account/updated', (...all: unknown[]) => void all)",
    methods: ['account/updated'],
    dynamic: ['a value goes out of sight: Updated'],
  },
  'a map is followed to what it holds': {
    code: 'const f = (note: C.Note) => { const own: Record<string, { size: number }> = note.labels; return own }\nf',
    read: ['Label.size', 'Note.labels'],
  },
  'a parameter of the type of a literal is no method': {
    code: "const f = (name: 'account/read' | 'other') => name\nf",
  },
  'a copy is read where it is read': {
    code: 'const f = (note: C.Note) => { const copy = { ...note }; return copy.text }\nf',
    read: ['Note.text'],
  },
  'members that are not listed are read by their names': {
    code: `const f = (of: C.Settings) => { const { fourth, ...others } = of; return [of['more'], of.other, 'third' in of, fourth, others['fifth']] }\nf`,
    read: [
      'Settings.fifth',
      'Settings.fourth',
      'Settings.more',
      'Settings.other',
      'Settings.third',
    ],
  },
  'a member that is not listed is taken out by assignment': {
    code: 'let more: unknown\nconst f = (of: C.Settings) => { ;({ more } = of); return more }\nf',
    read: ['Settings.more'],
  },
  'members that are not listed are written by their names': {
    code: "const f = (of: C.Settings) => { of['more'] = 1 }\nconst own: C.Settings = { model: 'x', other: 1 }\nf; own",
    written: ['Settings.model', 'Settings.more', 'Settings.other'],
  },
  'a type of its own reads what it lists, listed or not': {
    code: 'const f = (of: C.Settings) => { const own: { model?: string; more?: unknown } = of; return own }\nf',
    read: ['Settings.model', 'Settings.more'],
  },
  'a key that is not known reads any member, where some are listed': {
    code: 'const f = (of: C.Settings, key: string) => of[key]\nf',
    dynamic: ['the name of a member is not known: Settings'],
  },
  'members that are not listed are lost where nothing tells whose they are': {
    code: "const f = (of: Partial<C.Settings>) => of['more']\nconst g = (of: C.Settings) => { const all: Record<string, unknown> = of; return all }\nf; g",
    dynamic: [
      'a member that is not listed is named: Label, Settings',
      'a value goes out of sight: Settings',
    ],
  },
  'a value that is printed cannot be followed': {
    code: `${read}console.log(result.account)\nJSON.stringify({ notes: result.notes })`,
    methods: ['account/read'],
    read: ['ReadResult.account', 'ReadResult.notes'],
    dynamic: [
      'a value goes out of sight: ApiKeyAccount, ChatgptAccount',
      'a value goes out of sight: Note',
    ],
  },
  'a part of a value or a map that is printed cannot be followed either': {
    code: "const f = (part: Pick<C.Note, 'text'>) => console.log(part)\nconst g = (labels: Record<string, C.Label>) => console.log(labels)\nf; g",
    dynamic: ['a value goes out of sight: Note', 'a value goes out of sight: Label'],
  },
  'a text that is printed says nothing more': {
    code: 'const f = (note: C.Note, plan: C.Plan) => console.log(note.text, plan)\nf',
    read: ['Note.text'],
  },
  'a value that comes from anywhere cannot be followed': {
    code: "const f = () => JSON.parse('{}') as C.Scope\nf",
    dynamic: ['a value of type any is taken: Scope'],
  },
  'a method whose name is not known may be any of its table': {
    code: "declare const method: 'account/logout' | 'account/read' | 'initialize'\nawait client.request(method, {} as never)",
    dynamic: ['the name of a method is not known'],
  },
  'a function that hands a method on is followed to who names it': {
    code: "type M = 'account/read' | 'account/logout' | 'initialize'\nfunction call(method: M) { return client.request(method, {} as never) }\nawait call('account/logout')",
    methods: ['account/logout'],
  },
  'a listener of every notification uses what it reads, and may use each method': {
    code: "client.onNotification((one) => { if (one.method === 'turn/failed') one.params.fatal })",
    methods: ['turn/failed'],
    read: ['Failed.fatal'],
    dynamic: ['onNotification listens to every method'],
  },
  'raw requests go around the types': {
    code: "await client.requestRaw('account/read', {})",
    methods: ['account/read'],
    dynamic: ['requestRaw goes around the types'],
  },
}

const forms = [
  { form: '', more: {} },
  { form: ', in an import whose types are interfaces', more: formerTypes },
]
const rows = Object.entries(cases).flatMap(([name, { code, ...expected }]) => {
  return forms.map(({ form, more }) => ({ name: name + form, code, more, expected }))
})

test.each(rows)('$name', ({ code, more, expected }) => {
  const used = usedBy(code, 'ts', more)
  const members = (how: string) =>
    [...used.members]
      .filter(([, uses]) => uses.some((use) => use.how === how))
      .map(([name]) => name)
  expect({
    methods: [...used.methods.keys()],
    read: members('read'),
    written: members('written'),
    values: [...used.values.keys()],
    dynamic: used.dynamic.map(({ reason }) => reason),
  }).toEqual({ methods: [], read: [], written: [], values: [], dynamic: [], ...expected })
})
