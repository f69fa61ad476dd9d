import type { Plugin } from 'vite'

const placeholder = '__PRECACHE__'

/** Tells the service worker which files the page consists of: the whole page, so that every view opens with no network. */
export const precacheList = (): Plugin => ({
  name: 'precache-list',
  generateBundle: {
    order: 'post',
    handler(_options, bundle) {
      const worker = bundle['service-worker.js']
      if (worker?.type !== 'chunk') throw new Error('The service worker was not built.')
      const files = Object.keys(bundle).filter((file) => file.startsWith('assets/'))
      const list = ['/', '/icon.svg', '/manifest.webmanifest', ...files.map((file) => `/${file}`)]
      if (!worker.code.includes(placeholder)) throw new Error('The service worker asks for no list.')
      worker.code = worker.code.replace(placeholder, list.join(' '))
    },
  },
})
