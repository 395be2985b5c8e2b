import type { DeclaredRule } from './rule.js'

/** Rules on the members of objects. */
export const propertyRules = {
  requiredPropertyAdded: {
    id: 'P01',
    class: 'WIRE',
    severity: { client: ['error', 'info'], server: ['info', 'error'] },
    description:
      'A sender that does not know the new property leaves it out, and a receiver that requires ' +
      'it refuses the object. Where the object is closed, a receiver that does not list the ' +
      'property refuses it as well.',
    example: 'LoginParams gains `issuer`, which is required',
    fix: 'Make it optional, and document what its absence means',
    isArrival: true,
    isFeltByOmission: true,
    changelog: 'new',
  },
  optionalPropertyAdded: {
    id: 'P02',
    class: 'WIRE',
    severity: { client: ['info', 'warning'], server: ['info', 'info'] },
    description:
      'An older server ignores the property that a newer client sends. Where the object is ' +
      'closed, the older side refuses it.',
    example: 'ListParams gains `limit`, which is optional',
    isArrival: true,
    changelog: 'new',
  },
  requiredPropertyRemoved: {
    id: 'P03',
    class: 'WIRE',
    severity: { client: ['warning', 'error'], server: ['error', 'info'] },
    description:
      'The older side requires a property that the newer side no longer sends, or sends one that ' +
      'is no longer read.',
    example: 'Thread loses `path`, which was required',
    fix: 'Keep it, and mark it as deprecated with a sunset',
    changelog: 'gone',
  },
  optionalPropertyRemoved: {
    id: 'P04',
    class: 'WIRE',
    severity: { client: ['warning', 'info'], server: ['warning', 'info'] },
    description: 'The effect of the property is lost without an error. A closed object refuses it.',
    example: 'Thread loses `preview`, which was optional',
    fix: 'Keep it, and mark it as deprecated with a sunset',
    changelog: 'gone',
  },
  propertyRenamed: {
    id: 'P05',
    class: 'WIRE',
    severity: { client: ['error', 'error'], server: ['error', 'error'] },
    description:
      'One property was removed and another of the same shape was added, so the data no longer ' +
      'arrive. Certain where the contract contains the former name, probable where the names are ' +
      'similar.',
    example: '`planType` becomes `plan`',
    fix: 'Keep the former name beside the new one, and mark it as deprecated',
    isRename: true,
  },
  propertyBecameRequired: {
    id: 'P06',
    class: 'WIRE',
    severity: { client: ['error', 'info'], server: ['info', 'warning'] },
    description:
      'A sender that leaves the property out, as was allowed, is refused by a receiver that ' +
      'requires it now.',
    example: '`cwd` is no longer optional',
    fix: 'Leave it optional',
    isFeltByOmission: true,
  },
  propertyBecameOptional: {
    id: 'P07',
    class: 'WIRE',
    severity: { client: ['info', 'error'], server: ['error', 'info'] },
    description:
      'A sender that leaves the property out, as is allowed now, is refused by a receiver that ' +
      'still requires it.',
    example: '`email` may be left out',
    fix: 'Leave it required, or send it always',
  },
  becameNullable: {
    id: 'P08',
    class: 'WIRE',
    severity: { client: ['info', 'error'], server: ['error', 'info'] },
    description: 'The older side receives null, which it does not allow.',
    example: '`email` may be null',
    fix: 'Do not send null, or add another member that may be null',
  },
  becameNotNullable: {
    id: 'P09',
    class: 'WIRE',
    severity: { client: ['error', 'info'], server: ['info', 'error'] },
    description: 'The newer side receives null, which it no longer allows.',
    example: '`email` may no longer be null',
    fix: 'Accept null, and treat it like a missing value',
  },
  absentAndNullExchanged: {
    id: 'P10',
    class: 'WIRE',
    severity: { client: ['error', 'error'], server: ['error', 'error'] },
    description:
      'A missing value is left out instead of null, or the reverse. Each side refuses the form ' +
      'of the other, and code that tests for one form no longer finds it.',
    example: '`email: string | null` becomes `email?: string`',
    fix: 'Accept both a missing property and null',
    isFeltByOmission: true,
  },
  objectClosed: {
    id: 'P11',
    class: 'WIRE_CLOSED',
    severity: { client: ['warning', 'warning'], server: ['warning', 'warning'] },
    description: 'Unlisted properties are refused, so none can be added later.',
    example: 'ClientInfo refuses unlisted properties',
  },
  objectOpened: {
    id: 'P12',
    class: 'WIRE_CLOSED',
    severity: { client: ['info', 'info'], server: ['warning', 'info'] },
    description: 'The older side still refuses unlisted properties.',
    example: 'ClientInfo allows unlisted properties',
  },
  mapValuesChanged: {
    id: 'P13',
    class: 'WIRE',
    severity: { client: ['none', 'none'], server: ['none', 'none'] },
    description:
      'Values of a map, and unlisted members of an object that have a type, are compared like ' +
      'one optional property, `{*}` in paths.',
    example: 'a map of strings becomes a map of integers',
  },
  conditionalRequirementChanged: {
    id: 'P14',
    class: 'WIRE',
    cases: {
      added: { client: ['error', 'info'], server: ['info', 'error'] },
      removed: { client: ['info', 'error'], server: ['error', 'info'] },
    },
    description: 'One of several sets of properties is required, or no longer required.',
    example: 'one of `url` and `fileId` is required',
    isFeltByOmission: true,
  },
  reservedNameReused: {
    id: 'P15',
    class: 'WIRE',
    severity: { client: ['error', 'error'], server: ['error', 'error'] },
    description:
      'A name that had another meaning is used again, and old peers still use the former meaning.',
    example: '`token`, removed a year ago, is added as an object',
    needs: 'reserved',
    isArrival: true,
    isFeltByOmission: true,
  },
  secrecyChanged: {
    id: 'P16',
    class: 'BEHAVIOR',
    cases: {
      'became secret': { client: ['warning', 'warning'], server: ['warning', 'warning'] },
      'no longer secret': { client: ['error', 'error'], server: ['error', 'error'] },
    },
    description: 'The mark decides whether logs, traces and errors hide the value.',
    example: '`apiKey` is no longer secret',
    needs: 'secrets',
  },
} as const satisfies Record<string, DeclaredRule>
