/**
 * Reads one line of request from stdin, writes its answer to stdout, and ends; earlier when stdin
 * does, because then nobody waits for it. On Linux it insists on the Secret Service: the package
 * would fall back to the keyring of the kernel, which forgets at each start.
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

// A call under way would hold up any other end.
const end = () => process.kill(process.pid, 'SIGKILL')

let request = ''
process.stdin.setEncoding('utf8').once('end', end).on('data', async (text) => {
  request += text
  if (!request.endsWith('\\n')) return
  process.stdout.write(JSON.stringify(await answer(JSON.parse(request))), end)
})
`
