'use strict'

/*
 * The mini program's way to the server: reading by committed GraphQL operations, writing, uploading and downloading in
 * any of the server's dialects, and what a phone on a bad network needs around that. Copy this file, and guahao.d.ts
 * where types are wanted; it uses nothing but wx.
 */

const RETRIED = ['E_RATE_LIMIT', 'E_DEPENDENCY', 'E_INTERNAL']
const RETRIES = 3
const FIRST_WAIT = 500
const LONGEST_WAIT = 10000
const JITTER = 0.3

const GRAPH_KINDS = {
  UNAUTHENTICATED: 'E_AUTH',
  FORBIDDEN: 'E_PERM',
  NOT_FOUND: 'E_NOT_FOUND',
  RATE_LIMITED: 'E_RATE_LIMIT',
  INTERNAL: 'E_INTERNAL'
}
const STATUS_KINDS = {
  401: 'E_AUTH',
  403: 'E_PERM',
  404: 'E_NOT_FOUND',
  409: 'E_CONFLICT',
  412: 'E_CONFLICT',
  429: 'E_RATE_LIMIT',
  502: 'E_DEPENDENCY',
  503: 'E_DEPENDENCY',
  504: 'E_DEPENDENCY'
}
const HOSPITAL_KINDS = {
  97: 'E_INTERNAL',
  98: 'E_NOT_FOUND',
  101: 'E_AUTH',
  102: 'E_PERM',
  103: 'E_NOT_FOUND',
  105: 'E_AUTH',
  106: 'E_NOT_FOUND',
  403: 'E_PERM',
  404: 'E_NOT_FOUND',
  410: 'E_NOT_FOUND'
}

/** Whatever went wrong: `kind` is one of the E_ words, `code` and `message` are the server's own. */
class GuahaoError extends Error {
  constructor(kind, message, more) {
    super(message || '未知错误')
    this.name = 'GuahaoError'
    this.kind = kind
    Object.assign(this, more)
  }
}

function statusKind(status) {
  return STATUS_KINDS[status] || (status >= 500 ? 'E_INTERNAL' : 'E_VALIDATE')
}

function hospitalKind(code) {
  return HOSPITAL_KINDS[code] || (code >= 1001 && code <= 1008 ? 'E_CONFLICT' : 'E_VALIDATE')
}

/** Devices spell the names of headers differently. */
function header(answer, name) {
  const headers = answer.header || {}
  const found = Object.keys(headers).find((key) => key.toLowerCase() === name)
  return found === undefined ? undefined : String(headers[found])
}

function parsed(text) {
  try {
    return JSON.parse(text)
  } catch (e) {
    return text
  }
}

/** What the answer was made for, out of the envelope of whichever dialect; thrown when it is a failure. */
function opened(answer, body) {
  const status = answer.statusCode
  const fails = (kind, message, more) => {
    throw new GuahaoError(
      kind,
      message,
      Object.assign(
        { status, requestId: header(answer, 'x-request-id'), retryAfter: Number(header(answer, 'retry-after')) || 0 },
        more
      )
    )
  }
  if (body === null || typeof body !== 'object') {
    return status < 400 ? body : fails(statusKind(status), typeof body === 'string' ? body : '')
  }
  if (body.ok === false) {
    const error = body.error || body
    const retryAfter = error.details && error.details.retryAfter
    fails(
      body.error ? error.code : statusKind(status),
      error.msg || error.message,
      Object.assign({ code: error.code, details: error.details }, retryAfter ? { retryAfter } : {})
    )
  }
  if (body.success === false) {
    fails(statusKind(status), body.message)
  }
  if (typeof body.code === 'number' && 'message' in body) {
    return enveloped(status, body, fails)
  }
  if (status >= 400) {
    fails(statusKind(status), '', { details: body })
  }
  return body.ok === true || body.success === true ? body.data : body
}

/** Only the native REST has `data` beside code and message; in the hospital dialect the message is the answer. */
function enveloped(status, body, fails) {
  if ('data' in body) {
    return body.code === 200 ? body.data : fails(statusKind(status), body.message, { code: body.code })
  }
  return body.code === 0 ? body.message : fails(hospitalKind(body.code), body.msg, { code: body.code })
}

