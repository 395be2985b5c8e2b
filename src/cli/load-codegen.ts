import { CommandError, exitCodes } from './exit.js'

/** Loads the generator, which programs that only speak the protocol do not install. */
export async function loadCodegen() {
  try {
    return await import('codex-contract-codegen')
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'ERR_MODULE_NOT_FOUND') throw cause
    const message =
      'The generator is a package of its own: npm install --save-dev codex-contract-codegen'
    throw new CommandError(exitCodes.failed, message, { cause })
  }
}
