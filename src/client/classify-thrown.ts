import { RpcError } from '../rpc/errors.js'
import type { Report } from '../rpc/report.js'

/**
 * Returns an RpcError with its classification, and any other error unchanged. The rules are loaded
 * with the first error.
 */
export async function classifyThrown(
  thrown: unknown,
  method: string,
  report: Report,
): Promise<unknown> {
  if (!(thrown instanceof RpcError)) return thrown
  const { code, message, data } = thrown
  try {
    const { classifyError } = await import('../contract/classify-error.js')
    const classification = classifyError({ method, code, message, data })
    return new RpcError(code, message, { data, classification })
  } catch (cause) {
    const problem = 'The rules that classify errors are not loaded'
    report({ level: 'error', code: 'load_failed', message: problem, cause })
    return thrown
  }
}