function graphData(answer) {
  const body = answer.data
  if (body === null || typeof body !== 'object' || !(body.errors || 'data' in body)) {
    return opened(answer, body)
  }
  if (!body.errors || body.errors.length === 0) {
    return body.data
  }
  const first = body.errors.find((error) => (error.extensions || {}).code === 'UNAUTHENTICATED') || body.errors[0]
  const more = first.extensions || {}
  throw new GuahaoError(GRAPH_KINDS[more.code] || 'E_VALIDATE', first.message, {
    code: more.code,
    status: answer.statusCode,
    requestId: more.traceId,
    retryAfter: Number(header(answer, 'retry-after')) || 0,
    details: body.errors,
    data: body.data
  })
}

function queryText(query) {
  const pairs = Object.keys(query || {})
    .filter((name) => query[name] !== undefined && query[name] !== null)
    .map((name) => encodeURIComponent(name) + '=' + encodeURIComponent(query[name]))
  return pairs.length === 0 ? '' : '?' + pairs.join('&')
}

function newKey() {
  const part = () => Math.random().toString(36).slice(2, 12)
  return [Date.now().toString(36), part(), part()].join('-')
}

/** One of the wx calls that end in success or fail. */
function called(name, options) {
  return new Promise((resolve, reject) => {
    wx[name](
      Object.assign({}, options, {
        success: resolve,
        fail: (failure) => reject(new GuahaoError('E_DEPENDENCY', '网络异常，请稍后再试', { details: failure }))
      })
    )
  })
}

function pause(wait, retryAfter) {
  const jittered = wait * (1 + (Math.random() * 2 - 1) * JITTER)
  const time = Math.min(LONGEST_WAIT, Math.max(jittered, (retryAfter || 0) * 1000))
  return new Promise((resolve) => setTimeout(resolve, time))
}

