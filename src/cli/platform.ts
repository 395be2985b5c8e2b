import os from 'node:os'
import type { Platform } from '../server/account/identity.js'

const systems: Readonly<Record<string, string>> = { darwin: 'macos', win32: 'windows' }
const architectures: Readonly<Record<string, string>> = { x64: 'x86_64', arm64: 'aarch64' }

/** Where this process runs, in the words of the protocol. */
export function detectPlatform(env: NodeJS.ProcessEnv): Platform {
  const architecture = architectures[process.arch] ?? process.arch
  return {
    family: process.platform === 'win32' ? 'windows' : 'unix',
    os: systems[process.platform] ?? process.platform,
    system: `${os.type()} ${os.release()}; ${architecture}`,
    terminal: detectTerminal(env),
  }
}

function detectTerminal(env: NodeJS.ProcessEnv): string {
  const { TERM_PROGRAM: program, TERM_PROGRAM_VERSION: version, TERM: kind } = env
  if (program) return version ? `${program}/${version}` : program
  return kind ? kind : 'unknown'
}
