import { mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import type { ConfigSourceOptions } from '../../src/config/config-source.js'
import { createConfigSource, homeOnly } from '../../src/config/config-source.js'
import type { LoginMethod } from '../../src/config/restrictions.js'
import { loginMethods } from '../../src/config/restrictions.js'
import { createTemporaryFolder } from '../support/temporary-folder.js'

interface Files {
  user?: string
  system?: string
  managed?: string
  requirements?: string
  /** Files of the project by their folders below its root. */
  project?: Readonly<Record<string, string>>
  /** Whether the user's file names the project. */
  trusted?: boolean
}

function createMachine() {
  const [home, systemFolder, root] = [1, 2, 3].map(createTemporaryFolder) as [
    string,
    string,
    string,
  ]
  const cwd = join(root, 'packages', 'app')
  mkdirSync(cwd, { recursive: true })
  mkdirSync(join(root, '.git'))
  const paths = {
    user: join(home, 'config.toml'),
    system: join(systemFolder, 'config.toml'),
    managed: join(systemFolder, 'managed_config.toml'),
    requirements: join(systemFolder, 'requirements.toml'),
  }
  const inProject = (folder: string) => join(root, folder, '.codex', 'config.toml')
  const write = ({ project = {}, trusted = false, ...files }: Files) => {
    const trust = trusted ? `\n[projects.${JSON.stringify(root)}]\ntrust_level = "trusted"\n` : ''
    const user = (files.user ?? '') + trust
    const all = { ...files, ...(user !== '' && { user }) }
    for (const [name, text] of Object.entries(all)) {
      writeFileSync(paths[name as keyof typeof paths], text)
    }
    for (const [folder, text] of Object.entries(project)) {
      mkdirSync(dirname(inProject(folder)), { recursive: true })
      writeFileSync(inProject(folder), text)
    }
  }
  const createSource = (options: Partial<ConfigSourceOptions> = {}) =>
    createConfigSource({ home, systemFolder, cwd, overrides: [], ...options })
  return { home, root, paths, inProject, write, createSource }
}

type Machine = ReturnType<typeof createMachine>

const api = 'forced_login_method = "api"'
const chatgpt = 'forced_login_method = "chatgpt"'
const both = loginMethods
const none: readonly LoginMethod[] = []

const combined: [
  what: string,
  files: Files,
  overrides: string[],
  methods: readonly LoginMethod[],
][] = [
  ['nothing', {}, [], both],
  ['the system', { system: api }, [], ['api']],
  ['the user over the system', { system: api, user: chatgpt }, [], ['chatgpt']],
  ['flags over the user', { user: api }, ['forced_login_method=chatgpt'], ['chatgpt']],
  [
    'a trusted project over the user',
    { user: chatgpt, project: { '': api }, trusted: true },
    [],
    ['api'],
  ],
  ['a project that is not trusted', { project: { '': api } }, [], both],
  [
    'the nearest folder of a trusted project',
    { project: { '': api, 'packages/app': chatgpt }, trusted: true },
    [],
    ['chatgpt'],
  ],
  [
    'flags over a project',
    { project: { '': api }, trusted: true },
    ['forced_login_method=chatgpt'],
    ['chatgpt'],
  ],
  [
    'the managed file over everything',
    { managed: api, user: chatgpt },
    ['forced_login_method=chatgpt'],
    ['api'],
  ],
  ['requirements', { requirements: 'allowed_login_methods = ["api"]' }, [], ['api']],
  [
    'requirements beside a file',
    { requirements: 'allowed_login_methods = ["api"]', user: chatgpt },
    [],
    none,
  ],
  ['requirements of nothing', { requirements: 'allowed_login_methods = []' }, [], none],
  [
    'requirements of both',
    { requirements: 'allowed_login_methods = ["api", "chatgpt"]' },
    [],
    both,
  ],
]

function listPermitted(restrictions: { permitsMethod(method: LoginMethod): boolean }) {
  return loginMethods.filter((method) => restrictions.permitsMethod(method))
}

test.each(combined)('the login methods of %s', async (_what, files, overrides, methods) => {
  const { write, createSource } = createMachine()
  write(files)
  const { restrictions, invalid } = await createSource({ overrides }).read()
  expect(listPermitted(restrictions)).toEqual([...methods])
  expect({ invalid, problem: restrictions.problem }).toEqual({})
})

const workspaces: [what: string, files: Files, allowed: string[]][] = [
  [
    'the highest layer',
    {
      system: 'forced_chatgpt_workspace_id = "a"',
      user: 'forced_chatgpt_workspace_id = ["b", "c"]',
    },
    ['b', 'c'],
  ],
  ['requirements', { requirements: 'allowed_chatgpt_workspaces = ["a"]' }, ['a']],
  [
    'both',
    {
      requirements: 'allowed_chatgpt_workspaces = ["b", "d"]',
      user: 'forced_chatgpt_workspace_id = ["a", "b"]',
    },
    ['b'],
  ],
]

test.each(workspaces)('the workspaces of %s', async (_what, files, allowed) => {
  const { write, createSource } = createMachine()
  write(files)
  const { restrictions } = await createSource().read()
  expect(restrictions.workspaces).toEqual(allowed)
  expect(['a', 'b', 'c', 'd'].filter((id) => restrictions.permitsWorkspace(id))).toEqual(allowed)
  expect(restrictions.permitsWorkspace(undefined)).toBe(false)
  expect(restrictions.permits({ method: 'api', workspace: undefined })).toBe(true)
})

const blank: [files: Files, allowed: string[] | undefined][] = [
  [{ user: 'forced_chatgpt_workspace_id = [" a ", " "]' }, ['a']],
  [{ user: 'forced_chatgpt_workspace_id = ""' }, undefined],
  [
    {
      user: 'forced_chatgpt_workspace_id = []',
      system: 'forced_chatgpt_workspace_id = "a"',
    },
    undefined,
  ],
  [{ requirements: 'allowed_chatgpt_workspaces = [" a ", ""]' }, ['a']],
  [{ requirements: 'allowed_chatgpt_workspaces = [" "]' }, []],
]

test.each(blank)(
  'names of workspaces are trimmed, and blank ones do not count: %j',
  async (files, allowed) => {
    const { write, createSource } = createMachine()
    write(files)
    const { restrictions } = await createSource().read()
    expect(restrictions.workspaces).toEqual(allowed)
    expect(restrictions.permitsWorkspace('a')).toBe(allowed?.includes('a') ?? true)
  },
)

const syntax = 'forced_login_method = ['
const closed: [what: string, files: Files, place: keyof Machine['paths'] | 'project'][] = [
  ['the user: syntax', { user: syntax }, 'user'],
  ['the user: a value', { user: 'forced_login_method = "apikey"' }, 'user'],
  ['the user: a workspace', { user: 'forced_chatgpt_workspace_id = 5' }, 'user'],
  ['the user: an address', { user: 'chatgpt_base_url = 5' }, 'user'],
  ['the user: a store', { user: 'cli_auth_credentials_store = "Keyring"' }, 'user'],
  ['the managed file: an address', { managed: 'chatgpt_base_url = 5' }, 'managed'],
  [
    'requirements: a store',
    { requirements: 'cli_auth_credentials_store = "Keyring"' },
    'requirements',
  ],
  ['requirements: an address', { requirements: 'chatgpt_base_url = 5' }, 'requirements'],
  ['the system: syntax', { system: syntax }, 'system'],
  ['the system: syntax, below a method of the user', { system: syntax, user: api }, 'system'],
  ['the managed file: syntax', { managed: syntax }, 'managed'],
  ['requirements: syntax', { requirements: syntax }, 'requirements'],
  ['requirements: a method', { requirements: 'allowed_login_methods = ["x"]' }, 'requirements'],
  ['requirements: a text', { requirements: 'allowed_login_methods = "api"' }, 'requirements'],
  [
    'requirements: a workspace',
    { requirements: 'allowed_chatgpt_workspaces = "a"' },
    'requirements',
  ],
  ['a trusted project: syntax', { project: { '': syntax }, trusted: true }, 'project'],
]

test.each(closed)('no login is allowed at a first start after %s', async (_what, files, layer) => {
  const { write, createSource, paths, inProject } = createMachine()
  write(files)
  const place = layer === 'project' ? inProject('') : paths[layer]
  const { restrictions, warnings, invalid } = await createSource().read()
  expect(listPermitted(restrictions)).toEqual([])
  expect(restrictions.permitsWorkspace('a')).toBe(false)
  expect(restrictions.problem?.place).toMatch(place)
  expect(restrictions.refuseLogin('api')?.message).toContain(place)
  expect(warnings).toMatchObject([{ path: place }])
  expect(invalid).toBe(place)
})

test.each(closed)('the last restrictions hold after a change: %s', async (_what, files, layer) => {
  const { write, createSource } = createMachine()
  const required = 'allowed_login_methods = ["api"]'
  const valid = layer === 'project' ? { project: { '': api } } : { user: '', [layer]: api }
  write({ ...valid, ...(layer === 'requirements' && { requirements: required }), trusted: true })
  const source = createSource()
  expect(listPermitted((await source.read()).restrictions)).toEqual(['api'])
  write({ ...files, trusted: true })
  const { restrictions, warnings } = await source.read()
  expect(listPermitted(restrictions)).toEqual(['api'])
  expect(restrictions.problem).toBeUndefined()
  expect(warnings).toHaveLength(1)
})

const everything = [
  api,
  'forced_chatgpt_workspace_id = "a"',
  'cli_auth_credentials_store = "file"',
  'chatgpt_base_url = "https://managed.invalid"',
].join('\n')

test('a method of the managed file holds beside a broken file of the user', async () => {
  const { write, createSource } = createMachine()
  write({ managed: everything, user: syntax })
  const { restrictions, invalid } = await createSource().read()
  expect(restrictions.problem).toBeUndefined()
  expect(listPermitted(restrictions)).toEqual(['api'])
  expect(invalid).toBeDefined()
})

const partlyBroken: [what: string, user: string][] = [
  ['a model', 'model = 5'],
  ['an unknown provider', 'model_provider = "nobody"'],
  ['a bad provider', 'model_providers.other = 1'],
  ['the syntax', 'model = ['],
  ['an address', 'chatgpt_base_url = 5'],
]

test.each(partlyBroken)(
  'settings of the managed file hold at a first start beside %s of the user',
  async (_what, user) => {
    const { write, createSource } = createMachine()
    const provider = 'model_provider = "mine"\n[model_providers.mine]\nname = "Mine"'
    write({ managed: everything, system: provider, user })
    const { config } = await createSource().read()
    const isUnknown = user.includes('nobody')
    expect(config).toMatchObject({
      chatgptBaseUrl: 'https://managed.invalid',
      modelProvider: isUnknown ? 'openai' : 'mine',
      requiresOpenaiAuth: isUnknown,
    })
  },
)

test('an address stays while its file breaks after a start with another broken setting', async () => {
  const { write, createSource } = createMachine()
  write({ user: 'model = 5\nchatgpt_base_url = "https://user.invalid"' })
  const source = createSource()
  expect((await source.read()).config.chatgptBaseUrl).toBe('https://user.invalid')
  write({ user: 'model = [' })
  const { config, restrictions } = await source.read()
  expect({ problem: restrictions.problem, url: config.chatgptBaseUrl }).toEqual({
    url: 'https://user.invalid',
  })
})

const overruled: [what: string, files: Files][] = [
  ['an address, by the managed file', { managed: everything, user: 'chatgpt_base_url = 5' }],
  [
    'a store, by the managed file',
    { managed: everything, user: 'cli_auth_credentials_store = "Keyring"' },
  ],
  [
    'an address, by requirements',
    { requirements: 'chatgpt_base_url = "https://r.invalid"', user: 'chatgpt_base_url = 5' },
  ],
  [
    'a method, by the user',
    { user: `${api}\nchatgpt_base_url = "https://u.invalid"`, system: 'forced_login_method = 5' },
  ],
]

test.each(overruled)('a broken setting that is overruled has no effect: %s', async (_w, files) => {
  const { write, createSource } = createMachine()
  write(files)
  const { restrictions, invalid } = await createSource().read()
  expect(restrictions.problem).toBeUndefined()
  expect(restrictions.permitsMethod('api')).toBe(true)
  expect(invalid).toBeDefined()
})

test('a broken setting of a workspace that the system overrules has no effect', async () => {
  const { write, createSource } = createMachine()
  write({ requirements: 'chatgpt_base_url = "https://required.invalid"' })
  const contents = 'chatgpt_base_url = 5'
  const bundle = { config: [], requirements: [{ id: 'r', name: 'Rules', contents }] }
  const { config, restrictions } = await createSource({ enterprise: () => bundle }).read()
  expect(restrictions.problem).toBeUndefined()
  expect(config.chatgptBaseUrl).toBe('https://required.invalid')
})

test('a broken setting does not hide a restriction of the same file', async () => {
  const { write, createSource } = createMachine()
  write({ user: `model = 5\n${api}` })
  const { restrictions, warnings } = await createSource().read()
  expect(listPermitted(restrictions)).toEqual(['api'])
  expect(restrictions.problem).toBeUndefined()
  expect(warnings).toMatchObject([{ details: 'model must be a string' }])
})

test('a broken file of the user does not lift the restriction of a project', async () => {
  const { write, createSource } = createMachine()
  write({ project: { '': api }, trusted: true })
  const source = createSource()
  expect(listPermitted((await source.read()).restrictions)).toEqual(['api'])
  write({ user: 'model = [' })
  expect(listPermitted((await source.read()).restrictions)).toEqual(['api'])
})

test('a broken project that is not trusted has no effect', async () => {
  const { write, createSource } = createMachine()
  write({ project: { '': syntax } })
  const { restrictions, invalid } = await createSource().read()
  expect(listPermitted(restrictions)).toEqual([...both])
  expect(invalid).toBeUndefined()
})

test.each(['system', 'managed', 'requirements', 'user'] as const)(
  'a change of the %s file is seen by the next read',
  async (file) => {
    const { write, createSource, paths } = createMachine()
    const source = createSource()
    const first = await source.read()
    expect(await source.read()).toBe(first)
    write({ [file]: file === 'requirements' ? 'allowed_login_methods = ["api"]' : api })
    expect(listPermitted((await source.read()).restrictions)).toEqual(['api'])
    rmSync(paths[file])
    expect(listPermitted((await source.read()).restrictions)).toEqual([...both])
  },
)

const inSystem = ['system', 'managed', 'requirements'] as const

test.each([...inSystem, 'user'] as const)(
  'the %s file as a link to a missing one allows no login, or else the last ones hold',
  async (file) => {
    const { write, createSource, paths } = createMachine()
    write({ [file]: file === 'requirements' ? 'allowed_login_methods = ["api"]' : api })
    const source = createSource()
    await source.read()
    rmSync(paths[file])
    symlinkSync(`${paths[file]}.missing`, paths[file])
    expect(listPermitted((await source.read()).restrictions)).toEqual(['api'])
    const { restrictions, invalid } = await createSource().read()
    expect(listPermitted(restrictions)).toEqual([])
    expect(invalid).toBe(paths[file])
  },
)

test('a link to a missing file in the place of none is seen by the next read', async () => {
  const { createSource, paths } = createMachine()
  const source = createSource()
  await source.read()
  symlinkSync(`${paths.requirements}.missing`, paths.requirements)
  expect((await source.read()).invalid).toBe(paths.requirements)
})

test.each(inSystem)(
  'a file in the place of the folder of the %s file allows no login, or else the last ones hold',
  async (file) => {
    const { write, createSource, paths } = createMachine()
    write({ [file]: file === 'requirements' ? 'allowed_login_methods = ["api"]' : api })
    const source = createSource()
    await source.read()
    const folder = dirname(paths[file])
    renameSync(folder, `${folder}.old`)
    writeFileSync(folder, '')
    try {
      const { restrictions } = await source.read()
      expect(restrictions.permitsMethod('chatgpt')).toBe(false)
      expect(listPermitted((await createSource().read()).restrictions)).toEqual([])
    } finally {
      rmSync(folder)
      renameSync(`${folder}.old`, folder)
    }
  },
)

test('a change of a project file is seen by the next read', async () => {
  const { write, createSource } = createMachine()
  write({ project: { '': 'model = "a"' }, trusted: true })
  const source = createSource()
  await source.read()
  const before = await source.read()
  expect(await source.read()).toBe(before)
  write({ project: { '': api }, trusted: true })
  expect(listPermitted((await source.read()).restrictions)).toEqual(['api'])
})

test('layers have the names, the order and the versions of codex', async () => {
  const { write, createSource, paths, root } = createMachine()
  write({
    system: '',
    managed: 'model = "m"',
    user: '',
    project: { 'packages/app': 'model = "near"' },
  })
  const layers = (await createSource({ overrides: ['model=o'] }).read()).layers()
  expect(layers.map(({ name }) => name)).toEqual([
    { type: 'legacyManagedConfigTomlFromFile', file: paths.managed },
    { type: 'sessionFlags' },
    { type: 'project', dotCodexFolder: join(root, 'packages/app/.codex') },
    { type: 'user', file: paths.user, profile: null },
    { type: 'system', file: paths.system },
  ])
  // As codex 0.171.0 prints them for these tables.
  expect(layers[2]).toMatchObject({
    version: 'sha256:6849f379efeacfe8a3e8685e0a89fab80d8d4f50ea824b5e02e92647615380e0',
    disabledReason: `To load project-local config, hooks, and exec policies, add ${root} as a trusted project in ${paths.user}.`,
  })
  expect(layers[4]?.version).toBe(
    'sha256:44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a',
  )
})

test('a project may not change where credentials are sent', async () => {
  const { write, createSource, inProject } = createMachine()
  write({ project: { '': 'chatgpt_base_url = "http://evil.invalid"\nmodel = "m"' }, trusted: true })
  const { config, warnings } = await createSource().read()
  expect(config).toMatchObject({ chatgptBaseUrl: 'https://chatgpt.com/backend-api/', model: 'm' })
  expect(warnings).toMatchObject([{ details: 'chatgpt_base_url', path: inProject('') }])
})

test('a project that is not trusted is reported once', async () => {
  const { write, createSource, inProject } = createMachine()
  write({ project: { '': api } })
  const { warnings } = await createSource().read()
  expect(warnings).toMatchObject([{ details: expect.stringContaining(inProject('')) as string }])
})

test('requirements decide where credentials are stored and sent', async () => {
  const { write, createSource } = createMachine()
  write({
    user: 'chatgpt_base_url = "https://user.invalid"',
    requirements:
      'chatgpt_base_url = "https://required.invalid"\ncli_auth_credentials_store = "keyring"',
  })
  const { config } = await createSource().read()
  expect(config).toMatchObject({
    chatgptBaseUrl: 'https://required.invalid',
    cliAuthCredentialsStore: 'keyring',
  })
})

const unknown: [file: 'user' | 'requirements', text: string, details: string][] = [
  [
    'user',
    'forced_login_metod = "api"',
    '`forced_login_metod` (did you mean `forced_login_method`?)',
  ],
  [
    'user',
    'forcedLoginMethod = "api"',
    '`forcedLoginMethod` (did you mean `forced_login_method`?)',
  ],
  ['user', 'bogus = 1', '`bogus`'],
  [
    'user',
    'allowed_login_methods = ["api"]',
    '`allowed_login_methods` (it belongs in requirements.toml)',
  ],
  [
    'requirements',
    'forced_login_method = "api"',
    '`forced_login_method` (it belongs in config.toml)',
  ],
  ['user', 'sk-proj-CANARY = 1', 'a name that is not like one of a setting'],
  [
    'user',
    '[features]\nforced_login_method = "api"',
    '`forced_login_method` in `features` (move it before the first table)',
  ],
  [
    'requirements',
    'allowed_login_method = ["api"]',
    '`allowed_login_method` (did you mean `allowed_login_methods`?)',
  ],
]

test.each(unknown)(
  'unknown settings of the %s file are reported: %j',
  async (file, text, details) => {
    const { write, createSource, paths } = createMachine()
    write({ [file]: text })
    const { warnings, invalid } = await createSource().read()
    expect(warnings).toMatchObject([{ details, path: paths[file] }])
    expect(invalid).toBeUndefined()
  },
)

test('a workspace restricts its members; without it only the other layers count', async () => {
  const { write, createSource } = createMachine()
  write({ user: 'model = "mine"' })
  let bundle = {
    config: [{ id: 'c', name: 'Rules', contents: 'model = "theirs"' }],
    requirements: [{ id: 'r', name: 'Rules', contents: 'allowed_login_methods = ["api"]' }],
  }
  const source = createSource({ enterprise: () => bundle })
  const { config, restrictions, localRestrictions, layers } = await source.read()
  expect(config.model).toBe('mine')
  expect(listPermitted(restrictions)).toEqual(['api'])
  expect(restrictions.refuseLogin('chatgpt')?.source).toBe('Rules (r)')
  expect(listPermitted(localRestrictions)).toEqual([...both])
  expect(layers().map(({ name }) => name.type)).toEqual(['user', 'enterpriseManaged', 'system'])
  bundle = { ...bundle, requirements: [{ id: 'x', name: 'Rules', contents: 'broken = [' }] }
  const broken = await source.read()
  expect(listPermitted(broken.restrictions)).toEqual([])
  expect(listPermitted(broken.localRestrictions)).toEqual([...both])
})

test('without layers, nothing but the home is read', async () => {
  const { write, createSource } = createMachine()
  write({ system: api, managed: api, project: { '': api }, trusted: true })
  const { restrictions, layers } = await createSource(homeOnly).read()
  expect(listPermitted(restrictions)).toEqual([...both])
  expect(layers().map(({ name }) => name.type)).toEqual(['user'])
})
