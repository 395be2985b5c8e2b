import os from 'node:os'
import type { RecorderOptions } from 'codex-contract-codegen'
import type { Terminal } from '../terminal.js'

/** The folders of this machine and this run, which recordings replace. */
export function findPlaces({
  cwd,
}: Terminal): Required<Pick<RecorderOptions, 'home' | 'temporary' | 'workspace'>> {
  return { home: os.homedir(), temporary: os.tmpdir(), workspace: cwd }
}
