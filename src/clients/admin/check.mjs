// Compiles what types.mjs wrote, and the examples of the page about it.
import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const here = path.dirname(fileURLToPath(import.meta.url))
const guide = fs.readFileSync(path.resolve(here, '../../../docs/clients/admin.md'), 'utf8')
const examples = [...guide.matchAll(/```ts\n(.*?)```/gs)].map((match) => match[1])
if (examples.length < 2) {
  throw new Error('The page has lost its examples')
}
const example = path.join(here, 'generated', 'example.ts')
fs.writeFileSync(example, examples.join('\n'))
try {
  execFileSync(
    process.execPath,
    [
      path.join(here, 'node_modules/typescript/bin/tsc'),
      ...['--noEmit', '--strict', '--exactOptionalPropertyTypes', '--noUncheckedIndexedAccess'],
      ...['--target', 'es2022', '--module', 'nodenext', '--lib', 'es2022,dom', example]
    ],
    { stdio: 'inherit' }
  )
} finally {
  fs.rmSync(example)
}
console.log('The types and the examples of the page compile.')
