import { lintNames } from '../lint-names.js'
import type { ContractModel, MethodKind } from '../model.js'
import { ImportError } from './import-error.js'

/** Words that no declaration can be called by, and what the written files call by that name. */
const reserved: ReadonlySet<string> = new Set(
  (
    'any as async await bigint boolean break case catch class const continue debugger default ' +
    'delete do else enum export extends false finally for function if implements import in ' +
    'instanceof interface let never new null number object package private protected public ' +
    'return static string super switch symbol this throw true try type typeof undefined unknown ' +
    'var void while with yield Object ReadonlySet Record Set UnlistedVariant'
  ).split(' '),
)

const kinds: readonly MethodKind[] = [
  'clientRequest',
  'clientNotification',
  'serverRequest',
  'serverNotification',
]

/** Refuses names that the written files could not have, or would have twice. */
export function checkNames(model: ContractModel): void {
  const unfit = model.types.find(({ name }) => !/^[A-Za-z_]\w*$/.test(name) || reserved.has(name))
  if (unfit !== undefined) {
    throw new ImportError('failed', `"${unfit.name}" is no name that a type can have${wayOut}`)
  }
  // Both sides may have a method of one name: they stand in tables of their own.
  const [found] = kinds.flatMap((kind) => {
    return lintNames({ ...model, methods: model.methods.filter((method) => method.kind === kind) })
  })
  if (found !== undefined) throw new ImportError('failed', `${found.at}: ${found.message}${wayOut}`)
}

const wayOut = '; leave it out with --only'
