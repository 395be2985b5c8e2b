import type { Empty, Everything, Tree } from './names.js'

/** Requests. */
export interface ClientRequests {
  /**
   * Three slashes.
   * @errors None class a/b/c
   */
  'a/b/c/d': { params: Everything; result: Everything }
  'a/b': { params: Tree; result: Tree }
  a_b: { params?: Empty | null; result: Empty }
  import: { result: Empty }
  request: { result: Empty }
  METHODS: { result: Empty }
  protocolVersion: { result: Empty }
  '3d': { result: Empty }
}

/** Notifications. */
export interface ClientNotifications {
  ready: {}
}

/** Requests back. */
export interface ServerRequests {
  constructor: { params: Tree; result: Empty }
}

/** Notifications back. */
export interface ServerNotifications {
  prototype: { params: Empty }
}
