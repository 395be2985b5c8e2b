import type { ChildProcess } from 'node:child_process'
import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const names = ['chromium', 'chromium-browser', 'google-chrome']

/** The program of an installed Chromium. */
export function findChromium(): string | undefined {
  return names.find((name) => spawnSync(name, ['--version']).status === 0)
}

/** The path of a program that is found by its name. */
export function locateProgram(name: string): string {
  return execFileSync('which', [name], { encoding: 'utf8' }).trim()
}

/** Opens a page without a window. Returns a function that ends the browser. */
export function openPage(program: string, url: string): () => Promise<void> {
  const profile = mkdtempSync(join(tmpdir(), 'codex-contract-chromium-'))
  const flags = ['--headless=new', '--no-sandbox', '--disable-gpu', '--no-first-run']
  const child: ChildProcess = spawn(
    program,
    // The port keeps it running.
    [...flags, '--remote-debugging-port=0', `--user-data-dir=${profile}`, url],
    { stdio: 'ignore', detached: true },
  )
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()))
  return async () => {
    // Its processes are one group.
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL')
    await ended
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
  }
}
