'use strict'

const assert = require('node:assert/strict')
const { test } = require('node:test')
const { scripted } = require('./wx.js')
const { connect } = require('../../../clients/miniprogram/guahao.js')

const later = globalThis.setTimeout

/** A phone whose network says these things, and whose clock does not wait. */
async function phone(answers, deed, settings) {
  const waits = []
  globalThis.wx = scripted(answers)
  globalThis.setTimeout = (work, time) => {
    waits.push(time)
    queueMicrotask(work)
  }
  try {
    const api = connect(Object.assign({ origin: 'https://his.example/' }, settings))
    return Object.assign({ waits, asked: wx.asked, api }, await outcome(deed(api)))
  } finally {
    globalThis.setTimeout = later
  }
}

const outcome = (promise) =>
  promise.then(
    (value) => ({ value }),
    (error) => ({ error })
  )

const says = (statusCode, data, header) => ({ statusCode, data, header: header || {} })
const rest = (code, header) => says(code, { code, message: '失败', data: null }, header)
const hospital = (code) => says(200, { code, message: { error: '类', msg: '失败' }, msg: '失败' })
const house = (code) => says(200, { ok: false, error: { code, msg: '失败' } })
const graph = (code) => says(200, { data: null, errors: [{ message: '失败', extensions: { code, traceId: 't' } }] })
const gallery = (status, code) => says(status, { ok: false, code, message: '失败', details: {} })
const supply = (status) => says(status, { success: false, message: '失败', timestamp: 1 })

const TRIED_AGAIN = [
  [null, 'E_DEPENDENCY'],
  [rest(429), 'E_RATE_LIMIT'],
  [rest(500), 'E_INTERNAL'],
  [says(502, '<html>'), 'E_DEPENDENCY'],
  [says(503, ''), 'E_DEPENDENCY'],
  [hospital(97), 'E_INTERNAL'],
  [house('E_RATE_LIMIT'), 'E_RATE_LIMIT'],
  [house('E_DEPENDENCY'), 'E_DEPENDENCY'],
  [house('E_INTERNAL'), 'E_INTERNAL'],
  [gallery(502, 'ERR_UPSTREAM'), 'E_DEPENDENCY'],
  [gallery(500, 'ERR_INTERNAL'), 'E_INTERNAL'],
  [supply(500), 'E_INTERNAL']
]

const FINAL = [
  [rest(400), 'E_VALIDATE'],
  [rest(403), 'E_PERM'],
  [rest(404), 'E_NOT_FOUND'],
  [rest(412), 'E_CONFLICT'],
  [hospital(99), 'E_VALIDATE'],
  [hospital(102), 'E_PERM'],
  [hospital(106), 'E_NOT_FOUND'],
  [hospital(1001), 'E_CONFLICT'],
  [house('E_AUTH'), 'E_AUTH'],
  [house('E_PERM'), 'E_PERM'],
  [house('E_VALIDATE'), 'E_VALIDATE'],
  [house('E_CONFLICT'), 'E_CONFLICT'],
  [house('E_NOT_FOUND'), 'E_NOT_FOUND'],
  [gallery(409, 'ERR_CONFLICT'), 'E_CONFLICT'],
  [supply(200), 'E_VALIDATE']
]

for (const [answer, kind] of TRIED_AGAIN) {
  test(`${JSON.stringify(answer)} is ${kind} and is tried three times more`, async () => {
    const { error, asked, waits } = await phone([answer], (api) => api.post('/api/appointments', { schedule_id: 1 }))
    assert.equal(error.kind, kind)
    assert.equal(asked.length, 4)
    ;[500, 1000, 2000].forEach((wait, i) => assert.ok(waits[i] >= wait * 0.7 && waits[i] <= wait * 1.3, String(waits)))
    assert.equal(new Set(asked.map((one) => one.header['Idempotency-Key'])).size, 1)
  })
}

for (const [answer, kind] of FINAL) {
  test(`${JSON.stringify(answer)} is ${kind} and final`, async () => {
    const { error, asked } = await phone([answer], (api) => api.post('/api/appointments', {}))
    assert.equal(error.kind, kind)
    assert.equal(error.message, '失败')
    assert.equal(asked.length, 1)
  })
}

test('the graph says by its codes what is tried again', async () => {
  const again = await phone([graph('INTERNAL'), graph('RATE_LIMITED'), says(200, { data: { hospitals: [] } })], (api) =>
    api.query('HospitalDepartments')
  )
  assert.deepEqual(again.value, { hospitals: [] })
  assert.equal(again.asked.length, 3)
  for (const [code, kind] of [['FORBIDDEN', 'E_PERM'], ['BAD_USER_INPUT', 'E_VALIDATE'], ['NOT_FOUND', 'E_NOT_FOUND']]) {
    const final = await phone([graph(code)], (api) => api.query('PatientDetails', { patientId: 1 }))
    assert.equal(final.error.kind, kind)
    assert.equal(final.error.requestId, 't')
    assert.equal(final.asked.length, 1)
  }
})

