import type { RpcReport } from '../../../src/rpc/report.js'
import type { Codex } from '../../../src/threads/codex.js'
import type { OpenCodexOptions } from '../../../src/threads/open.js'
import type { ModelProvider } from '../../support/model-provider.js'
import type { ModelReply } from '../../support/model-provider-replies.js'
import type { Releases } from '../releases.js'
import type { HomeSetup } from '../turn/codex-session.js'

/** What a scenario wants to be opened. */
export interface LiveOptions extends Partial<OpenCodexOptions> {
  replies?: readonly ModelReply[]
  setup?: HomeSetup
  /** Connects to a listener in place of the pipes of a child. */
  listens?: boolean
}

/** The layer on a codex with a new home, whose only model is the one of the test. */
export interface Live {
  version: string
  codex: Codex
  provider: Pick<ModelProvider, 'requests'>
  /** The folder of its threads. */
  workspace: string
  reports: RpcReport[]
  /** Opens another codex with the same home. */
  reopen: () => Promise<Codex>
  /** Kills the process of the server. */
  kill: () => void
  /** Ends the connection to the listener. Resolves when the layer has opened the next one. */
  disconnect: () => Promise<void>
}

/** What a client does with a release, and what it expects of it. */
export interface Scenario extends LiveOptions {
  name: string
  /** Whether it needs two processes that share files, which no fake does. */
  sharesFiles?: true
  /** The releases that it is about; every one unless given. */
  in?: Releases
  run: (live: Live) => Promise<void>
  /** Codes of the reports that it causes, in order. */
  reported?: readonly RpcReport['code'][]
}

/** The codes of what was reported, apart from losses and returns of a connection. */
export function reportedCodes({ reports }: Live): RpcReport['code'][] {
  return reports.map(({ code }) => code).filter((code) => !code.startsWith('connection_'))
}

/** The notifications that a client has had of a method so far, with their params. */
export function logOf(codex: Codex, method: string): { params: unknown[]; next: Promise<void> } {
  const params: unknown[] = []
  const next = new Promise<void>((resolve) => {
    codex.client.onRaw((notification) => {
      if (notification.method !== method) return
      params.push(notification.params)
      resolve()
    })
  })
  return { params, next }
}
