import { expect, test } from 'vitest'
import { readOncePerTurn } from '../../src/server/account/config-per-turn.js'
import { createConfigSource, homeOnly } from '../../src/config/config-source.js'
import { createTemporaryFolder } from '../support/temporary-folder.js'

test('calls of one turn share a look at the file, those of the next get another one', async () => {
  const source = createConfigSource({
    ...homeOnly,
    home: createTemporaryFolder(),
    overrides: [],
  })
  let looks = 0
  const config = readOncePerTurn({
    read() {
      looks++
      return source.read()
    },
  })
  const readings = [config.read(), config.read(), config.read()]
  expect(looks).toBe(1)
  await Promise.all(readings)
  await new Promise((resolve) => setImmediate(resolve))
  await config.read()
  expect(looks).toBe(2)
})
