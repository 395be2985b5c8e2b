import { App } from './app.js'
import { follow } from './feed.js'

const token = location.hash.slice(1)
const app = new App(token)
void follow(token, app)
