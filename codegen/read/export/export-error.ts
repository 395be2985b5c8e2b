/** An export that cannot be read. One line, which names the file. */
export class ExportError extends Error {
  override readonly name = 'ExportError'
}

/** Why something cannot be read; undefined where it was. */
export function faultOf(read: () => void): ExportError | undefined {
  try {
    read()
    return undefined
  } catch (error) {
    if (error instanceof ExportError) return error
    if (error instanceof RangeError) return new ExportError('it is nested too deep')
    throw error
  }
}
