declare const self: ServiceWorkerGlobalScope

const cacheName = 'vaktlinje-page'

// Filled in by the build: '/' is the page itself, the rest are its parts.
const files = '__PRECACHE__'.split(' ')

/** Fetches what is new; parts have their content's hash in their name and never change. */
const install = async (): Promise<void> => {
  const cache = await caches.open(cacheName)
  const known = new Set((await cache.keys()).map(({ url }) => new URL(url).pathname))
  const wanted = files.filter((file) => !file.startsWith('/assets/') || !known.has(file))
  await cache.addAll(wanted.map((file) => new Request(file, { cache: 'no-cache' })))
  await self.skipWaiting()
}

const removeOldParts = async (): Promise<void> => {
  const cache = await caches.open(cacheName)
  const old = (await cache.keys()).filter(({ url }) => !files.includes(new URL(url).pathname))
  await Promise.all(old.map((request) => cache.delete(request)))
}

/** From the phone when it is there, for a bad line must not delay anybody; else from the network. */
const answer = async (path: string, request: Request): Promise<Response> =>
  (await caches.match(path, { cacheName })) ?? fetch(request)

const isPage = ({ mode, url }: Request): boolean => {
  const { pathname } = new URL(url)
  return mode === 'navigate' && !['/api/', '/oidc/', '/local/'].some((start) => pathname.startsWith(start))
}

self.addEventListener('install', (event) => event.waitUntil(install()))

self.addEventListener('activate', (event) => event.waitUntil(removeOldParts()))

self.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== self.location.origin) return
  // Every address of the page is the same file. What is asked under /api/ is kept by the page itself, for its owner only.
  if (isPage(request)) event.respondWith(answer('/', request))
  else if (files.includes(pathname)) event.respondWith(answer(pathname, request))
})

// Makes this a module, so that `self` above is ours to declare.
// oxlint-disable-next-line unicorn/require-module-specifiers
export {}
