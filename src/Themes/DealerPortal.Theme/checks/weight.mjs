// A dealer page may cost 150 kB on a first visit, font included; these are the shares of the parts every page loads.
import { readFile } from 'node:fs/promises'
import { brotliCompressSync } from 'node:zlib'

const budget = { 'site.css': 25, 'site.js': 25, 'icons.svg': 8, 'inter.woff2': 50 }
const heavy = []
for (const [file, allowed] of Object.entries(budget)) {
  const bytes = await readFile(new URL(`../wwwroot/app/${file}`, import.meta.url))
  const size = (file.endsWith('.woff2') ? bytes.length : brotliCompressSync(bytes).length) / 1024
  if (size > allowed)
    heavy.push(`${file}: ${size.toFixed(1)} kB compressed, ${allowed} kB are allowed`)
}

if (heavy.length > 0) {
  console.error(heavy.join('\n'))
  process.exit(1)
}
console.log('weight: all shares hold')
