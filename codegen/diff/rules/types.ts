import type { DeclaredRule } from './rule.js'

/** Rules on the JSON type of a value, and on constraints of it. */
export const typeRules = {
  typeChanged: {
    id: 'T01',
    class: 'WIRE',
    severity: { client: ['error', 'error'], server: ['error', 'error'] },
    description: 'One side sends a type that the other side does not allow.',
    example: 'a string becomes an integer',
    fix: 'Add a member of the new type beside it',
  },
  typeWidened: {
    id: 'T02',
    class: 'WIRE',
    severity: { client: ['info', 'error'], server: ['error', 'info'] },
    description: 'The older side receives types that it does not allow.',
    example: 'a string becomes a string or an array',
    fix: 'Add a member of the wider type beside it',
  },
  typeNarrowed: {
    id: 'T03',
    class: 'WIRE',
    severity: { client: ['error', 'info'], server: ['info', 'error'] },
    description: 'The newer side receives types that it no longer allows.',
    example: 'a number becomes an integer',
    fix: 'Keep accepting the wider type',
  },
  integerWidthChanged: {
    id: 'T04',
    class: 'SOURCE',
    cases: {
      other: { client: ['warning', 'warning'], server: ['warning', 'warning'] },
      'inexact identifier': { client: ['error', 'error'], server: ['error', 'error'] },
    },
    description:
      'Generated code has another integer type. JavaScript rounds above 2^53, which changes ' +
      'identifiers and byte counts.',
    example: 'int32 becomes int64',
  },
  stringFormatChanged: {
    id: 'T05',
    class: 'WIRE',
    severity: { client: ['warning', 'warning'], server: ['warning', 'warning'] },
    description: 'Validators that assert formats refuse values of the other format.',
    example: 'a string becomes a date-time',
  },
  structureChanged: {
    id: 'T06',
    class: 'WIRE',
    severity: { client: ['error', 'error'], server: ['error', 'error'] },
    description:
      'A scalar became a list, or an object with named properties became a map, or the reverse.',
    example: 'a string becomes a list of strings',
    fix: 'Add a member of the new form beside it',
  },
  referenceRetargeted: {
    id: 'T07',
    class: 'SOURCE',
    severity: { client: ['none', 'none'], server: ['none', 'none'] },
    description:
      'The reference names another type of the same form, so generated code has another name.',
    example: 'AbsolutePath becomes LegacyPath, and both are strings',
  },
  referenceInlined: {
    id: 'T08',
    class: 'SOURCE',
    severity: { client: ['none', 'none'], server: ['none', 'none'] },
    description: 'A named type was written out in place, or the reverse.',
    example: '`Path` becomes a string',
  },
  itemsChanged: {
    id: 'T09',
    class: 'WIRE',
    severity: { client: ['none', 'none'], server: ['none', 'none'] },
    description: 'Items of a list are compared like a property, `[]` in paths.',
    example: 'a list of strings becomes a list of integers',
  },
  boundTightened: {
    id: 'C01',
    class: 'WIRE',
    severity: { client: ['error', 'info'], server: ['info', 'error'] },
    description: 'The newer side receives values outside of its bounds.',
    example: 'int64 becomes int32',
  },
  boundLoosened: {
    id: 'C02',
    class: 'WIRE',
    severity: { client: ['info', 'error'], server: ['error', 'info'] },
    description: 'The older side receives values outside of its bounds.',
    example: 'int32 becomes int64',
  },
  boundSet: {
    id: 'C03',
    class: 'WIRE',
    severity: { client: ['warning', 'info'], server: ['info', 'warning'] },
    description: 'A bound was added, which often only documents values that were never sent.',
    example: 'a string must not be empty',
  },
  patternChanged: {
    id: 'C04',
    class: 'WIRE',
    cases: {
      added: { client: ['error', 'info'], server: ['info', 'error'] },
      removed: { client: ['info', 'error'], server: ['error', 'info'] },
      changed: { client: ['warning', 'warning'], server: ['warning', 'warning'] },
    },
    description: 'A text that matches one pattern may not match the other.',
    example: 'a string must start with `sk-`',
  },
  contentEncodingChanged: {
    id: 'C05',
    class: 'WIRE',
    severity: { client: ['error', 'error'], server: ['error', 'error'] },
    description: 'The text contains data in another encoding.',
    example: 'base64 becomes base64url',
    needs: 'unmodelled',
  },
  unsupportedKeywordChanged: {
    id: 'C07',
    class: 'BEHAVIOR',
    severity: { client: ['error', 'error'], server: ['error', 'error'] },
    description:
      'The schema changed in a way that no rule knows. Whether a value is refused is not known, ' +
      'so the comparison is incomplete.',
    example: '`not` is added to a string',
    isUndecided: true,
  },
  unevaluatedChanged: {
    id: 'C06',
    class: 'WIRE_CLOSED',
    severity: { client: ['warning', 'warning'], server: ['warning', 'warning'] },
    description:
      'Members that no part of a composed schema lists are refused, or no longer refused.',
    example: 'unevaluatedProperties becomes false',
    needs: 'unmodelled',
  },
} as const satisfies Record<string, DeclaredRule>
