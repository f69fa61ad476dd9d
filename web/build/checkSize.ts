import { budgetBytes, firstLoad } from './firstLoad.ts'

const sizes = firstLoad()
const total = sizes.reduce((sum, { bytes }) => sum + bytes, 0)

for (const { path, bytes } of [...sizes, { path: 'first load', bytes: total }])
  process.stdout.write(`${(bytes / 1000).toFixed(1).padStart(7)} kB  ${path}\n`)
if (sizes.length === 0 || total > budgetBytes) {
  process.stdout.write(`The first load may be ${budgetBytes / 1000} kB, compressed.\n`)
  process.exitCode = 1
}
