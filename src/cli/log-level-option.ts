import { Option } from 'commander'
import { logLevels } from './log.js'

/** The option of the commands that send HTTP requests. */
export function logLevelOption(): Option {
  const text = 'least severe level of the log, instead of CODEX_CONTRACT_LOG (default: warn)'
  return new Option('--log-level <level>', text).choices(logLevels)
}
