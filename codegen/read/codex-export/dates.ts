import type { MethodModel } from '../../model.js'
import { isNewer } from '../../model.js'
import type { ReadContext } from './context.js'
import { guess } from './context.js'
import type { KnownReleases } from '../../releases/known.js'
import { releaseBefore } from '../../releases/known.js'
import { unlistedMethods } from './unlisted.js'

/** Dates each method: since which release it is there, and from which on it is gone. */
export function dateMethods(
  context: ReadContext,
  methods: readonly MethodModel[],
  version: string,
): MethodModel[] {
  const { known } = context
  const { methodSpans } = known
  return methods.map((method) => {
    const span = Object.hasOwn(methodSpans, method.name) ? methodSpans[method.name] : undefined
    if (span === undefined) {
      return isUnlisted(method) ? method : { ...method, ...beginning(version, known) }
    }
    const { since, until } = span
    const { deprecated, ...rest } = method
    const gone = until !== undefined && isNewer(until, version)
    if (gone) guess(context, 'release', method.name, `gone in ${until}`, 'that export lacks it')
    return {
      ...rest,
      ...(since !== undefined && beginning(isNewer(since, version) ? version : since, known)),
      ...(gone ? { deprecated: true, sunset: until } : deprecated && { deprecated }),
    }
  })
}

function beginning(
  since: string,
  known: KnownReleases,
): Pick<MethodModel, 'since' | 'lastWithout'> {
  const lastWithout = releaseBefore(since, known)
  return { since, ...(lastWithout !== undefined && { lastWithout }) }
}

function isUnlisted({ name }: MethodModel): boolean {
  return unlistedMethods.some(({ method }) => method.name === name)
}
