import type { Finding } from '../../codegen/diff/finding.js'

/** A finding by hand: a required member is gone from what the server sends. */
export function finding(changes: Partial<Finding> = {}): Finding {
  return {
    id: 'S/P03',
    rule: 'P03',
    slug: 'required-property-removed',
    class: 'WIRE',
    flow: 'S',
    severity: { 'oldClient/newServer': 'error', 'newClient/oldServer': 'info' },
    methods: ['note/read'],
    path: 'Note.id',
    pointers: { base: '/types/0/members/0' },
    message: 'the required member "id" is gone',
    fingerprint: 'aaaaaaaaaaaa',
    ...changes,
  }
}
