import { expect, test } from 'vitest'
import { listImports } from './imports.js'

/**
 * Room of the generator to the rooms that it may import from, each below those that use it. A file
 * belongs to the room with the longest name that its path begins with.
 */
const allowed: Readonly<Record<string, readonly string[]>> = {
  contract: [],
  'compiler-host.ts': [],
  'releases/known': ['contract'],
  read: ['contract', 'compiler-host.ts', 'releases/known'],
  merge: ['contract'],
  print: ['contract'],
  sources: ['contract', 'releases/known', 'read'],
  'files.ts': ['print'],
  'build-cache.ts': ['print', 'files.ts'],
  import: [
    'contract',
    'releases/known',
    'read',
    'merge',
    'print',
    'sources',
    'files.ts',
    'build-cache.ts',
  ],
  usage: ['contract', 'compiler-host.ts'],
  wire: [],
  diff: ['contract', 'read', 'print', 'sources', 'usage'],
  releases: [
    'contract',
    'releases/known',
    'read',
    'merge',
    'print',
    'sources',
    'files.ts',
    'build-cache.ts',
    'import',
    'diff',
  ],
}

/** What a room still imports against its direction. An entry that no file needs any more fails. */
const exceptions = [
  'print imports codegen/read/vectors.ts',
  'read imports codegen/print/printer.ts',
  'sources imports codegen/print/printer.ts',
]

/** The longest name first, so that a part of a room is found before the room around it. */
const rooms = Object.keys(allowed).sort((a, b) => b.length - a.length)

/** The files at the top may import everything. */
function roomOf(path: string): string {
  return rooms.find((room) => path.startsWith(`codegen/${room}`)) ?? ''
}

test('the rooms of the generator import each other in one direction, but for those listed', () => {
  const against = listImports('codegen').flatMap(({ from, to }) => {
    const [user, used] = [roomOf(from), roomOf(to)]
    if (user === '' || user === used || allowed[user]?.includes(used)) return []
    return [`${user} imports ${to}`]
  })
  expect([...new Set(against)].sort()).toEqual(exceptions)
})

test('the table of rooms has a direction', () => {
  const seen = new Set<string>()
  for (const [room, others] of Object.entries(allowed)) {
    expect(others.filter((other) => !seen.has(other))).toEqual([])
    seen.add(room)
  }
})

test('every folder of the generator is a room', () => {
  const folders = listImports('codegen')
    .map(({ from }) => from.split('/'))
    .filter((parts) => parts.length > 2)
  expect([...new Set(folders.map(([, folder = '']) => folder))].sort()).toEqual(
    rooms.filter((room) => /^\w+$/.test(room)).sort(),
  )
})
