import type { MethodModel } from '../../model.js'
import { isNewer } from '../../model.js'
import type { ReadContext } from './context.js'
import { guess } from './context.js'
import { methodSpans } from './releases.js'
import { unlistedMethods } from './unlisted.js'

/** Says of each method since which release it is there, and from which on it is gone. */
export function dateMethods(
  context: ReadContext,
  methods: readonly MethodModel[],
  version: string,
): MethodModel[] {
  return methods.map((method) => {
    const span = Object.hasOwn(methodSpans, method.name) ? methodSpans[method.name] : undefined
    if (span === undefined) return isUnlisted(method) ? method : { ...method, since: version }
    const { since, until } = span
    const { deprecated, ...rest } = method
    const gone = until !== undefined && isNewer(until, version)
    if (gone) guess(context, 'release', method.name, `gone in ${until}`, 'that export lacks it')
    return {
      ...rest,
      ...(since !== undefined && !isNewer(since, version) && { since }),
      ...(gone ? { deprecated: true, sunset: until } : deprecated && { deprecated }),
    }
  })
}

function isUnlisted({ name }: MethodModel): boolean {
  return unlistedMethods.some(({ method }) => method.name === name)
}