function connect(settings) {
  const origin = settings.origin.replace(/\/+$/, '')
  const storageKey = settings.storageKey || 'mamage_jwt_token'
  const wechatKey = storageKey + '_by_wechat'
  const timeout = settings.timeout || 15000
  const retries = settings.retries === undefined ? RETRIES : settings.retries
  const onSignedOut = settings.onSignedOut || (() => {})
  const renew = settings.renew || (() => (wx.getStorageSync(wechatKey) ? wechatToken() : Promise.resolve('')))
  let person = 0
  let renewing = null

  const url = (path) =>
    /^https?:\/\//.test(path) ? path : origin + (path.charAt(0) === '/' ? '' : '/') + path

  const token = () => wx.getStorageSync(storageKey) || ''

  function begin(newToken, byWeChat) {
    person++
    wx.setStorageSync(storageKey, newToken)
    if (byWeChat) {
      wx.setStorageSync(wechatKey, true)
    } else {
      wx.removeStorageSync(wechatKey)
    }
    return newToken
  }

  function end() {
    person++
    wx.removeStorageSync(storageKey)
    wx.removeStorageSync(wechatKey)
  }

  /** A dead token is exchanged once, whoever finds it dead first; the others wait for that. */
  function renewed(dead) {
    if (token() && token() !== dead) {
      return Promise.resolve(token())
    }
    if (!renewing) {
      const over = () => {
        renewing = null
      }
      renewing = exchanged(person)
      renewing.then(over, over)
    }
    return renewing
  }

  async function exchanged(whose) {
    let fresh = ''
    try {
      fresh = await renew()
    } catch (error) {
      if (!['E_AUTH', 'E_PERM', 'E_VALIDATE'].includes(error.kind)) {
        throw error
      }
    }
    if (person !== whose) {
      return ''
    }
    if (fresh) {
      wx.setStorageSync(storageKey, fresh)
    } else {
      end()
      onSignedOut()
    }
    return fresh
  }

  async function signed(ask) {
    const used = token()
    const whose = person
    try {
      return await ask(used)
    } catch (error) {
      // What one person asked for is never sent again in another's name.
      if (error.kind !== 'E_AUTH' || !used || person !== whose) {
        throw error
      }
      const fresh = await renewed(used)
      if (!fresh || person !== whose) {
        throw error
      }
      return ask(fresh)
    }
  }

  async function persistently(deed) {
    for (let failures = 0, wait = FIRST_WAIT; ; failures++, wait *= 2) {
      try {
        return await deed()
      } catch (error) {
        if (!RETRIED.includes(error.kind) || failures >= retries) {
          throw error
        }
        await pause(wait, error.retryAfter)
      }
    }
  }

  /** The token goes to our own server only, wherever a picture or an archive may lie. */
  function headersFor(address, usedToken, more) {
    const own = address.indexOf(origin + '/') === 0
    return Object.assign(own && usedToken ? { Authorization: 'Bearer ' + usedToken } : {}, more)
  }

  function ask(method, path, usedToken, body, more) {
    const address = url(path)
    const json = body === undefined ? {} : { 'Content-Type': 'application/json' }
    return called('request', {
      url: address,
      method,
      data: body === undefined ? undefined : JSON.stringify(body),
      header: headersFor(address, usedToken, Object.assign(json, more)),
      timeout
    })
  }

  const carefully = (deed) => persistently(() => signed(deed))

  const asked = (method, path, body, more) =>
    carefully(async (used) => {
      const answer = await ask(method, path, used, body, more)
      return opened(answer, answer.data)
    })

  const keyed = (options) => ({ 'Idempotency-Key': (options && options.idempotencyKey) || newKey() })

  /** Signing in: no token is sent, and a refusal is the answer. */
  const stranger = (path, body) =>
    persistently(async () => {
      const answer = await ask('POST', path, '', body)
      return opened(answer, answer.data)
    })

  async function wechatToken() {
    const { code } = await called('login', { timeout })
    return (await stranger('/api/auth/wechat', { code })).token
  }

  /** Failures come as a file too. */
  async function downloaded(answer) {
    const type = header(answer, 'content-type') || ''
    if (answer.statusCode < 400 && type.indexOf('application/json') !== 0) {
      return answer.tempFilePath
    }
    const text = answer.tempFilePath
      ? wx.getFileSystemManager().readFileSync(answer.tempFilePath, 'utf8')
      : ''
    opened(answer, parsed(text))
    return answer.tempFilePath
  }

  return {
    url,
    token,

    query(operation, variables) {
      const body = { documentId: operation, variables: variables || {} }
      const more = { Accept: 'application/graphql-response+json' }
      return carefully(async (used) => graphData(await ask('POST', '/graphql', used, body, more)))
    },

    get: (path, query) => asked('GET', path + queryText(query)),
    post: (path, body, options) => asked('POST', path, body, keyed(options)),
    put: (path, body, options) => asked('PUT', path, body, keyed(options)),
    del: (path, options) => asked('DELETE', path, undefined, keyed(options)),

    call: (name, action, payload, options) =>
      asked('POST', '/v1/functions/' + name, {
        action,
        payload: payload || {},
        clientToken: (options && options.clientToken) || newKey()
      }),

    upload(path, filePath, options) {
      const wanted = options || {}
      const key = keyed(wanted)
      return carefully(async (used) => {
        const answer = await called('uploadFile', {
          url: url(path),
          filePath,
          name: wanted.name || 'file',
          formData: wanted.formData,
          header: headersFor(url(path), used, key),
          timeout: wanted.timeout || 60000
        })
        return opened(answer, parsed(answer.data))
      })
    },

    download(path, query, options) {
      const address = url(path + queryText(query))
      return carefully(async (used) =>
        downloaded(
          await called('downloadFile', {
            url: address,
            header: headersFor(address, used),
            timeout: (options && options.timeout) || 60000
          })
        )
      )
    },

    async signIn(phonenumber, password) {
      return begin(await stranger('/auth/patient/login', { phonenumber, password }), false)
    },

    async signInWithWeChat() {
      return begin(await wechatToken(), true)
    },

    adopt: (someToken) => begin(someToken, false),

    /** Forgotten here at once; the server is told if it can be reached. */
    async signOut() {
      const used = token()
      end()
      if (used) {
        await ask('POST', '/auth/logout', used).catch(() => {})
      }
    }
  }
}

module.exports = { connect, GuahaoError }
