/** Receives what the server sends. */
export interface FeedListener {
  onLine(line: string): void
  /** All lines so far were passed on. */
  onBatch(): void
  onEnd(reason: 'ended' | 'refused' | 'unreachable'): void
}

// A batch must not delay the next picture.
const sliceMs = 10

/** Reads the lines of a server as they come, in slices that leave time to draw. */
export async function follow(token: string, listener: FeedListener): Promise<void> {
  try {
    const response = await fetch('/frames', { headers: { authorization: `Bearer ${token}` } })
    if (!response.ok || response.body === null) return listener.onEnd('refused')
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader()
    let rest = ''
    for (;;) {
      const { done, value = '' } = await reader.read()
      if (done) break
      const lines = (rest + value).split('\n')
      rest = lines.pop() ?? ''
      let started = performance.now()
      for (const line of lines) {
        listener.onLine(line)
        if (performance.now() - started < sliceMs) continue
        listener.onBatch()
        await nextPicture()
        started = performance.now()
      }
      listener.onBatch()
    }
    listener.onEnd('ended')
  } catch {
    listener.onEnd('unreachable')
  }
}

/** After the next picture, or soon if the page is not shown. */
export function nextPicture(): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, 50)
    requestAnimationFrame(() => {
      clearTimeout(timer)
      setTimeout(resolve)
    })
  })
}
