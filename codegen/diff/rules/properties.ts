import type { Row } from './row.js'

/** Rules on the members of objects. */
export const propertyRules = {
  P01: {
    slug: 'required-property-added',
    class: 'WIRE',
    cells: 'E i i E',
    description:
      'Who does not know the new property leaves it out, and is refused by who requires it. Where the object is closed, who does not list it refuses it as well.',
    example: 'LoginParams gains `issuer`, which is required',
    fix: 'Make it optional, and say what it means when it is missing',
  },
  P02: {
    slug: 'optional-property-added',
    class: 'WIRE',
    cells: 'i W i i',
    description:
      'An older server passes over what a newer client asks for with it. Where the object is closed, the older side refuses it.',
    example: 'ListParams gains `limit`, which is optional',
  },
  P03: {
    slug: 'required-property-removed',
    class: 'WIRE',
    cells: 'W E E i',
    description:
      'The older side still requires what the newer one no longer sends, or sends what nobody reads any more.',
    example: 'Thread loses `path`, which was required',
    fix: 'Keep it, and mark it as deprecated with a sunset',
  },
  P04: {
    slug: 'optional-property-removed',
    class: 'WIRE',
    cells: 'W i W i',
    description: 'What the property did is lost without an error. A closed object refuses it.',
    example: 'Thread loses `preview`, which was optional',
    fix: 'Keep it, and mark it as deprecated with a sunset',
  },
  P05: {
    slug: 'property-renamed',
    class: 'WIRE',
    cells: 'E E E E',
    description:
      'One property went and another of the same shape came, so the data no longer arrive. Certain where the contract names the former name, probable where the two look alike.',
    example: '`planType` becomes `plan`',
    fix: 'Keep the former name beside the new one, and mark it as deprecated',
  },
  P06: {
    slug: 'property-became-required',
    class: 'WIRE',
    cells: 'E i i W',
    description: 'Who leaves it out, as was allowed, is refused by who now requires it.',
    example: '`cwd` is no longer optional',
    fix: 'Leave it optional',
  },
  P07: {
    slug: 'property-became-optional',
    class: 'WIRE',
    cells: 'i E E i',
    description: 'Who leaves it out, as is allowed now, is refused by who still requires it.',
    example: '`email` may be left out',
    fix: 'Leave it required, or send it always',
  },
  P08: {
    slug: 'became-nullable',
    class: 'WIRE',
    cells: 'i E E i',
    description: 'The older side is sent null where it takes none.',
    example: '`email` may be null',
    fix: 'Leave null out, or add another member for what may be null',
  },
  P09: {
    slug: 'became-not-nullable',
    class: 'WIRE',
    cells: 'E i i E',
    description: 'The newer side is sent null where it no longer takes any.',
    example: '`email` may no longer be null',
    fix: 'Take null, and treat it like a missing value',
  },
  P10: {
    slug: 'absent-and-null-exchanged',
    class: 'WIRE',
    cells: 'E E E E',
    description:
      'Nothing to say was null and is now a missing property, or the reverse. Each side refuses what the other sends for it, and code that tests for one no longer sees it.',
    example: '`email: string | null` becomes `email?: string`',
    fix: 'Take both, a missing property and null',
  },
  P11: {
    slug: 'object-closed',
    class: 'WIRE_CLOSED',
    cells: 'W W W W',
    description: 'Properties that are not listed are refused from now on, so none can be added.',
    example: 'ClientInfo refuses unlisted properties',
  },
  P12: {
    slug: 'object-opened',
    class: 'WIRE_CLOSED',
    cells: 'i i W i',
    description: 'The older side still refuses properties that are not listed.',
    example: 'ClientInfo takes unlisted properties',
  },
  P13: {
    slug: 'map-values-changed',
    class: 'WIRE',
    cells: '* * * *',
    description:
      'Values of a map, and members that an object means without listing them, are judged like one optional property, which paths call `{*}`.',
    example: 'a map of strings becomes a map of integers',
  },
  P14: {
    slug: 'conditional-requirement-changed',
    class: 'WIRE',
    cases: ['added', 'removed'],
    cells: 'E/i i/E i/E E/i',
    description: 'One of several sets of properties has to be there, or no longer has to.',
    example: 'one of `url` and `fileId` is required',
  },
  P15: {
    slug: 'reserved-name-reused',
    class: 'WIRE',
    cells: 'E E E E',
    description: 'A name that once meant something else came back. Old peers still mean that.',
    example: '`token`, gone for a year, is back as an object',
    needs: 'reserved',
  },
  P16: {
    slug: 'secrecy-changed',
    class: 'BEHAVIOR',
    cases: ['became secret', 'no longer secret'],
    cells: 'W/E W/E W/E W/E',
    description: 'Whether logs, traces and errors hide the value is decided by this mark.',
    example: '`apiKey` is no longer secret',
    needs: 'secrets',
  },
} as const satisfies Record<string, Row>
