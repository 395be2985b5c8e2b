import type { CodexSession, SessionOptions } from './codex-session.js'
import { startSession } from './codex-session.js'

const deadlineMs = 90_000

/** Starts a codex, lets it hold a conversation and ends it. A failure tells the last frame. */
export async function holdSession<T>(
  options: SessionOptions,
  holdConversation: (session: CodexSession) => Promise<T>,
): Promise<T> {
  const session = await startSession(options)
  const timer = setTimeout(() => void session.close(), deadlineMs)
  try {
    return await holdConversation(session)
  } catch (cause) {
    const { direction, kind, method } = session.frames.at(-1) ?? {}
    const last = `the last frame was ${direction}: ${kind} of ${method}`
    throw new Error(`${options.codexPath} did not go on; ${last}\n${session.stderrTail()}`, {
      cause,
    })
  } finally {
    clearTimeout(timer)
    await session.close()
  }
}
