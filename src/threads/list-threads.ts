import type { Report, RpcReport } from '../rpc/report.js'
import type { Link } from './link.js'

// Each boundary between pages can lose threads.
const minThreadsAPage = 100

/** The stored threads, page by page. A thread that moves between pages comes once. */
export async function* listThreads(
  link: Link,
  filter: ListFilter,
  report: Report,
): AsyncGenerator<ListedThread, void, undefined> {
  const { limit, ...others } = filter
  const params = { limit: Math.max(limit ?? 0, minThreadsAPage), ...others }
  const seen = new Set<string>()
  const cursors = new Set<string>()
  let cursor: string | null = null
  for (;;) {
    const page: ThreadPage = (await link.request('thread/list', {
      ...params,
      cursor,
    })) as ThreadPage
    for (const thread of page.data) {
      if (!seen.has(thread.id)) yield thread
      seen.add(thread.id)
    }
    cursor = page.nextCursor ?? null
    // A server that repeats a cursor would go on for ever.
    if (cursor === null || cursors.has(cursor)) return
    if (cursors.size === 0 && isWholeSecond(cursor)) report(skippedThreads)
    cursors.add(cursor)
  }
}

/** The params of `thread/list` that decide the size of a page, and others. */
interface ListFilter {
  readonly limit?: number | null
  readonly [member: string]: unknown
}

interface ListedThread {
  readonly id: string
}

interface ThreadPage {
  readonly data: readonly ListedThread[]
  readonly nextCursor?: string | null
}

const skippedThreads: RpcReport = {
  level: 'warn',
  code: 'threads_skipped',
  message: 'thread/list of this server can leave out threads of the second in which a page ends',
}

/** Cursors of 0.128.0 to 0.160.1 are only that: the next page skips the rest of the second. */
function isWholeSecond(cursor: string): boolean {
  return /T\d\d:\d\d:\d\dZ$/.test(cursor)
}
