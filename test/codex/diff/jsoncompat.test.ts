import { afterAll, describe, expect, test } from 'vitest'
import { diff } from '../../../codegen/diff/diff.js'
import { flowOf, operationsOf } from '../../../codegen/diff/compare/operation.js'
import type { Finding } from '../../../codegen/diff/findings/finding.js'
import { gateSeverity } from '../../../codegen/diff/findings/gate.js'
import type { ContractModel, Flow, TypeModel } from '../../../codegen/contract/model.js'
import { findCodex, turnReleases } from '../../support/codex-release.js'
import { readRelease } from '../contract/exported.js'
import { createAsker } from './compat.js'
import { createPayloadSchemas } from './payload-schemas.js'

/** The contract for who takes nothing that is not listed, which is how jsoncompat reads schemas. */
function closeLists(model: ContractModel): ContractModel {
  const types = model.types.map((type): TypeModel => {
    if (type.kind === 'enum') {
      const closed = { ...type }
      delete closed.open
      return closed
    }
    return 'open' in type ? { ...type, open: false } : type
  })
  return { ...model, types }
}

/** What one method carries in one direction, in either contract. */
interface Payload {
  method: string
  flow: Flow
  base: string
  head: string
}

function payloadsOf(base: ContractModel, head: ContractModel): Payload[] {
  return operationsOf(base).flatMap((from) => {
    const to = operationsOf(head).find(({ name, kind }) => name === from.name && kind === from.kind)
    const asking = flowOf(from)
    const answering = asking === 'client' ? 'server' : 'client'
    const pairs = [
      [asking, from.params?.type, to?.params?.type],
      [answering, from.result, to?.result],
    ] as const
    return pairs.flatMap(([flow, before, after]) => {
      if (before === undefined || after === undefined) return []
      return [{ method: from.name, flow, base: before, head: after }]
    })
  })
}

/** Whether the comparison calls a payload an error for an old client that meets a new server. */
function isTold(findings: readonly Finding[], { method, flow }: Payload): boolean {
  const gate = { profile: 'closed', overrides: new Map() } as const
  return findings.some((finding) => {
    const isOfPayload = finding.methods.includes(method) && (finding.flow ?? flow) === flow
    return isOfPayload && gateSeverity(finding, 'oldClient/newServer', gate) === 'error'
  })
}

const asker = createAsker(60_000)
afterAll(() => asker.close())

const pairs = turnReleases.slice(1).map((to, index) => {
  return { from: turnReleases[index] ?? to, to }
})

describe.each(pairs)('codex $from to $to', ({ from, to }) => {
  const isInstalled = [from, to].every((release) => findCodex(release) !== undefined)

  test.skipIf(!isInstalled)(
    'whatever jsoncompat proves to break an old client is an error',
    async () => {
      const releases = await Promise.all([readRelease(from, 'stable'), readRelease(to, 'stable')])
      const [base, head] = releases.map(({ model }) => closeLists(model))
      if (base === undefined || head === undefined) return
      const { findings } = diff(base, head)
      const [before, after] = [createPayloadSchemas(base), createPayloadSchemas(head)]
      const found: string[] = []
      for (const payload of payloadsOf(base, head)) {
        if (isTold(findings, payload)) continue
        const question =
          payload.flow === 'client'
            ? { base: before.sent(payload.base), head: after.taken(payload.head) }
            : { base: before.taken(payload.base), head: after.sent(payload.head) }
        const role = payload.flow === 'client' ? 'deserializer' : 'serializer'
        const answer = await asker.ask({ ...question, role })
        if (answer !== 'compatible') found.push(`${payload.flow} ${payload.method} ${answer}`)
      }
      expect(found).toEqual([])
    },
  )
})
