import { expect, test } from 'vitest'
import { installAll } from '../support/cached-package.js'
import { checkInChild } from '../support/check-in-child.js'
import { findNode, nodeVersions, toPackage } from '../support/node-releases.js'
import { repository } from '../support/repository.js'

installAll(nodeVersions.map(toPackage))

test.for(nodeVersions)(
  'Node %s generates the bytes that are committed',
  async (version, { skip }) => {
    const node = findNode(version)
    if (node === undefined) return skip('not run: this release is not installed')
    const answer = await checkInChild({ root: repository, node })
    expect(answer).toMatchObject({ changes: [], node: `v${version}` })
  },
)