test('a wait is never longer than ten seconds, whatever the server asks for', async () => {
  const { waits } = await phone([rest(429, { 'Retry-After': '3' }), rest(429, { 'retry-after': '60' })], (api) =>
    api.get('/api/doctors')
  , { retries: 8 })
  assert.equal(waits.length, 8)
  assert.equal(waits[0], 3000)
  assert.ok(waits.slice(1).every((wait) => wait === 10000), String(waits))
})

test('every dialect is opened', async () => {
  const whole = [
    [says(201, { code: 200, message: '创建成功', data: { id: 1 } }), { id: 1 }],
    [says(200, { code: 0, message: '登出成功' }), '登出成功'],
    [says(200, { ok: true, data: [1] }), [1]],
    [says(200, { success: true, message: '查询成功', timestamp: 1, data: { a: 1 } }), { a: 1 }]
  ]
  for (const [answer, value] of whole) {
    assert.deepEqual((await phone([answer], (api) => api.get('/any'))).value, value)
  }
})

test('absent parameters are left out and the others are escaped', async () => {
  const { asked } = await phone([rest(200)], (api) => api.get('/api/doctors', { search: '李 &', page: 0, x: null }))
  assert.equal(asked[0].url, 'https://his.example/api/doctors?search=%E6%9D%8E%20%26&page=0')
  assert.equal(asked[0].data, undefined)
})

test('another write has another key', async () => {
  const { asked } = await phone([rest(200)], async (api) => {
    await api.post('/api/appointments', {})
    await api.post('/api/appointments', {})
    await api.post('/api/appointments', {}, { idempotencyKey: 'mine' })
  })
  const keys = asked.map((one) => one.header['Idempotency-Key'])
  assert.equal(new Set(keys).size, 3)
  assert.equal(keys[2], 'mine')
})

test('strangers never see the token', async () => {
  for (const path of ['https://pictures.example/a.jpg', 'https://his.example.evil/a.jpg']) {
    const { asked } = await phone([says(200, '', { 'Content-Type': 'image/jpeg' })], (api) => {
      api.adopt('secret')
      return api.download(path)
    })
    assert.equal(asked[0].url, path)
    assert.equal(asked[0].header.Authorization, undefined)
  }
})

test('a dead token is told of once and forgotten, however many asked with it', async () => {
  let told = 0
  const { error, api, asked } = await phone(
    [rest(401)],
    async (api) => {
      api.adopt('dead')
      const all = await Promise.all([1, 2, 3].map(() => outcome(api.get('/api/users'))))
      assert.deepEqual(all.map((one) => one.error.kind), ['E_AUTH', 'E_AUTH', 'E_AUTH'])
    },
    { onSignedOut: () => told++ }
  )
  assert.equal(error, undefined)
  assert.equal(told, 1)
  assert.equal(api.token(), '')
  assert.equal(asked.length, 3)
  assert.equal(wx.logins, 0)
})

test('a token that dies again at once is not renewed for ever', async () => {
  let renewals = 0
  const { error, asked } = await phone(
    [rest(401)],
    (api) => {
      api.adopt('dead')
      return api.get('/api/users')
    },
    { renew: async () => 'fresh-' + ++renewals }
  )
  assert.equal(error.kind, 'E_AUTH')
  assert.equal(renewals, 1)
  assert.deepEqual(asked.map((one) => one.header.Authorization), ['Bearer dead', 'Bearer fresh-1'])
})

test('a renewal that finds no network keeps the token for the next time', async () => {
  const { error, api } = await phone(
    [rest(401)],
    (api) => {
      api.adopt('old')
      return api.get('/api/users')
    },
    { retries: 0, renew: () => Promise.reject(Object.assign(new Error('away'), { kind: 'E_DEPENDENCY' })) }
  )
  assert.equal(error.kind, 'E_DEPENDENCY')
  assert.equal(api.token(), 'old')
})

test('what one person asked for is not sent again in the name of the next', async () => {
  let api
  const change = () => {
    api.adopt('of-the-next')
    return rest(401)
  }
  const { error, asked } = await phone([change], (made) => {
    api = made
    api.adopt('of-the-first')
    return api.post('/api/appointments', {})
  })
  assert.equal(error.kind, 'E_AUTH')
  assert.equal(asked.length, 1)
  assert.equal(api.token(), 'of-the-next')
})
