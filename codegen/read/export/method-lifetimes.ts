import type { MethodModel } from '../../contract/model.js'
import { isNewer } from '../../contract/versions.js'
import type { Inference } from '../../contract/reading.js'
import type { KnownReleases } from '../../releases/known.js'
import { releaseBefore } from '../../releases/known.js'
import type { Pass } from './passes.js'
import { undocumentedMethods } from './undocumented-methods.js'

/**
 * Dates each method: since which release it is there, and from which on it is gone. Where the
 * release of the export is not known, only methods of known releases have a date.
 */
export const dateMethods: Pass = (model, { known, version }) => {
  const inferences: Inference[] = []
  if (version === undefined) inferences.push(undated)
  const methods = model.methods.map((method) => {
    const span = known.methodSpans[method.name]
    if (!Object.hasOwn(known.methodSpans, method.name) || span === undefined) {
      const isUndated = isUndocumented(method) || version === undefined
      return isUndated ? method : { ...method, ...beginning(version, known) }
    }
    const { since, until } = span
    const { deprecated, ...rest } = method
    const gone = version !== undefined && until !== undefined && isNewer(until, version)
    if (gone) {
      const reason = 'that export lacks it'
      inferences.push({ rule: 'release', at: method.name, decided: `gone in ${until}`, reason })
    }
    return {
      ...rest,
      ...(since !== undefined && beginning(earlier(since, version), known)),
      ...(gone ? { deprecated: true as const, sunset: until } : deprecated && { deprecated }),
    }
  })
  return { model: { ...model, methods }, inferences }
}

const undated: Inference = {
  rule: 'release',
  at: 'protocolVersion',
  decided: 'not known',
  reason: 'the export is not that of a known release; --release names it',
}

function earlier(since: string, version: string | undefined): string {
  return version !== undefined && isNewer(since, version) ? version : since
}

function beginning(
  since: string,
  known: KnownReleases,
): Pick<MethodModel, 'since' | 'lastWithout'> {
  const lastWithout = releaseBefore(since, known)
  return { since, ...(lastWithout !== undefined && { lastWithout }) }
}

function isUndocumented({ name }: MethodModel): boolean {
  return undocumentedMethods.some(({ method }) => method.name === name)
}
