import type { ContractModel, Lifecycle, MethodModel } from './model.js'
import { isNewer, isRelease } from './versions.js'

/** A fault of the model: what is wrong with a named part, and which other part excludes it. */
export interface Finding {
  at: string
  message: string
  first?: string
}

/** What is wrong with the releases that an annotation names. */
export function lintLifecycle(model: ContractModel, item: Lifecycle): string[] {
  const { since, sunset, deprecated } = item
  const newest = model.facts['newestServer']
  const problems: string[] = []
  if (since !== undefined && newest !== undefined && isNewer(since, newest)) {
    problems.push(`${since} is newer than newestServer, which is ${newest}`)
  }
  if (sunset === undefined) return problems
  if (deprecated === undefined) problems.push('@sunset is for what is @deprecated')
  if (since !== undefined && isRelease(sunset) && !isNewer(sunset, since)) {
    problems.push(`It would be gone in ${sunset}, before it came in ${since}`)
  }
  return problems
}

/** What is wrong with a former name, among the names that stand beside it now. */
export function lintFormerName(
  { renamedFrom }: Lifecycle,
  present: readonly { name: string }[],
): string[] {
  if (renamedFrom === undefined || !present.some(({ name }) => name === renamedFrom)) return []
  return [`@renamedFrom names "${renamedFrom}", which is still there`]
}

/** What is wrong with the notifications that a method says it leads to. */
export function lintEmits(model: ContractModel, { kind, emits = [] }: MethodModel): string[] {
  const sent = kind.startsWith('client') ? 'serverNotification' : 'clientNotification'
  const possible = model.methods.filter((method) => method.kind === sent).map(({ name }) => name)
  return emits
    .filter((name) => !possible.includes(name))
    .map((name) => `@emits names "${name}", which is no notification of the other side`)
}
