// Every icon a page or a menu names must be in the sprite: a missing one leaves an empty place and no error.
import { readFile, readdir } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

const theme = fileURLToPath(new URL('..', import.meta.url))
const source = join(theme, '../..')
const known = new Set((await readFile(join(theme, 'Icons/icons.txt'), 'utf8')).split(/\s+/))

const names = { '.cshtml': /<icon\s[^>]*?name="([a-z0-9-]+)"|<pill\s[^>]*?icon="([a-z0-9-]+)"/g, '.cs': /new MenuItem\([^)]*?"\/[^"]*",\s*"([a-z0-9-]+)"/g }
const missing = []
for (const entry of await readdir(source, { recursive: true, withFileTypes: true })) {
  const pattern = names[entry.name.slice(entry.name.lastIndexOf('.'))]
  if (!pattern || entry.parentPath.includes('node_modules'))
    continue
  const file = join(entry.parentPath, entry.name)
  for (const match of (await readFile(file, 'utf8')).matchAll(pattern)) {
    const name = match[1] ?? match[2]
    if (!known.has(name))
      missing.push(`${relative(source, file)}: "${name}" is not in Icons/icons.txt`)
  }
}

if (missing.length > 0) {
  console.error(missing.join('\n'))
  process.exit(1)
}
console.log('icons: all named icons are in the sprite')
