import { expect, test } from 'vitest'
import { readCodexExport } from '../../../codegen/read/export/read-export.js'
import type { Contract } from '../../../src/contract/contract.js'
import type { ProtocolTypes } from '../../../src/contract/protocol.js'
import { createFakeCodex } from '../../../src/testing/fake/fake-codex.js'
import { openEndpoint } from '../../../src/threads/endpoint.js'
import { emit } from '../../support/imported.js'
import { history } from '../../support/release-contracts.js'
import { loadFiles } from '../../support/validators.js'
import { everything } from './everything.js'

/** The contract of one release, as an import writes it. */
async function importRelease(release: string): Promise<Contract<ProtocolTypes>> {
  const { model } = readCodexExport(history.exportsOf(release), { surface: 'experimental' })
  const facts = { protocolVersion: release, oldestServer: release, newestServer: release }
  const files = emit({ ...model, facts: { ...model.facts, ...facts } })
  return ((await loadFiles(files, 'index.js')) as { contract: Contract<ProtocolTypes> }).contract
}

test.for(['0.128.0', '0.150.1', '0.171.0'])(
  'a fake plays turns with the imported contract of %s',
  async (release) => {
    const contract = await importRelease(release)
    const fake = createFakeCodex({ contract })
    expect(fake.release).toBe(release)
    fake.onTurn(everything)
    const codex = await openEndpoint(
      { connect: () => Promise.resolve(fake.connect()), cause: 'process' },
      { clientInfo: { name: 'test', version: '1' }, contract },
    )
    const tools = { look_up: { description: 'Looks up', run: () => 'found' } }
    const thread = await codex.startThread({}, { tools, approve: () => 'accept' })
    expect(await thread.run('Hi')).toMatchObject({ status: 'completed', finalResponse: 'Done' })
    await codex.close()
    await fake.close()
    fake.verify()
  },
)
