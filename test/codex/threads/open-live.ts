import { execFileSync, spawn } from 'node:child_process'
import { onTestFinished } from 'vitest'
import type { RpcReport } from '../../../src/rpc/report.js'
import type { Transport } from '../../../src/rpc/transport.js'
import type { Codex } from '../../../src/threads/codex.js'
import { openEndpoint } from '../../../src/threads/endpoint.js'
import { openCodex } from '../../../src/threads/open.js'
import { connectWebSocket } from '../../../src/transports/websocket.js'
import { findCodex } from '../../support/codex-release.js'
import { eventually } from '../../support/eventually.js'
import { findFreePort } from '../../support/free-port.js'
import { startModelProvider } from '../../support/model-provider.js'
import { createOfflineEnv } from '../surroundings.js'
import { createHome } from '../turn/codex-session.js'
import type { Live, LiveOptions } from './scenario.js'

/** Opens a release for one test, and closes it at the end of the test. */
export async function openLive(version: string, options: LiveOptions = {}): Promise<Live> {
  const { replies = [], setup, listens = false, ...rest } = options
  const provider = await startModelProvider(replies)
  const { home, workspace } = createHome(provider, setup)
  const reports: RpcReport[] = []
  const opened: Codex[] = []
  onTestFinished(async () => {
    await Promise.all(opened.map((codex) => codex.close()))
    provider.close()
  })
  const server = {
    codexPath: findCodex(version) ?? '',
    codexHome: home,
    cwd: workspace,
    env: createOfflineEnv(home),
  }
  const url = listens ? await startListener(server) : ''
  let transport: Transport | undefined
  let setConnected: () => void = () => undefined
  const connect = async () => {
    transport = await connectWebSocket(url)
    setConnected()
    return transport
  }
  const reopen = async () => {
    const report = (event: RpcReport) => reports.push(event)
    const client = { clientInfo: { name: 'live', version: '1' }, report, ...rest }
    const codex = listens
      ? await openEndpoint({ connect, cause: 'connection' }, client)
      : await openCodex({ ...server, ...client })
    opened.push(codex)
    return codex
  }
  const disconnect = async () => {
    const connected = new Promise<void>((resolve) => (setConnected = resolve))
    await transport?.close()
    await connected
  }
  const kill = killServers
  return { version, codex: await reopen(), provider, workspace, reports, reopen, kill, disconnect }
}

interface ListenerOptions {
  codexPath: string
  codexHome: string
  cwd: string
  env: NodeJS.ProcessEnv
}

/** Starts a codex that listens on a WebSocket, until the end of the test. */
async function startListener({ codexPath, codexHome, cwd, env }: ListenerOptions): Promise<string> {
  const address = `127.0.0.1:${await findFreePort()}`
  const child = spawn(codexPath, ['app-server', '--listen', `ws://${address}`], {
    cwd,
    env: { ...env, CODEX_HOME: codexHome },
    stdio: 'ignore',
  })
  onTestFinished(() => void child.kill('SIGTERM'))
  await eventually(async () => {
    const { ok } = await fetch(`http://${address}/readyz`)
    if (!ok) throw new Error(`${codexPath} is not ready`)
  })
  return `ws://${address}`
}

/** Kills the servers that this process has started. The wrapper script of npm ends with them. */
function killServers(): void {
  const lines = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' })
    .split('\n')
    .map((line) => /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line))
    .filter((match) => match !== null)
    .map(([, pid, parent, command = '']) => ({ pid: Number(pid), parent: Number(parent), command }))
  const wrappers = lines.filter(({ parent, command }) => {
    return parent === process.pid && command.includes('app-server')
  })
  const servers = lines.filter(({ parent }) => wrappers.some(({ pid }) => pid === parent))
  for (const { pid } of servers) process.kill(pid, 'SIGKILL')
}
