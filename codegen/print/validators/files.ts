import type { ContractModel } from '../../contract/model.js'
import { findType } from '../../contract/model.js'
import { reachedFrom } from '../../contract/references.js'
import type { Files, Output } from '../printer.js'
import { docComment, importPath } from '../printer.js'
import type { PrintedCheck } from './check.js'
import { checkName, printCheck } from './check.js'
import { emitIssues, issuesFile } from './issues-source.js'
import type { Domain, Partition } from './partition.js'

/** A validator for each type: a file for each domain, and one for what the same domains share. */
export function printValidators(
  model: ContractModel,
  { domains, homes }: Partition,
  output: Output,
): Files {
  const types = [...reachedFrom(model, [...homes.keys()])].sort()
  const checks = new Map(types.map((type) => [type, printCheck(model, findType(model, type))]))
  const owners = new Map(domains.map((domain) => [domain.file, domain]))
  const files = [...new Set([...owners.keys(), ...homes.values()])].sort()
  return new Map([
    ...files.map((file): [string, string] => {
      const own = types.filter((type) => homes.get(type) === file)
      const text = printFile({ file, own, owner: owners.get(file) }, { checks, homes, output })
      return [`validators/${file}.ts`, `${output.header}// @ts-nocheck\n${text}`]
    }),
    [`validators/${issuesFile}.ts`, printIssues(output)],
  ])
}

interface ValidatorFile {
  file: string
  /** The types whose validators it contains. */
  own: readonly string[]
  /** The domain whose file it is, if it is not a shared one. */
  owner: Domain | undefined
}

interface Printed {
  checks: ReadonlyMap<string, PrintedCheck>
  homes: ReadonlyMap<string, string>
  output: Output
}

function printFile({ file, own, owner }: ValidatorFile, printed: Printed): string {
  const { checks, homes, output } = printed
  const ownChecks = own.flatMap((type) => checks.get(type) ?? [])
  const code = ownChecks.map(({ code }) => {
    // Only files for several domains are imported by others.
    return `\n${owner === undefined ? code.replace(/^function (.*)\(v\)/m, exported) : code}`
  })
  const used = new Set([...ownChecks.flatMap(({ calls }) => calls), ...(owner?.types ?? [])])
  const imports = new Map([[issuesFile, helpers.filter((name) => uses(code.join(''), name))]])
  for (const type of [...used].sort()) {
    const home = homes.get(type) ?? ''
    if (home !== file) imports.set(home, [...(imports.get(home) ?? []), checkName(type)])
  }
  return [
    `import type { ${owner === undefined ? 'ValidationIssue' : 'Validate'} } from ` +
      `'${importPath(output, issuesFile)}'\n`,
    ...printImports(imports, output),
    ...code,
    ...(owner === undefined ? [] : [printTable(owner)]),
  ].join('')
}

/** Explicit types, for compilers that emit declarations file by file. */
const exported = 'export function $1(v: unknown): ValidationIssue[]'

function uses(code: string, name: string): boolean {
  return new RegExp(`(?<![.\\w$'])${name}\\b`).test(code)
}

function printImports(imports: ReadonlyMap<string, readonly string[]>, output: Output): string[] {
  return [...imports]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([file, names]) => {
      if (names.length === 0) return []
      const list = names.map((name) => `  ${name},\n`).join('')
      return `import {\n${list}} from '${importPath(output, file)}'\n`
    })
}

function printTable({ types }: Domain): string {
  const members = types.map((type) => `  ${type}: Validate\n`)
  const rows = types.map((type) => `  ${type}: ${checkName(type)},\n`)
  return (
    `\n${docComment(['Validators of the types that the domain uses, by name.'])}` +
    `export const validators: {\n${members.join('')}} = {\n${rows.join('')}}\n`
  )
}

/** What validators call: once for a folder and the folder around it. */
function printIssues({ header, extension, inherited }: Output): string {
  if (inherited === undefined) return emitIssues(header)
  return `${header}\nexport * from '../../validators/${issuesFile}.${extension}'\n`
}

/** The exports of `issues.ts` that the validators of types use. */
const helpers: readonly string[] = [
  'absent',
  'anyOf',
  'at',
  'beyond',
  'byPattern',
  'isInt32',
  'isInt64',
  'isObject',
  'isText',
  'isUint16',
  'isUint32',
  'isUint64',
  'isUint8',
  'keyed',
  'lacking',
  'limited',
  'list',
  'map',
  'missing',
  'need',
  'none',
  'notAmong',
  'notInteger',
  'notListed',
  'notText',
  'oneSet',
  'orNull',
  'own',
  'unlike',
  'unlisted',
  'untagged',
  'wrong',
]
