/** Whether a thrown value is an error of the operating system, with one of these codes if given. */
export function isErrno(thrown: unknown, ...names: string[]): thrown is NodeJS.ErrnoException {
  if (!(thrown instanceof Error) || !('syscall' in thrown) || !('code' in thrown)) return false
  return names.length === 0 || names.includes(String(thrown.code))
}
