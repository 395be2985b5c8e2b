import { CommandError, exitCodes } from './exit.js'

/** Loads the generator, which is a separate package. */
export async function loadCodegen() {
  try {
    return await import('codex-contract-codegen')
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'ERR_MODULE_NOT_FOUND') throw cause
    const message =
      'this command needs the generator: npm install --save-dev codex-contract-codegen'
    throw new CommandError(exitCodes.failed, message, { cause })
  }
}
