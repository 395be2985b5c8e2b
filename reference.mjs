// Writes the reference of the protocol as Markdown into `reference/`.
import { writeReference } from './codegen/dist/main.js'

const changes = await writeReference({ root: import.meta.dirname })
console.log(changes.length === 0 ? 'reference/ is up to date' : `${changes.length} pages changed`)
