import type { Finding, PlacedFinding } from '../../codegen/diff/findings/finding.js'
import type { Report } from '../../codegen/diff/report/report.js'

/** A finding by hand: a required member is gone from what the server sends. */
export function finding(changes: Partial<Finding> = {}): Finding {
  return {
    id: 'S/P03',
    rule: 'P03',
    slug: 'required-property-removed',
    class: 'WIRE',
    flow: 'server',
    severity: { 'oldClient/newServer': 'error', 'newClient/oldServer': 'info' },
    methods: ['note/read'],
    path: 'Note.id',
    locations: { shown: [] },
    pointers: { base: '/types/0/members/0' },
    message: 'was removed and was required',
    fingerprint: 'aaaaaaaaaaaa',
    ...changes,
  }
}

const gated = (found: Finding, changes: Partial<PlacedFinding> = {}): PlacedFinding => ({
  ...found,
  effective: { 'oldClient/newServer': found.severity['oldClient/newServer'] },
  level: found.severity['oldClient/newServer'],
  places: {},
  ...changes,
})

const nothing = { 'oldClient/newServer': 'none', 'newClient/oldServer': 'none' } as const
const info = { 'oldClient/newServer': 'info', 'newClient/oldServer': 'warning' } as const

const waiver = {
  fingerprint: 'cccccccccccc',
  reason: 'nobody calls it',
  owner: 'somebody@example.com',
  expires: '2027-01-31',
}

/** A report with something of everything. */
export const report: Report = {
  base: 'origin/main',
  head: 'HEAD',
  policy: 'base',
  profile: 'wire',
  pairings: ['oldClient/newServer'],
  failOn: 'error',
  findings: [
    gated(
      finding({
        methods: ['note/read', 'note/list', 'note/changed'],
        before: 'string',
        fix: 'keep the member and mark it with @sunset',
        counterexample: { value: { confidence: 'low' }, validIn: 'head' },
      }),
      {
        places: {
          base: { file: 'schema/note.ts', line: 4, column: 3, text: '  id: string' },
          head: { file: 'schema/note.ts', line: 2, column: 1, text: 'export interface Note {' },
        },
      },
    ),
    gated(
      finding({
        id: 'M01',
        rule: 'M01',
        slug: 'client-method-removed',
        methods: ['note/drop'],
        path: 'note/drop',
        pointers: { base: '/methods/3' },
        message: 'was removed',
        fingerprint: 'cccccccccccc',
      }),
      { suppressed: 'waived', waiver },
    ),
    gated(
      finding({
        id: 'S/V01',
        rule: 'V01',
        slug: 'enum-value-added',
        class: 'WIRE_CLOSED',
        severity: { 'oldClient/newServer': 'warning', 'newClient/oldServer': 'info' },
        path: 'Confidence',
        pointers: { base: '/types/1', head: '/types/1' },
        message: 'gained the value "100%: sure, @all"',
        after: '100%: sure, @all',
        unproven: true,
        fingerprint: 'bbbbbbbbbbbb',
      }),
      { places: { head: { file: 'schema/note.ts', line: 9, column: 1 } } },
    ),
    gated(
      finding({
        id: 'M03',
        rule: 'M03',
        slug: 'client-method-added',
        class: 'SOURCE',
        severity: info,
        methods: ['note/copy'],
        path: 'note/copy',
        pointers: { head: '/methods/3' },
        message: 'was added',
        fingerprint: 'dddddddddddd',
      }),
    ),
    gated(
      finding({
        id: 'L01',
        rule: 'L01',
        slug: 'words-changed',
        class: 'DOC',
        severity: nothing,
        methods: [],
        path: 'Note',
        pointers: { base: '/types/0', head: '/types/0' },
        message: 'the description changed',
        fingerprint: 'eeeeeeeeeeee',
      }),
    ),
    gated(
      finding({
        path: 'Note.draft',
        message: 'was removed and was required',
        experimental: true,
        fingerprint: 'ffffffffffff',
      }),
      { suppressed: 'experimental' },
    ),
  ],
  waivers: {
    faults: [{ waiver: { ...waiver, fingerprint: '999999999999' }, fault: 'stale' }],
    done: [],
    changes: [],
  },
  policyChanges: [],
  notApplicable: [{ rule: 'E01', reason: 'base says nothing of its envelope' }],
  notCompared: [],
  complete: true,
}
