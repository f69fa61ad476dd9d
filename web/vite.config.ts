import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { precacheList } from './build/precacheList.ts'
import { wordsInPage } from './build/wordsInPage.ts'

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), wordsInPage(), precacheList()],
  build: {
    outDir: resolve(import.meta.dirname, '../dist/web'),
    emptyOutDir: true,
    target: 'es2023',
    // Inlined files would need `data:` in the content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: {
        page: resolve(import.meta.dirname, 'index.html'),
        'service-worker': resolve(import.meta.dirname, 'worker/serviceWorker.ts'),
      },
      output: {
        // The browser finds a service worker by its name, so that name stays.
        entryFileNames: ({ name }) => (name === 'service-worker' ? 'service-worker.js' : 'assets/[name]-[hash].js'),
      },
    },
  },
})
