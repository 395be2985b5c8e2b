import type { ReservedNames } from '../../contract/formats/reserved-names.js'
import reservedSchema from '../../contract/formats/reserved-names.schema.json' with { type: 'json' }
import { formatLocation } from '../../contract/location.js'
import { readFormat } from '../../read/format.js'
import { rules } from '../rules/rules.js'
import type { AffectingChange } from './affected-methods.js'

/** Replaces or adds to a change that brings back a reserved name. */
export function checkReserved(
  affecting: AffectingChange,
  reserved: ReadonlySet<string>,
): AffectingChange[] {
  const { rule, locations } = affecting.change
  if (!reserved.has(formatLocation(locations.shown))) return [affecting]
  if (rule.isRename) return [affecting, toReuse(affecting)]
  return rule.isArrival && locations.base === undefined ? [toReuse(affecting)] : [affecting]
}

/** What the name meant before is not written down, so no value can show the break. */
function toReuse({ change, ...affecting }: AffectingChange): AffectingChange {
  const { locations, after, experimental } = change
  const message = 'reuses a reserved name'
  // A name that is not in a payload is one of the sender of the message; errors are the server's.
  const flow = affecting.flow ?? affecting.sender ?? 'server'
  const reuse = {
    ...{ rule: rules.reservedNameReused, locations, after, message },
    ...(experimental && { experimental }),
  }
  return { ...affecting, flow, change: reuse }
}

/**
 * Reads `reserved.json`: names that were given up and may not come back, each with the reason. They
 * are spelled as findings spell their places: `Note.draft`, `Color[red]`, a method or an error
 * kind. Throws a ContractError that lists every fault.
 */
export function readReserved(file: string, json: string): ReadonlySet<string> {
  const source = { file, json, schema: reservedSchema }
  const { value } = readFormat<ReservedNames>(source, ({ value, document }) => {
    for (const name of Object.keys(value)) {
      if (!isGuarded(name)) document.get(name).report(forms)
    }
  })
  return new Set(Object.keys(value))
}

const forms =
  'A reserved name is that of a member ("Note.draft"), a value or variant ("Color[red]"), a method or an error kind'

/** Names of types are not on the wire, and a name of another form would have no effect. */
function isGuarded(name: string): boolean {
  return /^[^.[\s/]+(\..+|\[.+\])$/s.test(name) || /^[a-z][\w/]*$/.test(name)
}
