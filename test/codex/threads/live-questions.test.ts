import { questions } from './questions.js'
import { testEachRelease } from './each-release.js'

testEachRelease(questions)
