import type { Session } from '../session.js'
import type { InspectedFrame } from '../finding.js'

/** The first line that the server sends. */
export interface Meta {
  startedAt: string
  unredacted: boolean
}

/** Saves a recording: that of the server or, if it has ended, what this page has of it. */
export async function exportRecording(
  token: string,
  session: Session,
  meta: Meta | undefined,
): Promise<void> {
  const text = await readFromServer(token).catch(() => readFromPage(session, meta))
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/x-ndjson' }))
  link.download = 'session.jsonl'
  link.click()
  URL.revokeObjectURL(link.href)
}

async function readFromServer(token: string): Promise<string> {
  const response = await fetch('/recording', { headers: { authorization: `Bearer ${token}` } })
  if (!response.ok) throw new Error(`The server refuses: ${response.status}`)
  return response.text()
}

function readFromPage({ rows }: Session, meta: Meta | undefined): string {
  // What this page has may contain secrets then.
  if (meta?.unredacted !== false) throw new Error('Only the server has a recording without secrets')
  const header = { codexRecording: 1, startedAt: meta.startedAt }
  const lines = rows.map(({ line }) => {
    const { t, dir, frame, text } = JSON.parse(line) as InspectedFrame
    return JSON.stringify(text === undefined ? { t, dir, frame } : { t, dir, text })
  })
  return [JSON.stringify(header), ...lines, ''].join('\n')
}
