import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { repository } from '../support/repository.js'

type Target = string | { types: string; default: string }

const { exports } = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8')) as {
  exports: Readonly<Record<string, Target>>
}

/** The entries that are code, by their names in `dist`: `index` is the root of the package. */
export const entries = Object.values(exports)
  .filter((target) => typeof target !== 'string')
  .map((target) => target.default.replace(/^\.\/dist\/(.*)\.js$/, '$1'))
