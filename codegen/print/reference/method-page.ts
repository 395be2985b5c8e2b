import type { ContractModel, MethodModel } from '../../contract/model.js'
import { findType, isRequest } from '../../contract/model.js'
import { domainOf } from '../validators/partition.js'
import { exampleBody } from './examples.js'
import { description, lifecycleItems } from './lifecycle.js'
import { blocks, code, list, prose, table } from './markdown.js'
import type { Page } from './page.js'
import { fixedPaths } from './paths.js'
import { typeBody } from './type-body.js'
import { directionOf } from './uses.js'

/** The page of a method. */
export function methodPage(page: Page, method: MethodModel): string {
  const { name, kind, doc, emits = [] } = method
  const example = page.reference.examples.get(name)
  return blocks(
    `# ${prose(name)}`,
    `${directionOf(method)}, in the domain ${page.domain(domainOf(name))}.`,
    description(doc),
    list(facts(method)),
    '## Params',
    params(page, method),
    ...(isRequest(kind)
      ? ['## Result', result(page, method), '## Errors', errors(page, method)]
      : []),
    ...(emits.length === 0 ? [] : ['## Notifications', notifications(page, method)]),
    ...sentAfter(page, method),
    ...(example === undefined ? [] : ['## Example', exampleBody(method, example)]),
  )
}

function facts(method: MethodModel): string[] {
  const repeatable = 'a second call with the same params has no further effect.'
  return [
    ...lifecycleItems(method),
    ...(method.idempotent === true ? [`**Can be repeated:** ${repeatable}`] : []),
  ]
}

function params(page: Page, { params }: MethodModel): string {
  if (params === undefined) return 'None.'
  const presence = params.presence === 'optional' ? ' The params may be left out.' : ''
  return payload(page, params.type, presence)
}

function result(page: Page, { result }: MethodModel): string {
  return result === undefined ? 'Any JSON value.' : payload(page, result, '')
}

function payload(page: Page, name: string, more: string): string {
  const type = findType(page.reference.model, name)
  const doc = isMeantFor(type.doc) ? '' : description(type.doc)
  return blocks(`${page.type(name)}.${more}`, doc, typeBody(page, type))
}

/** Whether the description of a type only names its method, whose page shows it. */
function isMeantFor(doc = ''): boolean {
  return /^(Params|Result) of `[^`]+`\.$/.test(doc)
}

function errors(page: Page, { errors }: MethodModel): string {
  if (errors.length === 0) {
    const all = page.link('Errors', fixedPaths.errors)
    return `No error kinds are listed for this method. ${all} has those of every request.`
  }
  return table(kindsOf(page.reference.model, errors), [
    {
      title: 'Kind',
      cell: ({ kind }) => page.link(code(kind), `${fixedPaths.errors}#${kind.toLowerCase()}`),
    },
    { title: 'Code', cell: (error) => String(error.code) },
    { title: 'Description', cell: ({ doc }) => description(doc) },
  ])
}

function kindsOf({ errors }: ContractModel, names: readonly string[]) {
  return errors.filter(({ kind }) => names.includes(kind))
}

function notifications(page: Page, { kind, emits = [] }: MethodModel): string {
  const isOther = (method: MethodModel) => !isRequest(method.kind)
  const all = page.reference.model.methods.filter(isOther)
  const items = emits.map((name) => {
    const method = all.find((each) => each.name === name)
    return method === undefined ? code(name) : page.method(method)
  })
  const sender = kind === 'clientRequest' ? 'server' : 'client'
  return blocks(`The ${sender} may send these after its answer:`, list(items))
}

/** The requests that a notification follows. */
function sentAfter(page: Page, { name, kind }: MethodModel): string[] {
  const causes = page.reference.model.methods.filter(({ emits }) => emits?.includes(name))
  if (isRequest(kind) || causes.length === 0) return []
  return ['## Sent after', list(causes.map((cause) => page.method(cause)))]
}
