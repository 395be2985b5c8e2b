import { turns } from './turns.js'
import { testEachRelease } from './each-release.js'

testEachRelease(turns)
