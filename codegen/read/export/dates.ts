import type { MethodModel } from '../../contract/model.js'
import { isNewer } from '../../contract/model.js'
import type { ReadContext } from './context.js'
import { guess } from './context.js'
import type { KnownReleases } from '../../releases/known.js'
import { releaseBefore } from '../../releases/known.js'
import { unlistedMethods } from './unlisted.js'

/**
 * Dates each method: since which release it is there, and from which on it is gone. Where the
 * release of the export is not known, only methods of known releases have a date.
 */
export function dateMethods(
  context: ReadContext,
  methods: readonly MethodModel[],
  version: string | undefined,
): MethodModel[] {
  const { known } = context
  const { methodSpans } = known
  if (version === undefined) guess(context, 'release', 'protocolVersion', 'not known', undated)
  return methods.map((method) => {
    const span = Object.hasOwn(methodSpans, method.name) ? methodSpans[method.name] : undefined
    if (span === undefined) {
      const isUndated = isUnlisted(method) || version === undefined
      return isUndated ? method : { ...method, ...beginning(version, known) }
    }
    const { since, until } = span
    const { deprecated, ...rest } = method
    const gone = version !== undefined && until !== undefined && isNewer(until, version)
    if (gone) guess(context, 'release', method.name, `gone in ${until}`, 'that export lacks it')
    return {
      ...rest,
      ...(since !== undefined && beginning(earlier(since, version), known)),
      ...(gone ? { deprecated: true, sunset: until } : deprecated && { deprecated }),
    }
  })
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

const undated = 'the export is not that of a known release; --release names it'

function isUnlisted({ name }: MethodModel): boolean {
  return unlistedMethods.some(({ method }) => method.name === name)
}
