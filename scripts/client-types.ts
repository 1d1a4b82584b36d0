// Writes client/src/schema.ts, the types of the client, from openapi/openapi.json; with --check it compares them with the
// committed ones instead and fails on a difference.

import { readFileSync, writeFileSync } from 'node:fs'
import openapiTypescript, { astToString, type OpenAPI3 } from 'openapi-typescript'
import ts from 'typescript'

const path = 'client/src/schema.ts'
const document = JSON.parse(readFileSync('openapi/openapi.json', 'utf8')) as OpenAPI3
const blob = ts.factory.createTypeReferenceNode('Blob')
const ast = await openapiTypescript(document, {
  emptyObjectsUnknown: true,
  rootTypes: true,
  rootTypesNoSchemaPrefix: true,
  // A file, sent or received, is no string in JavaScript.
  transform: ({ format }) => (format === 'binary' ? blob : undefined),
})
const text = `// Generated from openapi/openapi.json by scripts/client-types.ts (npm run client). Do not edit.\n\n${astToString(ast)}`

if (!process.argv.includes('--check')) writeFileSync(path, text)
else if (readFileSync(path, 'utf8') === text) console.log(`${path} is in step with openapi/`)
else {
  console.error(`${path} is not what openapi/ says: run npm run client and commit`)
  process.exit(1)
}
