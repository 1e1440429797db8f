'use strict'

const fs = require('node:fs')
const os = require('node:os')
const path = require('node:path')

/** What a phone keeps. */
function storage() {
  const kept = new Map()
  return {
    getStorageSync: (key) => (kept.has(key) ? kept.get(key) : ''),
    setStorageSync: (key, value) => void kept.set(key, value),
    removeStorageSync: (key) => void kept.delete(key)
  }
}

/** wx over a real network: answers come as WeChat hands them on, failures of the network only through fail. */
function online() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'wx-'))
  process.on('exit', () => fs.rmSync(folder, { recursive: true, force: true }))
  let files = 0

  const asWeChat = (answer, rest) =>
    Object.assign({ statusCode: answer.status, header: Object.fromEntries(answer.headers) }, rest)

  const over = (options, work) => {
    work().then(options.success, (failure) => options.fail({ errMsg: 'request:fail ' + failure.message }))
  }

  return Object.assign(storage(), {
    logins: 0,

    login({ success }) {
      this.logins++
      success({ code: 'code-of-' + path.basename(folder) })
    },

    request(options) {
      over(options, async () => {
        const answer = await fetch(options.url, {
          method: options.method,
          headers: options.header,
          body: options.data
        })
        const text = await answer.text()
        let data = text
        try {
          data = JSON.parse(text)
        } catch (e) {
          // As WeChat does: what is no JSON stays a text.
        }
        return asWeChat(answer, { data })
      })
    },

    uploadFile(options) {
      over(options, async () => {
        const form = new FormData()
        Object.entries(options.formData || {}).forEach(([name, value]) => form.append(name, value))
        form.append(options.name, new Blob([fs.readFileSync(options.filePath)]), path.basename(options.filePath))
        const answer = await fetch(options.url, { method: 'POST', headers: options.header, body: form })
        return asWeChat(answer, { data: await answer.text() })
      })
    },

    downloadFile(options) {
      over(options, async () => {
        const answer = await fetch(options.url, { headers: options.header })
        const tempFilePath = path.join(folder, String(files++))
        fs.writeFileSync(tempFilePath, Buffer.from(await answer.arrayBuffer()))
        return asWeChat(answer, { tempFilePath })
      })
    },

    getFileSystemManager: () => fs
  })
}

/** wx without a network: every call gets the next of these answers, and is remembered. A null is a broken network. */
function scripted(answers) {
  const asked = []
  const next = (options) => {
    asked.push(options)
    const answer = answers.length > 1 ? answers.shift() : answers[0]
    const told = typeof answer === 'function' ? answer(options) : answer
    queueMicrotask(() => (told === null ? options.fail({ errMsg: 'request:fail' }) : options.success(told)))
  }
  return Object.assign(storage(), {
    asked,
    logins: 0,
    login({ success }) {
      this.logins++
      success({ code: 'code' })
    },
    request: next,
    uploadFile: next,
    downloadFile: next
  })
}

module.exports = { online, scripted }
