import type { GoContext } from './shape.js'
import { goTypeName } from './shape.js'
import { goComment, goHeader, goString, goTable } from './text.js'

/** For the package's own tests: how each type of the contract is read and written again. */
export function emitGoRegistry(context: GoContext): string {
  const rows = context.model.types.map(({ name }) => {
    return [`${goString(name)}:`, `readAndWrite[${goTypeName(context, name)}],`]
  })
  return [
    goHeader('schema/'),
    goComment(['By the name in the contract.']) +
      `var contractTypes = map[string]func([]byte) ([]byte, error){\n${goTable(rows)}}\n`,
  ].join('\n')
}
