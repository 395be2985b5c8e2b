import { history } from './history.js'
import { testEachRelease } from './each-release.js'

testEachRelease(history)
