import type { Finding, Inspector, WireFrame } from 'codex-contract-codegen'
import { protocol } from '../../contract/protocol.js'
import { toExitCode } from '../../transports/piped-process.js'
import type { ExitCode, PassedExitCode } from '../exit.js'
import { loadCodegen } from '../load-codegen.js'
import type { Terminal } from '../terminal.js'
import { log } from '../terminal.js'
import { FrameChecker } from '../wire/check-frames.js'
import { findPlaces } from '../wire/find-places.js'
import { FrameTap } from '../wire/frame-tap.js'
import { InOrder } from '../wire/in-order.js'
import { passThrough } from '../wire/pass-through.js'
import { createRowPrinter } from '../wire/print-rows.js'

/** Options of `inspect`. */
export interface InspectSettings {
  command: readonly string[]
  /** Whether a browser is opened. */
  opens: boolean
  /** Prints lines instead of serving a page. */
  tui: boolean
  unredacted: boolean
}

/** Shows what passes between the client of this process and a server. */
export async function runInspect(
  { command, opens, tui, unredacted }: InspectSettings,
  terminal: Terminal,
): Promise<ExitCode> {
  const codegen = await loadCodegen()
  const startedAt = terminal.now()
  const elapsed = () => terminal.now() - startedAt
  const onRow = createRowPrinter(terminal)
  const inspector = await codegen.createInspector({
    startedAt,
    unredacted,
    ...findPlaces(terminal),
    ...(tui && { onRow }),
  })
  if (!tui) await show(await inspector.listen(), opens, terminal)
  const { tap, end } = createTap(inspector, elapsed)
  const exit = await passThrough({ command, tap }, terminal)
  await end()
  inspector.end({ t: elapsed(), end: exit })
  await inspector.close()
  return toExitCode(exit) as PassedExitCode
}

function createTap(inspector: Inspector, elapsed: () => number) {
  const checker = new FrameChecker(protocol)
  const frames = new InOrder<{ frame: WireFrame; findings: readonly Finding[] }>((checked) => {
    inspector.add(checked.frame, checked.findings)
  })
  const tap = new FrameTap((frame) => {
    const findings = checker.check(frame)
    if (!(findings instanceof Promise)) return frames.add({ frame, findings })
    // Without validators, a frame is shown as it is.
    const checked = findings.catch(() => [])
    frames.add(checked.then((found) => ({ frame, findings: found })))
  }, elapsed)
  const end = () => {
    tap.end()
    return frames.done()
  }
  return { tap, end }
}

/** Opens the page once, or prints its address, which contains the token. */
async function show(url: string, opens: boolean, terminal: Terminal): Promise<void> {
  const print = () => log(terminal, [`codex-contract: the inspector is at ${url}`])
  if (!opens || !hasDisplay(terminal)) return print()
  const { default: open } = await import('open')
  // The address is printed only where it is needed: it ends up in the log of the client.
  await open(url).catch(print)
}

/** Whether a browser can be seen. Elsewhere than on Linux, there is always a display. */
function hasDisplay({ env }: Terminal): boolean {
  return process.platform !== 'linux' || Boolean(env['DISPLAY'] ?? env['WAYLAND_DISPLAY'])
}
