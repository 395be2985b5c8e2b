import type { GoContext } from './shape.js'
import { goComment, goHeader, goString, goTable } from './text.js'

/** Which servers the contract speaks for, and how messages travel. */
export function emitGoFacts({ model, names }: GoContext): string {
  const rows = (facts: Readonly<Record<string, string | number>>) =>
    goTable(
      Object.entries(facts).map(([name, value]) => [
        names.claim(`fact ${name}`, name),
        `= ${typeof value === 'string' ? goString(value) : value}`,
      ]),
    )
  return [
    goHeader('schema/protocol/contract.ts'),
    `${goComment(['Which servers the contract speaks for.'])}const (\n${rows(model.facts)})\n`,
    `${goComment(['How messages travel, whatever their method.'])}const (\n${rows(model.envelope)})\n`,
  ].join('\n')
}
