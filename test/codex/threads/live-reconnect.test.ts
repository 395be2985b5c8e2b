import { reconnect } from './reconnect.js'
import { testEachRelease } from './each-release.js'

testEachRelease(reconnect)
