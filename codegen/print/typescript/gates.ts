import type { ContractModel, MethodModel } from '../../contract/model.js'
import { findType } from '../../contract/model.js'
import type { Output } from '../printer.js'
import { docComment, literalKey, quote } from '../printer.js'

/** Which members and variants of params need the experimental API. */
export function emitGates(model: ContractModel, { header }: Output): string {
  const rows = model.methods
    .filter(({ kind }) => kind === 'clientRequest')
    .flatMap((method) => emitRow(model, method) ?? [])
  return (
    `${header}\n` +
    docComment(['Params of one method that need `capabilities.experimentalApi`.']) +
    `export interface ExperimentalParams {\n` +
    `  /** Members that are refused when present. */\n  readonly members: readonly string[]\n` +
    `  /** Tags that are refused, and the member that contains the tag. */\n` +
    `  readonly variants?: { readonly discriminator: string; readonly tags: readonly string[] }\n` +
    `}\n\n` +
    docComment(['By method; methods that are not listed have none.']) +
    `export const experimentalParams: Readonly<Record<string, ExperimentalParams>> = {\n${rows.join('')}}\n`
  )
}

function emitRow(model: ContractModel, { name, params }: MethodModel): string | undefined {
  if (params === undefined) return undefined
  const type = findType(model, params.type)
  if (type.kind === 'object') {
    const members = type.members.filter(({ experimental }) => experimental === true)
    if (members.length === 0) return undefined
    return `  ${literalKey(name)}: { members: ${list(members.map((member) => member.name))} },\n`
  }
  if (type.kind !== 'union') return undefined
  const gated = type.variants.filter((variant) => findType(model, variant.type).experimental)
  if (gated.length === 0) return undefined
  const tags = list(gated.map(({ tag }) => tag))
  const variants = `{ discriminator: ${quote(type.discriminator)}, tags: ${tags} }`
  return `  ${literalKey(name)}: { members: [], variants: ${variants} },\n`
}

function list(names: readonly string[]): string {
  return `[${names.map(quote).join(', ')}]`
}
