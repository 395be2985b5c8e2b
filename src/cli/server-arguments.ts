import type { AppServerOptions } from './commands/app-server.js'

/**
 * Reads the arguments that clients start servers with: `app-server` with any number of overrides.
 * Returns undefined for all others. A server starts much sooner without a parser of arguments.
 */
export function readServerArguments(args: readonly string[]): AppServerOptions | undefined {
  const [command, ...rest] = args
  if (command !== 'app-server' || rest.length % 2 !== 0) return undefined
  const overrides: string[] = []
  for (let index = 0; index < rest.length; index += 2) {
    const [flag, value = ''] = rest.slice(index, index + 2)
    if ((flag !== '-c' && flag !== '--config') || value === '' || value.startsWith('-')) {
      return undefined
    }
    overrides.push(value)
  }
  return { listen: 'stdio://', auth: {}, overrides }
}
