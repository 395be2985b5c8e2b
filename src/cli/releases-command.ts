import type { Command } from 'commander'
import { Option } from 'commander'
import type { ReleasesSettings } from './commands/releases.js'
import type { ExitCode } from './exit.js'
import { CommandError, exitCodes } from './exit.js'
import type { Terminal } from './terminal.js'

/** The flags of `releases` as commander parses them. */
interface ReleasesFlags {
  json?: true
  experimental?: true
  stable?: true
  update?: true
  changelog?: string
}

const subject =
  'a release (0.171.0) or two (0.150.1..0.169.0), a method (thread/list), a type (Thread), or a' +
  ' part of either (thread/list.cwd, thread/list.result.data, Thread.status.active)'

/** Adds `releases`. */
export function addReleasesCommand(
  program: Command,
  terminal: Terminal,
  end: (code: ExitCode) => void,
): void {
  program
    .command('releases')
    .description('list the known codex releases, their changes, or the releases that have a part')
    .argument('[subject]', subject)
    .option('--json', 'print JSON')
    .addOption(
      new Option(
        '--experimental',
        'include the experimental API in changes, as by default',
      ).conflicts('stable'),
    )
    .option('--stable', 'exclude the experimental API from changes')
    .option('--update', 'in a checkout, add new codex releases on npm to schema/history')
    .option('--changelog <file>', 'with --update, write their changes to a file, as Markdown')
    .action(async (name: string | undefined, flags: ReleasesFlags) => {
      const { update, changelog } = flags
      if (changelog !== undefined && update !== true) throw usage('--changelog needs --update')
      if (update === true) {
        if (name !== undefined) throw usage('--update takes all new releases, and no argument')
        const { runUpdateReleases } = await import('./commands/update-releases.js')
        const settings = { root: terminal.cwd, ...(changelog !== undefined && { changelog }) }
        end(await runUpdateReleases(settings, terminal))
        return
      }
      const { runReleases } = await import('./commands/releases.js')
      end(await runReleases(toSettings(name, flags), terminal))
    })
}

function toSettings(name: string | undefined, flags: ReleasesFlags): ReleasesSettings {
  const { json = false, experimental, stable } = flags
  const surface = stable ? 'stable' : 'experimental'
  const [, base, head] = /^(.*)\.\.(.*)$/.exec(name ?? '') ?? []
  if (base !== undefined && head !== undefined) return { json, subject: { base, head, surface } }
  if (name !== undefined && /^\s*v?\d+\.\d+\.\d+\s*$/.test(name)) {
    return { json, subject: { head: name, surface } }
  }
  if (experimental || stable) {
    throw usage('--experimental and --stable need a release, or two such as 0.150.1..0.169.0')
  }
  return { json, ...(name !== undefined && { subject: name }) }
}

function usage(message: string): CommandError {
  return new CommandError(exitCodes.usage, message)
}
