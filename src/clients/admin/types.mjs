// Writes rest.ts and graph.ts: npm run types [-- --server http://localhost:8080] [-- --out folder]
//
// The REST is taken from the OpenAPI document of schema/, else of the last build, or from a running server; the graph and its operations
// from schema/.
import { codegen } from '@graphql-codegen/core'
import * as operationTypes from '@graphql-codegen/typescript-operations'
import * as schemaTypes from '@graphql-codegen/typescript'
import { parse } from 'graphql'
import fs from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { fileURLToPath } from 'node:url'
import openapi, { astToString } from 'openapi-typescript'
import yaml from 'yaml'
import { completed, snakeCaseRecords } from './document.mjs'

const here = path.dirname(fileURLToPath(import.meta.url))
const root = path.resolve(here, '../../..')
const documents = ['schema/openapi/openapi.yml', 'target/classes/META-INF/swagger/openapi.yml']
const { server, out } = parseArgs({
  options: { server: { type: 'string' }, out: { type: 'string', default: path.join(here, 'generated') } }
}).values

async function description() {
  if (server) {
    return (await fetch(new URL('/docs/openapi.yml', server))).text()
  }
  const document = documents.map((file) => path.join(root, file)).find((file) => fs.existsSync(file))
  if (!document) {
    console.error('There is no OpenAPI document yet: run mvn compile first, or name a --server.')
    process.exit(2)
  }
  return fs.readFileSync(document, 'utf8')
}

async function rest() {
  const document = completed(yaml.parse(await description()), snakeCaseRecords(path.join(root, 'src/main/java')))
  return astToString(await openapi(document))
}

function texts(folder, ending) {
  return fs
    .readdirSync(path.join(root, folder))
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => ({ name, text: fs.readFileSync(path.join(root, folder, name), 'utf8') }))
}

/** What an operation takes and gives, by its name. */
function named(operations) {
  const rows = operations
    .flatMap(({ document }) => document.definitions)
    .filter((definition) => definition.kind === 'OperationDefinition')
    .map(({ name, operation }) => ({ name: name.value, type: name.value + operation[0].toUpperCase() + operation.slice(1) }))
    .map(({ name, type }) => `  ${name}: { data: ${type}; variables: ${type}Variables }`)
  return ['', 'export interface Operations {', ...rows, '}', ''].join('\n')
}

async function graph() {
  const schema = parse(texts('schema', '.graphqls').map(({ text }) => text).join('\n'))
  const operations = texts('schema/operations', '.graphql').map(({ name, text }) => ({ location: name, document: parse(text) }))
  const config = {
    scalars: { Date: 'string', DateTime: 'string', Money: 'number', ID: { input: 'string | number', output: 'string' } },
    strictScalars: true,
    enumsAsTypes: true,
    skipTypename: true,
    useTypeImports: true
  }
  const text = await codegen({
    filename: 'graph.ts',
    schema,
    documents: operations,
    config,
    plugins: [{ schema: {} }, { operations: {} }],
    pluginMap: { schema: schemaTypes, operations: operationTypes }
  })
  return text + named(operations)
}

fs.mkdirSync(out, { recursive: true })
for (const [name, text] of [['rest.ts', await rest()], ['graph.ts', await graph()]]) {
  fs.writeFileSync(path.join(out, name), text)
  console.log(`${path.join(out, name)}: ${text.split('\n').length} lines`)
}
