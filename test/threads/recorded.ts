import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Message } from '../support/scripted-codex.js'

const folder = join(import.meta.dirname, 'recordings')

/** A frame of a recorded session. */
interface RecordedFrame {
  dir: 'in' | 'out'
  frame: Message
}

/** One connection of a recorded session. */
export interface Recording {
  release: string
  name: string
  frames: RecordedFrame[]
}

export const recordings: Recording[] = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap(({ name: release }) => {
    return readdirSync(join(folder, release)).map((file) => {
      const lines = readFileSync(join(folder, release, file), 'utf8')
        .trim()
        .split('\n')
      const frames = lines.map((line) => JSON.parse(line) as RecordedFrame)
      return { release, name: file.replace('.jsonl', ''), frames }
    })
  })

/** The thread that most frames of a recording are about. */
export function findThreadId({ frames }: Recording): string | undefined {
  const counts = new Map<string, number>()
  for (const { frame } of frames) {
    const id = frame.params?.['threadId']
    if (typeof id === 'string') counts.set(id, (counts.get(id) ?? 0) + 1)
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0]
}
