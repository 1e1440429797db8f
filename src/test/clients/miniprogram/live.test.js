'use strict'

const assert = require('node:assert/strict')
const fs = require('node:fs')
const os = require('node:os')
const path = require('node:path')
const { test, beforeEach } = require('node:test')
const { online } = require('./wx.js')
const { connect } = require('../../../clients/miniprogram/guahao.js')

const origin = process.env.GUAHAO_ORIGIN
/** A doctor without a photo, one of his schedules, and who may book it. */
const { doctorId: doctor, scheduleId: schedule, phone, password } = JSON.parse(process.env.GUAHAO_SCENE)

let api
let signedOut

beforeEach(() => {
  signedOut = 0
  globalThis.wx = online()
  api = connect({ origin, onSignedOut: () => signedOut++ })
})

async function me() {
  const { viewer } = await api.query('MyPatients')
  return viewer.patients.find((link) => link.relation === '本人').patient.id
}

async function booked(options) {
  const body = { scheduleId: schedule, patientId: Number(await me()), symptoms: '头痛' }
  return api.post('/patient/appointments', body, options)
}

const given = (id) => api.put(`/patient/appointments/${id}/cancel`)

test('reads by the names of committed operations', async () => {
  const read = await api.query('ScheduleDetail', { scheduleId: schedule })
  assert.equal(read.schedule.doctor.id, String(doctor))
  assert.equal((await api.query('MyPatients')).viewer, null)
  await assert.rejects(api.query('NoSuchOperation'), { kind: 'E_VALIDATE', code: 'PERSISTED_QUERY_NOT_FOUND' })
  await assert.rejects(api.query('ScheduleDetail', {}), { kind: 'E_VALIDATE' })
})

test('signs in, books, sees it in graph and REST, and cancels', async () => {
  await assert.rejects(api.signIn(phone, 'wrong'), { kind: 'E_AUTH', message: '用户不存在或密码错误' })
  assert.equal(api.token(), '')
  await api.signIn(phone, password)
  const order = await booked()
  const { viewer } = await api.query('MyAppointments', { filter: { status: ['PENDING'] } })
  assert.ok(viewer.appointments.nodes.some((one) => one.id === String(order.id)))
  assert.equal((await api.get('/api/appointments/' + order.id)).order_no, order.orderNo)
  await assert.rejects(booked(), { kind: 'E_CONFLICT', code: 1002 })
  assert.equal((await given(order.id)).success, true)
})

test('a booking whose answer was lost is one booking', async () => {
  await api.signIn(phone, password)
  const request = wx.request
  let lost = 0
  wx.request = (options) =>
    request.call(wx, Object.assign({}, options, {
      success: (answer) =>
        options.url.endsWith('/patient/appointments') && lost++ === 0
          ? options.fail({ errMsg: 'request:fail socket hang up' })
          : options.success(answer)
    }))
  const order = await booked()
  assert.equal(lost, 2)
  const { viewer } = await api.query('MyAppointments', { filter: { status: ['PENDING'] } })
  assert.equal(viewer.appointments.nodes.filter((one) => one.schedule.id === String(schedule)).length, 1)
  await given(order.id)
})

test('who came by WeChat is signed in again, once, by whoever notices first', async () => {
  const first = await api.signInWithWeChat()
  const before = (await api.query('MyPatients')).viewer.id
  await fetch(origin + '/auth/logout', { method: 'POST', headers: { Authorization: 'Bearer ' + first } })
  const [one, two] = await Promise.all([api.query('MyPatients'), api.get('/api/users/me')])
  assert.equal(one.viewer.id, before)
  assert.equal(String(two.id), before)
  assert.equal(wx.logins, 2)
  assert.notEqual(api.token(), first)
  assert.equal(signedOut, 0)
})

test('who came by password is told to sign in again', async () => {
  const token = await api.signIn(phone, password)
  await fetch(origin + '/auth/logout', { method: 'POST', headers: { Authorization: 'Bearer ' + token } })
  await assert.rejects(api.query('MyPatients'), { kind: 'E_AUTH', code: 'UNAUTHENTICATED' })
  assert.equal(signedOut, 1)
  assert.equal(api.token(), '')
})

test('signing out ends the token at the server too', async () => {
  const token = await api.signIn(phone, password)
  await api.signOut()
  assert.equal(api.token(), '')
  api.adopt(token)
  await assert.rejects(api.get('/auth/me'), { kind: 'E_AUTH', code: 105, status: 401 })
})

test('uploads a picture and downloads it again', async () => {
  await api.signIn(phone, password)
  const bytes = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGNgYGAAAAAEAAH2FzhVAAAAAElFTkSuQmCC', 'base64')
  const file = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'up-')), 'proof.png')
  fs.writeFileSync(file, bytes)
  const { url } = await api.upload('/common/upload', file)
  assert.deepEqual(fs.readFileSync(await api.download(api.url(url))), bytes)
  fs.writeFileSync(file, 'no picture')
  await assert.rejects(api.upload('/common/upload', file), { kind: 'E_VALIDATE' })
  fs.rmSync(path.dirname(file), { recursive: true })
})

test('a download that fails says why', async () => {
  await assert.rejects(api.download(`/patient/doctors/${doctor}/photo`), {
    kind: 'E_NOT_FOUND',
    code: 106,
    message: '该医生暂无本地照片'
  })
  await assert.rejects(api.download('/static/image/none.jpg'), { kind: 'E_NOT_FOUND', status: 404 })
})

test('calls the functions of the care house', async () => {
  await assert.rejects(api.call('users', 'login', { username: 'nobody-here', password: 'secret-1' }), { kind: 'E_AUTH' })
  await api.signIn(phone, password)
  await assert.rejects(api.call('patients', 'noSuchAction'), { kind: 'E_ACTION' })
})
