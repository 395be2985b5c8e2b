/** One requirement, to be checked by one test of any framework. */
export interface ContractCase<Fixture> {
  readonly name: string
  /**
   * Checks what `create` returns. Throws if it does not meet the requirement: an AssertionError, or
   * the error of a call that must not fail.
   * Returns `skipped` if the fixture lacks the part that the requirement is about.
   */
  readonly run: (create: () => Fixture | Promise<Fixture>) => Promise<'passed' | 'skipped'>
}

/** Creates a case from its check, which returns `skipped` or nothing. */
export function defineCase<Fixture>(
  name: string,
  check: (fixture: Fixture) => Promise<'skipped' | void>,
): ContractCase<Fixture> {
  return { name, run: async (create) => (await check(await create())) ?? 'passed' }
}
