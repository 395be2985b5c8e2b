import type { DeclaredRule } from './rule.js'

/** Rules on lists of values and on unions. */
export const unionRules = {
  enumValueAdded: {
    id: 'V01',
    class: 'WIRE_CLOSED',
    cases: {
      closed: { client: ['info', 'warning'], server: ['error', 'info'] },
      open: { client: ['info', 'warning'], server: ['info', 'info'] },
      'assumed open': { client: ['info', 'warning'], server: ['warning', 'info'] },
    },
    description: 'The older side does not know the value, and ignores it where the enum is open.',
    example: 'PlanType gains `edu`',
    isArrival: true,
    changelog: 'new',
  },
  enumValueRemoved: {
    id: 'V02',
    class: 'WIRE',
    severity: { client: ['error', 'info'], server: ['info', 'warning'] },
    description: 'The newer side receives a value that it no longer allows.',
    example: 'ApprovalPolicy loses `onFailure`',
    fix: 'Keep accepting the value',
    changelog: 'gone',
  },
  enumValueRenamed: {
    id: 'V03',
    class: 'WIRE',
    severity: { client: ['error', 'error'], server: ['error', 'error'] },
    description:
      'One value was removed and another of similar spelling was added; neither side knows the ' +
      'other value.',
    example: '`succeeded` becomes `Succeeded`',
    fix: 'Accept both spellings, and send the former one',
    isRename: true,
  },
  enumConstraintChanged: {
    id: 'V04',
    class: 'WIRE',
    cases: {
      added: { client: ['error', 'info'], server: ['info', 'error'] },
      removed: { client: ['info', 'error'], server: ['error', 'info'] },
    },
    description: 'Any text became one of a list of values, or the reverse.',
    example: 'a string becomes one of `low` and `high`',
  },
  enumOpennessChanged: {
    id: 'V05',
    class: 'SOURCE',
    severity: { client: ['warning', 'warning'], server: ['warning', 'warning'] },
    description:
      'The generated type changes, and so does the effect of values that are added later.',
    example: 'PlanType becomes open',
  },
  constantChanged: {
    id: 'V06',
    class: 'WIRE',
    cases: {
      added: { client: ['error', 'info'], server: ['info', 'error'] },
      removed: { client: ['info', 'error'], server: ['error', 'info'] },
      changed: { client: ['error', 'error'], server: ['error', 'error'] },
    },
    description: 'A constant has another value, or became a constant, or is no longer one.',
    example: 'the literal `v1` becomes `v2`',
  },
  defaultChanged: {
    id: 'V07',
    class: 'BEHAVIOR',
    severity: { client: ['warning', 'warning'], server: ['info', 'info'] },
    description: 'Leaving the property out has another meaning.',
    example: 'the default of `limit` changes from 20 to 50',
    isFeltByOmission: true,
  },
  enumOrderChanged: {
    id: 'V08',
    class: 'SOURCE',
    severity: { client: ['none', 'none'], server: ['none', 'none'] },
    description: 'Languages that number the values of an enum assign other numbers.',
    example: '`high, low` becomes `low, high`',
  },
  variantAdded: {
    id: 'U01',
    class: 'WIRE_CLOSED',
    cases: {
      closed: { client: ['info', 'warning'], server: ['error', 'info'] },
      open: { client: ['info', 'warning'], server: ['info', 'info'] },
      'assumed open': { client: ['info', 'warning'], server: ['warning', 'info'] },
    },
    description:
      'The older side does not know the variant, and ignores it where the union is open.',
    example: 'Account gains the variant `amazonBedrock`',
    isArrival: true,
    changelog: 'new',
  },
  variantRemoved: {
    id: 'U02',
    class: 'WIRE',
    severity: { client: ['error', 'info'], server: ['info', 'warning'] },
    description: 'The newer side receives a variant that it no longer allows.',
    example: 'LoginParams loses the variant `deviceCode`',
    fix: 'Keep it, and mark it as deprecated with a sunset',
    changelog: 'gone',
  },
  variantTagRenamed: {
    id: 'U03',
    class: 'WIRE',
    severity: { client: ['error', 'error'], server: ['error', 'error'] },
    description: 'A variant has the same payload under another tag, which the other side rejects.',
    example: 'the tag `chatgpt` becomes `chatGpt`',
    fix: 'Accept both tags, and send the former one',
    isRename: true,
  },
  discriminatorRenamed: {
    id: 'U04',
    class: 'WIRE',
    severity: { client: ['error', 'error'], server: ['error', 'error'] },
    description: 'The tag is in another property, so no variant is recognised.',
    example: '`type` becomes `kind`',
  },
  taggingChanged: {
    id: 'U05',
    class: 'WIRE',
    severity: { client: ['error', 'error'], server: ['error', 'error'] },
    description:
      'Variants are distinguished in another way: by a property, by the name of their only ' +
      'property, by a text, or not at all.',
    example: 'the text `denied` becomes the object `{ denied: … }`',
  },
  variantPayloadChanged: {
    id: 'U06',
    class: 'WIRE',
    severity: { client: ['none', 'none'], server: ['none', 'none'] },
    description: 'Variants of the same tag are compared by the rules on objects.',
    example: 'the variant `chatgpt` gains a property',
  },
  unionWrapped: {
    id: 'U07',
    class: 'SOURCE',
    severity: { client: ['none', 'none'], server: ['none', 'none'] },
    description: 'A type became a union with that type as its only variant, or the reverse.',
    example: 'Account becomes a union whose only variant is the former Account',
  },
  alternativesOverlap: {
    id: 'U08',
    class: 'WIRE',
    severity: { client: ['warning', 'warning'], server: ['warning', 'warning'] },
    description:
      'Two alternatives without a tag allow the same value, so the order decides which one is ' +
      'read.',
    example: 'both alternatives require only `id`',
  },
  unionOpennessChanged: {
    id: 'U09',
    class: 'WIRE_CLOSED',
    cases: {
      opened: { client: ['info', 'info'], server: ['info', 'info'] },
      closed: { client: ['warning', 'warning'], server: ['warning', 'warning'] },
    },
    description: 'Unlisted variants are ignored, or no longer ignored.',
    example: 'Account no longer allows unlisted variants',
  },
  compositionChanged: {
    id: 'U10',
    class: 'WIRE',
    cases: {
      added: { client: ['error', 'info'], server: ['info', 'error'] },
      removed: { client: ['info', 'error'], server: ['error', 'info'] },
    },
    description: 'A schema that values must match, or must not match, was added or removed.',
    example: 'a branch is added to allOf',
    needs: 'unmodelled',
  },
} as const satisfies Record<string, DeclaredRule>
