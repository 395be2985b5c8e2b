import type { AppServerOptions } from './commands/app-server.js'
import { runAppServer } from './commands/app-server.js'
import { runCommand } from './run-command.js'
import { runProcess } from './run-process.js'

/**
 * Runs `app-server` in this process. The build puts this module and all that it imports into one
 * file, because clients wait for the start of a server.
 */
export function serveProcess(options: AppServerOptions): Promise<void> {
  return runProcess((terminal) => runCommand(terminal, () => runAppServer(options, terminal)))
}
