import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { repository } from './repository.js'

/** The example that goes through a turn. */
export const turnExample = join(repository, 'examples/turn')

interface Manifest {
  dependencies: { '@openai/codex': string }
}

export const manifest = JSON.parse(
  readFileSync(join(turnExample, 'package.json'), 'utf8'),
) as Manifest
