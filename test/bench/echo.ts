const result = { account: null, userId: null, requiresOpenaiAuth: true }
let rest = ''

process.stdin.setEncoding('utf8').on('data', (text: string) => {
  const lines = (rest + text).split('\n')
  rest = lines.pop() ?? ''
  for (const line of lines) {
    const { id } = JSON.parse(line) as { id?: number }
    if (id !== undefined) process.stdout.write(`${JSON.stringify({ id, result })}\n`)
  }
})
