import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Finding } from '../../../codegen/diff/findings/finding.js'
import type { Pairing } from '../../../codegen/diff/rules/severity.js'
import { diff } from '../../../codegen/diff/diff.js'
import { IndexedContract } from '../../../codegen/diff/compare/indexed-contract.js'
import { createValidate } from '../../../codegen/diff/findings/validate.js'
import { sampleObject, sampleShape } from '../../../codegen/diff/compare/sample-values.js'
import { lint } from '../../../codegen/contract/lint.js'
import type { ContractModel, Flow } from '../../../codegen/contract/model.js'
import { findType } from '../../../codegen/contract/model.js'
import { normalise } from '../../../codegen/contract/normalise.js'
import { soundModels } from '../../support/arbitrary-model.js'
import { respell } from './respell.js'
import { randomRuns } from '../../support/random-runs.js'

test('diff() finds nothing between a contract and itself, however it is spelled', () => {
  fc.assert(
    fc.property(soundModels, (model) => {
      expect(diff(model, model).findings).toEqual([])
      expect(diff(model, respell(model)).findings).toEqual([])
      expect(diff(respell(model), model).findings).toEqual([])
    }),
    randomRuns(40),
  )
})

/** Two contracts that differ in the types whose names were drawn. */
const edited = fc
  .tuple(
    soundModels,
    soundModels,
    fc.subarray(['Thing', 'Word', 'Chain', 'Maybe'], { minLength: 1 }),
  )
  .map(([base, other, names]): readonly [ContractModel, ContractModel] => {
    const types = base.types.map((type) =>
      names.includes(type.name) ? findType(other, type.name) : type,
    )
    return [normalise(base), normalise({ ...base, types })]
  })
  // Two contracts that are sound may not be so together.
  .filter(([, head]) => lint({ model: head, locations: new Map() }).length === 0)

/** Objects that show one value of one member each. */
function valuesOf(side: IndexedContract): unknown[] {
  const thing = findType(side.model, 'Thing')
  if (thing.kind !== 'object') return []
  const objects = sampleObject(side, thing)
  const { additional } = thing
  const isListed = (name: string) => thing.members.some((member) => member.name === name)
  const others = additional === undefined ? [] : memberNames.filter((name) => !isListed(name))
  const rows = [
    ...thing.members,
    ...others.map((name) => ({ name, shape: additional ?? thing.members[0]!.shape })),
  ]
  return objects.flatMap((value) => [
    value,
    ...rows.flatMap(({ name, shape }) =>
      sampleShape(side, shape).map((part) => ({ ...value, [name]: part })),
    ),
  ])
}

/** What objects may list, and a name that none does. */
const memberNames = ['a', 'b', 'c', 'odd name', 'further']

const meetings: readonly [Flow, Pairing, 'base' | 'head'][] = [
  ['client', 'oldClient/newServer', 'base'],
  ['client', 'newClient/oldServer', 'head'],
  ['server', 'oldClient/newServer', 'head'],
  ['server', 'newClient/oldServer', 'base'],
]

/** Whether a change in a flow was said to do harm to a pairing. */
function isWarned(findings: readonly Finding[], flow: Flow, pairing: Pairing): boolean {
  return findings.some((finding) => {
    const isHarm = finding.severity[pairing] === 'error' || finding.severity[pairing] === 'warning'
    return finding.flow === flow && isHarm
  })
}

const thing = { kind: 'ref', name: 'Thing' } as const

/** What a side sends, and what it makes of what it is sent. */
function meet(model: ContractModel) {
  const side = new IndexedContract(model)
  const [open, closed] = [createValidate(model, 'taken'), createValidate(model, 'refused')]
  return { open, closed, sent: valuesOf(side).filter((value) => closed(thing, value).length === 0) }
}

test('diff() calls nothing compatible of which one side sends what the other refuses', () => {
  fc.assert(
    fc.property(edited, ([base, head]) => {
      const { findings } = diff(base, head)
      const sides = { base: meet(base), head: meet(head) }
      for (const [flow, pairing, sender] of meetings) {
        const [from, to] = sender === 'base' ? [sides.base, sides.head] : [sides.head, sides.base]
        const isTaken = flow === 'server' ? to.open : to.closed
        const refused = from.sent.filter((value) => isTaken(thing, value).length > 0)
        if (refused.length === 0) continue
        const told = JSON.stringify({ flow, pairing, value: refused[0] })
        expect(isWarned(findings, flow, pairing), told).toBe(true)
      }
    }),
    randomRuns(40),
  )
})

test('an error on the wire has a witness that its sender takes; what lacks one is a warning', () => {
  fc.assert(
    fc.property(edited, ([base, head]) => {
      for (const { flow, counterexample, unproven, severity, ...finding } of diff(base, head)
        .findings) {
        const errors = meetings.filter(([asked, pairing]) => {
          return asked === flow && severity[pairing] === 'error'
        })
        if (finding.class === 'WIRE' && errors.length > 0) {
          expect(errors.map(([, , sender]) => sender)).toContain(counterexample?.validIn)
        }
        if (unproven === true) expect(Object.values(severity)).toContain('warning')
      }
    }),
    randomRuns(40),
  )
})
