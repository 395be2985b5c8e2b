/**
 * Reads a request of one line from stdin, writes its result to stdout and exits. It exits earlier
 * when stdin ends, because its parent has exited then. On Linux it asks for the Secret Service
 * explicitly: the package would fall back to the kernel keyring, which is cleared at each boot.
 */
export const keyringProgram = `
async function answer(request) {
  let entry
  try {
    entry = await open(request)
    return { result: await act(entry, request) }
  } catch (error) {
    const message = String(error?.message ?? error).split('\\n')[0]
    return { fault: entry === undefined ? 'unavailable' : 'refused', message }
  }
}

async function open({ binding, service, account }) {
  const { default: keyring } = await import(binding)
  return new keyring.AsyncEntry(service, account, { linux: { store: 'secret-service' } })
}

function act(entry, { action, value }) {
  if (action === 'get') return entry.getPassword()
  if (action === 'set') return entry.setPassword(value)
  return entry.deleteCredential()
}

// A pending call would delay any other exit.
const end = () => process.kill(process.pid, 'SIGKILL')

let request = ''
process.stdin.setEncoding('utf8').once('end', end).on('data', async (text) => {
  request += text
  if (!request.endsWith('\\n')) return
  process.stdout.write(JSON.stringify(await answer(JSON.parse(request))), end)
})
`
