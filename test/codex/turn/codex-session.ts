import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Transport } from '../../../src/rpc/transport.js'
import { spawnCodex } from '../../../src/transports/codex-process.js'
import type { ModelProvider } from '../../support/model-provider.js'
import { startModelProvider } from '../../support/model-provider.js'
import type { ModelReply } from '../../support/model-provider-replies.js'
import { createTemporaryFolder } from '../../support/temporary-folder.js'
import { createOfflineEnv } from '../surroundings.js'
import type { RecordedFrame } from './recorded-frames.js'
import { recordFrames } from './recorded-frames.js'

/** A codex in a new home, whose only model is the one of the test. */
export interface CodexSession {
  transport: Transport
  frames: readonly RecordedFrame[]
  provider: ModelProvider
  /** The folder that its threads work in. */
  workspace: string
  /** The end of its log. */
  stderrTail(): string
  /** Ends codex first, so that it does not see its model go. */
  close(): Promise<void>
}

export interface SessionOptions {
  codexPath: string
  replies: readonly ModelReply[]
  setup?: HomeSetup
}

export async function startSession(options: SessionOptions): Promise<CodexSession> {
  const { codexPath, replies, setup } = options
  const provider = await startModelProvider(replies)
  const { home, workspace } = createHome(provider, setup)
  const codex = spawnCodex({
    codexPath,
    codexHome: home,
    cwd: workspace,
    env: createOfflineEnv(home),
  })
  const { transport, frames } = recordFrames(codex)
  return {
    transport,
    frames,
    provider,
    workspace,
    stderrTail: () => codex.stderrTail(),
    async close() {
      await codex.close()
      provider.close()
    },
  }
}

/** What a home has beside its model. */
export interface HomeSetup {
  /** Features that are on. */
  features?: readonly string[]
  /** Tables at the end of `config.toml`. */
  tables?: string
  /** Who is signed in. The model is told, and stands in for the backend of the account too. */
  authJson?: string
}

/** A new home that knows no model but this one, with a folder to work in. */
export function createHome(
  provider: ModelProvider,
  setup: HomeSetup = {},
): { home: string; workspace: string } {
  const home = createTemporaryFolder()
  const workspace = join(home, 'workspace')
  mkdirSync(workspace)
  writeFileSync(join(home, 'config.toml'), createConfig(provider, setup))
  if (setup.authJson !== undefined) writeFileSync(join(home, 'auth.json'), setup.authJson)
  return { home, workspace }
}

// A model that no release knows: what releases add to those that they know would differ.
function createConfig({ baseUrl }: ModelProvider, setup: HomeSetup): string {
  const { features = [], tables = '', authJson } = setup
  return `
model = "scripted"
model_provider = "loopback"
approval_policy = "on-request"
sandbox_mode = "read-only"
check_for_update_on_startup = false
chatgpt_base_url = "${baseUrl}"
[model_providers.loopback]
name = "Loopback"
base_url = "${baseUrl}"
wire_api = "responses"
request_max_retries = 0
stream_max_retries = 0
requires_openai_auth = ${authJson !== undefined}
[analytics]
enabled = false
[features]
plugins = false
${features.map((feature) => `${feature} = true`).join('\n')}
${tables}
`
}
