'use strict'

/* Runs the examples of a page of the docs, from top to bottom: node page.js docs/clients/mini-program.md */

const fs = require('node:fs')
const { online } = require('./wx.js')
const guahao = require('../../../clients/miniprogram/guahao.js')

const scene = JSON.parse(process.env.GUAHAO_SCENE)
const saved = []
globalThis.wx = Object.assign(online(), { saveFile: (file) => saved.push(file), reLaunch: () => {} })

const examples = [...fs.readFileSync(process.argv[2], 'utf8').matchAll(/```js\n(.*?)```/gs)].map((match) => match[1])
const names = Object.keys(scene)
const AsyncFunction = (async () => {}).constructor
const whole = new AsyncFunction('require', ...names, examples.join('\n').replaceAll('https://his.example', process.env.GUAHAO_ORIGIN))

whole((name) => (name === './guahao' ? guahao : require(name)), ...names.map((name) => scene[name])).then(
  () => {
    if (examples.length < 4 || saved.length !== 1) {
      throw new Error('The page has lost its examples')
    }
  }
)
