import { onTestFinished } from 'vitest'
import type { RpcReport } from '../../../src/rpc/report.js'
import type { Codex } from '../../../src/threads/codex.js'
import { openEndpoint } from '../../../src/threads/endpoint.js'
import type { Live, LiveOptions } from '../../codex/threads/scenario.js'
import { createTemporaryFolder } from '../../support/temporary-folder.js'
import { FakeModel } from './fake-model.js'
import type { WatchedFake } from './watched-fake.js'
import { createWatchedFake } from './watched-fake.js'

/** A scenario on a fake in place of a codex. */
export interface FakeLive extends Live {
  watched: WatchedFake
}

/** Opens a fake of a release as `openLive` opens a codex. */
export async function openFakeLive(release: string, options: LiveOptions): Promise<FakeLive> {
  const { replies = [], listens = false, config = [], ...rest } = options
  const watched = createWatchedFake({ release })
  const { fake } = watched
  const workspace = createTemporaryFolder()
  const retries = Number(/stream_max_retries=(\d+)/.exec(config.join(' '))?.[1] ?? 0)
  const provider = new FakeModel(fake, { replies, workspace, retries })
  const reports: RpcReport[] = []
  const opened: Codex[] = []
  onTestFinished(async () => {
    await Promise.all(opened.map((codex) => codex.close()))
    await fake.close()
  })
  let setConnected: () => void = () => undefined
  const connect = () => {
    const transport = watched.connect()
    setConnected()
    return Promise.resolve(transport)
  }
  const reopen = async () => {
    // The pipes of a child are those of another process.
    if (opened.length > 0 && !listens) await fake.crash()
    const report = (event: RpcReport) => reports.push(event)
    const client = { clientInfo: { name: 'live', version: '1' }, report, ...rest }
    const cause = listens ? ('connection' as const) : ('process' as const)
    const codex = await openEndpoint({ connect, cause }, client)
    opened.push(codex)
    return codex
  }
  const disconnect = async () => {
    const connected = new Promise<void>((resolve) => (setConnected = resolve))
    await fake.disconnect()
    await connected
  }
  const kill = () => void fake.crash()
  const version = release
  const codex = await reopen()
  return { version, codex, provider, workspace, reports, reopen, kill, disconnect, watched }
}
