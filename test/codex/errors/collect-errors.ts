import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ContractModel } from '../../../codegen/contract/model.js'
import { createClient } from '../../../src/client/client.js'
import type { Client } from '../../../src/client/client.js'
import { RpcError } from '../../../src/rpc/errors.js'
import { spawnCodex } from '../../../src/transports/codex-process.js'
import { createTemporaryFolder } from '../../support/temporary-folder.js'
import { createOfflineEnv } from '../surroundings.js'
import type { BrokenCall } from './broken-params.js'
import { createBrokenCalls } from './broken-params.js'
import type { FailingBackend, ServerState } from './states.js'
import { startFailingBackend } from './states.js'

/** An error response with the call that it answers. */
export interface CollectedError {
  state: string
  method: string
  error: RpcError
}

/** An installed release. */
export interface Release {
  codexPath: string
  model: ContractModel
}

// Some calls are never answered.
const timeoutMs = 10_000
// Fewer than servers queue.
const concurrentCalls = 24

/** The errors of one release in one state. */
export async function collectErrors(
  { codexPath, model }: Release,
  state: ServerState,
): Promise<CollectedError[]> {
  const backend = await startFailingBackend(state.backend ?? 404)
  const { home, workspace } = createHome(state, backend)
  const env = {
    ...createOfflineEnv(home),
    CODEX_REFRESH_TOKEN_URL_OVERRIDE: `${backend.origin}/oauth/token`,
  }
  const codex = spawnCodex({ codexPath, codexHome: home, cwd: workspace, env })
  const client = createClient(codex)
  try {
    const threadIds = await open(client, state)
    if (state.laterConfig !== undefined) writeFileSync(join(home, 'config.toml'), state.laterConfig)
    const methods = state.methods ?? /./
    const perMethod = state.capabilities === undefined ? 0 : 10
    const calls = createBrokenCalls({ model, methods, workspace, threadIds, perMethod })
    return await callAll(client, calls, state.name)
  } finally {
    await client.close()
    backend.close()
  }
}

function createHome({ authJson }: ServerState, { origin }: FailingBackend) {
  const home = createTemporaryFolder()
  const workspace = join(home, 'workspace')
  mkdirSync(workspace)
  writeFileSync(join(workspace, 'file'), 'text')
  writeFileSync(
    join(home, 'config.toml'),
    `
model = "scripted"
model_provider = "loopback"
check_for_update_on_startup = false
chatgpt_base_url = "${origin}/backend-api"
[model_providers.loopback]
name = "Loopback"
base_url = "${origin}"
wire_api = "responses"
request_max_retries = 0
stream_max_retries = 0
[mcp_servers.broken]
command = "no-such-program"
[analytics]
enabled = false
`,
  )
  if (authJson !== undefined) writeFileSync(join(home, 'auth.json'), authJson)
  return { home, workspace }
}

/** Opens the connection and starts threads, one of them ephemeral. Returns their ids. */
async function open(client: Client, { capabilities }: ServerState): Promise<string[]> {
  if (capabilities === undefined) return []
  const clientInfo = { name: 'errors', version: '1' }
  await client.initialize({ clientInfo, capabilities })
  const ids: string[] = []
  for (const ephemeral of [false, true]) {
    const result = await client.requestRaw('thread/start', { ephemeral })
    ids.push((result as { thread: { id: string } }).thread.id)
  }
  return ids
}

async function callAll(
  client: Client,
  calls: readonly BrokenCall[],
  state: string,
): Promise<CollectedError[]> {
  const errors: CollectedError[] = []
  const queue = calls.values()
  const work = async () => {
    for (const { method, params } of queue) {
      try {
        await client.requestRaw(method, params, { timeoutMs })
      } catch (error) {
        if (error instanceof RpcError) errors.push({ state, method, error })
      }
    }
  }
  await Promise.all(Array.from({ length: concurrentCalls }, work))
  return errors
}
