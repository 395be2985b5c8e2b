type Environment = Readonly<Record<string, string | undefined>>

/** What a program needs to be found and started. None of it is a secret. */
const passedOn = [
  'PATH',
  'LANG',
  'LC_ALL',
  'LC_CTYPE',
  'LD_LIBRARY_PATH',
  'NIX_LD',
  'NIX_LD_LIBRARY_PATH',
  'SystemRoot',
  'SystemDrive',
  'windir',
  'ComSpec',
  'PATHEXT',
]

/** Where programs look for settings and credentials, or leave files. */
const folders = [
  'HOME',
  'CODEX_HOME',
  'USERPROFILE',
  'APPDATA',
  'LOCALAPPDATA',
  'TMPDIR',
  'TEMP',
  'TMP',
]

/**
 * An environment for a program that is not trusted with what the caller has in its own, such as the
 * token of a job. Every folder of its user is `home`.
 */
export function cleanEnvironment(env: Environment, home: string): Environment {
  const known = passedOn.filter((name) => env[name] !== undefined)
  return Object.fromEntries([
    ...known.map((name) => [name, env[name]] as const),
    ...folders.map((name) => [name, home] as const),
  ])
}
