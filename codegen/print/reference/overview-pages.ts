import { methodKinds } from '../../contract/names.js'
import type { ContractModel, MethodKind, MethodModel, TypeModel } from '../../contract/model.js'
import { compareReleases, isRelease } from '../../contract/versions.js'
import { domainsOf } from '../validators/partition.js'
import { description, releasesOf, stabilityOf } from './lifecycle.js'
import { blocks, code, list, literal, table } from './markdown.js'
import type { Page } from './page.js'
import { fixedPaths, methodsOfDomain } from './paths.js'
import { kindName } from './type-page.js'

const kindTitles: Readonly<Record<MethodKind, string>> = {
  clientRequest: 'Client requests',
  clientNotification: 'Client notifications',
  serverRequest: 'Server requests',
  serverNotification: 'Server notifications',
}

/** The page of a domain: its methods by kind. */
export function domainPage(page: Page, domain: string): string {
  const methods = methodsOfDomain(page.reference.model, domain)
  const sections = methodKinds.flatMap((kind) => {
    const own = methods.filter((method) => method.kind === kind)
    return own.length === 0 ? [] : [`## ${kindTitles[kind]}`, methodTable(page, own)]
  })
  const isWithout = methods.some(({ name }) => !name.includes('/'))
  const note = isWithout ? 'Methods whose names have no domain.' : undefined
  return blocks(`# Domain ${code(domain)}`, note, ...sections)
}

function methodTable(page: Page, methods: readonly MethodModel[]): string {
  return table(methods, [
    { title: 'Method', cell: (method) => page.method(method) },
    { title: 'Params', cell: ({ params }) => (params === undefined ? '' : page.type(params.type)) },
    { title: 'Result', cell: ({ result }) => (result === undefined ? '' : page.type(result)) },
    { title: 'Releases', cell: releasesOf },
    { title: 'Stability', cell: stabilityOf },
    { title: 'Description', cell: ({ doc }) => description(doc) },
  ])
}

/** The page of all types by their first letter. */
export function typesPage(page: Page): string {
  const { types } = page.reference.model
  const letters = [...new Set(types.map(({ name }) => initialOf(name)))].sort()
  const sections = letters.flatMap((letter) => [
    `## ${letter}`,
    typeTable(
      page,
      types.filter(({ name }) => initialOf(name) === letter),
    ),
  ])
  return blocks('# Types', `The protocol has ${types.length} types.`, ...sections)
}

function initialOf(name: string): string {
  const initial = name.charAt(0).toUpperCase()
  return /[A-Z]/.test(initial) ? initial : 'Others'
}

function typeTable(page: Page, types: readonly TypeModel[]): string {
  const sorted = [...types].sort((a, b) => (a.name < b.name ? -1 : 1))
  return table(sorted, [
    { title: 'Type', cell: ({ name }) => page.type(name) },
    { title: 'Kind', cell: kindName },
    { title: 'Releases', cell: releasesOf },
    { title: 'Stability', cell: stabilityOf },
    { title: 'Description', cell: ({ doc }) => description(doc) },
  ])
}

/** The page of all error kinds. */
export function errorsPage(page: Page): string {
  const { errors, methods } = page.reference.model
  const sections = errors.flatMap(({ kind, code: number, doc }) => {
    const users = methods.filter((method) => method.errors.includes(kind))
    return [
      `## ${kind}`,
      `Code ${number}. ${description(doc)}`,
      list(users.map((method) => page.method(method))),
    ]
  })
  return blocks(
    '# Errors',
    [
      'A failed request is answered with a JSON-RPC error.',
      `Servers that are built on this contract send the kind as ${code('data.kind')};`,
      'codex servers send only a code and a message.',
      'Any request can also fail with a kind that the page of its method does not list.',
    ].join(' '),
    ...sections,
  )
}

/** The page of the methods that each release added or removed. */
export function releasesPage(page: Page): string {
  const { model } = page.reference
  const dates = model.methods.flatMap(({ since, sunset }) => [since ?? [], sunset ?? []].flat())
  const releases = [...new Set(dates.filter(isRelease))].sort(compareReleases).reverse()
  return blocks(
    '# Methods by release',
    'The methods that each release added or removed. Their pages list the releases of members.',
    ...releases.flatMap((release) => [`## ${release}`, list(changesIn(page, release))]),
  )
}

function changesIn(page: Page, release: string): string[] {
  const { methods } = page.reference.model
  const added = methods.filter(({ since }) => since === release)
  const removed = methods.filter(({ sunset }) => sunset === release)
  return [
    ...added.map((method) => `Added ${page.method(method)}`),
    ...removed.map((method) => `Removed ${page.method(method)}`),
  ]
}

/** The first page. */
export function indexPage(page: Page): string {
  const { model } = page.reference
  return blocks(
    '# Codex app-server protocol',
    covers(model),
    '## Pages',
    list([
      `${page.link('Types', fixedPaths.types)}: all ${model.types.length} types by name`,
      `${page.link('Errors', fixedPaths.errors)}: error kinds with their codes`,
      `${page.link('Methods by release', fixedPaths.releases)}: when methods came and went`,
    ]),
    '## Domains',
    'A domain is the first part of the name of a method.',
    table(domainsOf(model), [
      { title: 'Domain', cell: (domain) => page.domain(domain) },
      ...methodKinds.map((kind) => ({
        title: kindTitles[kind],
        cell: (domain: string) => countOf(model, domain, kind),
      })),
    ]),
    '## Messages',
    'Messages are JSON-RPC 2.0 objects with these properties:',
    table(Object.entries(model.envelope), [
      { title: 'Property', cell: ([name]) => code(name) },
      { title: 'Value', cell: ([, value]) => literal(value) },
    ]),
    '## How to read the tables',
    legend,
  )
}

function covers({ facts, methods }: ContractModel): string {
  const { oldestServer, newestServer } = facts
  const range =
    oldestServer === undefined || newestServer === undefined
      ? ''
      : ` It is about the codex releases ${oldestServer} to ${newestServer}; some dates are older.`
  return (
    'The reference of the protocol between a codex app-server and its clients: ' +
    `${methods.length} methods with their params, results and types.${range}`
  )
}

function countOf(model: ContractModel, domain: string, kind: MethodKind): string {
  const { length } = methodsOfDomain(model, domain).filter((method) => method.kind === kind)
  return length === 0 ? '' : String(length)
}

const legend = blocks(
  table(
    [
      ['required', 'The sender has to send the member.'],
      ['optional', 'The member can be missing.'],
      ['always sent', 'Every server that has the member sends it.'],
      ['map to …', 'An object with members of any name, whose values have the type.'],
      ['since 0.160.0', 'Releases before 0.160.0 do not have the part.'],
      ['removed in 0.160.0', '0.160.0 and later releases do not have the part.'],
      ['Before 0.160.0: …', 'The shape that the part had in releases before 0.160.0.'],
      ['experimental', `Only for clients with the capability ${code('experimentalApi')}.`],
      ['unstable', 'May change at any time.'],
      ['deprecated', 'Not for new code.'],
    ],
    [
      { title: 'Words', cell: ([words = '']) => words },
      { title: 'Meaning', cell: ([, meaning = '']) => meaning },
    ],
  ),
  [
    'A part without releases is in all of them.',
    'Open enums and unions can have values from other releases, which readers keep.',
  ].join(' '),
)
