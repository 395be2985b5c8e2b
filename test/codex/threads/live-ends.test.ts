import { ends } from './ends.js'
import { testEachRelease } from './each-release.js'

testEachRelease(ends)
