import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { parentPort } from 'node:worker_threads'
import { check_compat, initSync } from 'jsoncompat'

const wasm = createRequire(import.meta.url).resolve('jsoncompat/jsoncompat_wasm_bg.wasm')
initSync({ module: readFileSync(wasm) })

parentPort?.on('message', ({ base, head, role }) => {
  parentPort?.postMessage(check_compat(base, head, role))
})
