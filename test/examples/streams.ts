import { PassThrough } from 'node:stream'
import { expect } from 'vitest'
import type { Codex, OpenCodexOptions } from 'codex-contract'
import { attachCodex } from 'codex-contract/client'
import type { ScriptedCodex } from '../support/scripted-codex.js'
import { eventually } from '../support/eventually.js'

/** Opens a scripted server in place of a program. */
export function openOn(server: ScriptedCodex): (options: OpenCodexOptions) => Promise<Codex> {
  return (options) => attachCodex({ ...options, connect: () => server.connect() })
}

/** A stream that collects what a program prints. */
export class Printed extends PassThrough {
  // Makes readline a terminal, which takes Ctrl-C.
  readonly isTTY = true
  readonly columns = 200
  text = ''

  constructor() {
    super()
    this.setEncoding('utf8').on('data', (text: string) => (this.text += text))
  }

  /** Resolves when a text is printed. */
  shows(text: string): Promise<void> {
    return eventually(() => expect(this.text).toContain(text))
  }
}
