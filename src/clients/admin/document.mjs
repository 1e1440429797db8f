// What the OpenAPI document of the build does not tell, since it knows records and methods but neither how the records are
// written as JSON nor what the dialects put around an answer.
import fs from 'node:fs'
import path from 'node:path'

const SNAKE_CASE = /naming = SnakeCaseStrategy\.class\)(?:\s*@\w+(?:\([^)]*\))?)*\s*(?:public |private |static |final )*record (\w+)/g
const NATIVE = /^\/api\/(users|hospitals|departments|clinics|doctors|schedules|patients|appointments|audit-logs)(\/|$)/
const GALLERY = /^\/api\/users\/(login|register|me|invitations)/
const HOSPITAL = /^\/(auth|admin|doctor|patient|common|statistics)(\/|$)/
const PAGING = [
  ['page', { type: 'integer', minimum: 1, default: 1 }],
  ['pageSize', { type: 'integer', minimum: 1, maximum: 100, default: 10 }],
  ['search', { type: 'string', maxLength: 100 }],
  ['sortField', { type: 'string' }],
  ['sortOrder', { type: 'string', enum: ['asc', 'desc'], default: 'asc' }]
]
const REF = '#/components/schemas/'

const snake = (name) => name.replace(/[A-Z]/g, (letter) => '_' + letter.toLowerCase())

/** The records that the sources say are written in snake_case. */
export function snakeCaseRecords(sources) {
  return new Set(
    fs
      .readdirSync(sources, { recursive: true })
      .filter((file) => file.endsWith('.java'))
      .flatMap((file) => [...fs.readFileSync(path.join(sources, file), 'utf8').matchAll(SNAKE_CASE)])
      .map((match) => match[1])
  )
}

/** `DoctorItem`, `Outer.Inner` and `ListPage_DoctorItem_` are the records DoctorItem, Inner and ListPage. */
const recordOf = (schema) => schema.replace(/_.*/, '').replace(/.*\./, '')

function renamed(schema) {
  const properties = Object.fromEntries(Object.entries(schema.properties || {}).map(([key, value]) => [snake(key), value]))
  return { ...schema, properties, ...(schema.required ? { required: schema.required.map(snake) } : {}) }
}

/** A page names its size twice, which the document takes for once. */
function page(schema) {
  const size = { type: 'integer' }
  return {
    ...schema,
    properties: { ...schema.properties, page_size: size, pageSize: size },
    required: [...new Set([...(schema.required || []), 'page_size', 'pageSize'])]
  }
}

function enveloped(route, schema) {
  const text = { type: 'string' }
  const code = { type: 'integer' }
  if (NATIVE.test(route) && !GALLERY.test(route)) {
    return { type: 'object', required: ['code', 'message', 'data'], properties: { code, message: text, data: schema } }
  }
  return HOSPITAL.test(route)
    ? { type: 'object', required: ['code', 'message'], properties: { code, message: schema } }
    : schema
}

const jsonOf = (schema) => ({ 'application/json': { schema } })

function answered(route, operation) {
  for (const response of Object.values(operation.responses || {})) {
    const schema = Object.values(response.content || {})[0]?.schema
    if (schema && schema.format !== 'binary') {
      response.content = jsonOf(enveloped(route, schema))
    }
  }
}

/** What a caller sends is read by hand, so the document knows only the reader's name. */
function asked(route, operation, schemas) {
  const isQuery = (parameter) => parameter.schema?.$ref === REF + 'Query'
  if (operation.parameters?.some(isQuery)) {
    const paging = NATIVE.test(route) ? PAGING : []
    operation.parameters = [
      ...operation.parameters.filter((parameter) => !isQuery(parameter)),
      ...paging.map(([name, schema]) => ({ name, in: 'query', schema }))
    ]
  }
  const body = Object.values(operation.requestBody?.content || {})[0]?.schema
  if (body?.$ref === REF + 'Input' || body?.properties?.input) {
    operation.requestBody.content = jsonOf(draft(operation, schemas) || { type: 'object', additionalProperties: true })
  }
}

/** A resource is written with the fields that it is read with; which of them have to be there depends on the verb. */
function draft(operation, schemas) {
  const read = Object.values(operation.responses || {})
    .flatMap((response) => Object.values(response.content || {}))
    .map((content) => content.schema?.properties?.data?.$ref?.replace(REF, ''))
    .find(Boolean)
  if (!read) {
    return undefined
  }
  const { required, ...optional } = schemas[read]
  return optional
}

export function completed(document, inSnakeCase) {
  const schemas = document.components.schemas
  if (!schemas.Input) {
    // Whoever made it knew all that.
    return document
  }
  for (const [name, schema] of Object.entries(schemas)) {
    if (inSnakeCase.has(recordOf(name))) {
      schemas[name] = name.startsWith('ListPage_') ? page(renamed(schema)) : renamed(schema)
    }
  }
  for (const [route, verbs] of Object.entries(document.paths)) {
    for (const operation of Object.values(verbs).filter((each) => each.responses)) {
      answered(route, operation)
      asked(route, operation, schemas)
    }
  }
  return document
}
