// @generated from schema/ by `npm run generate`. Do not edit.

export * from '../../validators/issues.js'
