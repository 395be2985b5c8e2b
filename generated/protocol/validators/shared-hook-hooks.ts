// @generated from schema/ by `npm run generate`. Do not edit.
// @ts-nocheck
import type { ValidationIssue } from './issues.js'
import {
  none,
  notListed,
} from './issues.js'

export function $HookSource(v: unknown): ValidationIssue[] {
  switch (v) { case 'system': case 'user': case 'project': case 'mdm': case 'sessionFlags': case 'plugin': case 'cloudRequirements': case 'cloudManagedConfig': case 'legacyManagedConfigFile': case 'legacyManagedConfigMdm': case 'unknown': return none; }
  return notListed(v, ['system', 'user', 'project', 'mdm', 'sessionFlags', 'plugin', 'cloudRequirements', 'cloudManagedConfig', 'legacyManagedConfigFile', 'legacyManagedConfigMdm', 'unknown'], 'drift');
}
