import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { repository } from './repository.js'

export type VectorKind = 'valid' | 'newer' | 'invalid' | 'beyondDouble'

/** One example value, written by hand or made by the generator. */
export interface Vector {
  /** For messages of tests. */
  id: string
  type: string
  kind: VectorKind
  /** JSON of the value. */
  text: string
  /** Where an invalid or beyondDouble value is first at fault. */
  pointer: string
  /** A reader may take it all the same, since only a required member is missing. */
  gap: boolean
}

interface Index {
  audiences: Record<string, 'reader' | 'writer'>
  examples: { type: string; kind: VectorKind; name: string; sha256: string }[]
}

interface Made {
  name: string
  pointer?: string
  value?: unknown
  text?: string
  gap?: true
}

/** What the generator says there is. */
export const index = readJson('generated/vectors/index.json') as Index

/** Every vector written by hand. */
function readExamples(): Vector[] {
  return index.examples.map(({ type, kind, name }) => {
    const id = `${type}/${kind}/${name}`
    const text = readFileSync(join(repository, 'schema/vectors', `${id}.json`), 'utf8')
    if (kind !== 'invalid') return { id, type, kind, text, pointer: '', gap: false }
    const { pointer, value, gap } = JSON.parse(text) as Required<Pick<Made, 'pointer'>> & Made
    return { id, type, kind, text: JSON.stringify(value), pointer, gap: gap === true }
  })
}

/** Every vector that the generator made. */
function readMade(): Vector[] {
  const files = readdirSync(join(repository, 'generated/vectors')).sort()
  const types = files.filter((file) => file !== 'index.json').map((file) => file.slice(0, -5))
  return types.flatMap((type) => {
    const kinds = readJson(`generated/vectors/${type}.json`) as Record<VectorKind, Made[]>
    return Object.entries(kinds).flatMap(([kind, made]) =>
      made.map(({ name, pointer = '', value, text, gap }) => ({
        id: `${type}/${kind}: ${name}`,
        type,
        kind: kind as VectorKind,
        text: text ?? JSON.stringify(value),
        pointer,
        gap: gap === true,
      })),
    )
  })
}

/** What lies below `schema/vectors`, in order. */
export function listExamples(): string[] {
  const folder = join(repository, 'schema/vectors')
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort()
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(join(repository, path), 'utf8'))
}

/** Every vector there is. */
export const vectors: readonly Vector[] = [...readExamples(), ...readMade()]
