import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { createTemporaryFolder } from '../support/temporary-folder.js'

/**
 * Starts a session over keyrings that are kept in a folder. Where it is not unlocked at the start,
 * nobody can do it later: there is no screen to ask on.
 */
export async function startSession(
  data: string,
  state: 'locked' | 'unlocked',
): Promise<NodeJS.ProcessEnv> {
  const runtime = join(createTemporaryFolder(), 'run')
  mkdirSync(runtime, { mode: 0o700 })
  const env = { ...process.env, XDG_DATA_HOME: data, XDG_RUNTIME_DIR: runtime }
  const bus = spawn('dbus-daemon', ['--session', '--nofork', '--print-address'], {
    env,
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  onTestFinished(() => void bus.kill())
  const [address] = (await once(bus.stdout, 'data')) as [Buffer]
  const session = { ...env, DBUS_SESSION_BUS_ADDRESS: String(address).trim() }
  if (state === 'unlocked') unlock(session)
  return session
}

function unlock(env: NodeJS.ProcessEnv): void {
  const { status } = spawnSync('gnome-keyring-daemon', ['--unlock', '--components=secrets'], {
    env,
    input: 'password',
    stdio: ['pipe', 'ignore', 'ignore'],
  })
  if (status !== 0) throw new Error('The keyring cannot be unlocked')
}
