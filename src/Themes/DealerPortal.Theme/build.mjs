// Builds wwwroot/app from Styles, Scripts and Icons, and one bundle per script a module brings (src/Modules/*/Scripts/*.ts).
import { cp, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import esbuild from 'esbuild'
import * as sass from 'sass'

const theme = dirname(fileURLToPath(import.meta.url))
const packages = join(theme, 'node_modules')
const modules = resolve(theme, '../../Modules')
const out = join(theme, 'wwwroot/app')

await rm(out, { recursive: true, force: true })
await mkdir(out, { recursive: true })
await Promise.all([styles(), scripts(), icons(), copies()])
await report()

async function styles() {
  const { css } = sass.compile(join(theme, 'Styles/site.scss'), {
    loadPaths: [packages],
    // Bootstrap 5 is written for @import and the global colour functions.
    quietDeps: true,
    silenceDeprecations: ['import', 'global-builtin', 'color-functions', 'if-function'],
  })
  const { code } = await esbuild.transform(withLightFallback(css), { loader: 'css', minify: true, target: ['chrome111', 'firefox113', 'safari16.4'] })
  await writeFile(join(out, 'site.css'), code)
}

// A browser that does not know light-dark() gets the light scheme.
function withLightFallback(css) {
  const light = [...css.matchAll(/^\s*(--[\w-]+):\s*light-dark\((#[0-9a-f]+),[^;]+;/gim)].map(([, name, value]) => `${name}:${value}`)
  return `${css}\n@supports not (color: light-dark(#000, #fff)) { :root { color-scheme: light; --shadow: 0 8px 24px rgb(28 31 33 / .12); ${light.join('; ')} } }\n`
}

async function scripts() {
  const shared = { bundle: true, minify: true, format: 'esm', target: 'es2022', nodePaths: [packages], legalComments: 'none', logLevel: 'warning' }
  await esbuild.build({ ...shared, entryPoints: [join(theme, 'Scripts/site.ts')], outfile: join(out, 'site.js') })

  const entries = await moduleScripts()
  if (entries.length > 0)
    await esbuild.build({ ...shared, entryPoints: entries, outdir: out, entryNames: '[name]' })
}

async function moduleScripts() {
  const found = []
  for (const module of existsSync(modules) ? await readdir(modules) : []) {
    const folder = join(modules, module, 'Scripts')
    if (existsSync(folder))
      found.push(...(await readdir(folder)).filter(file => file.endsWith('.ts') && !file.endsWith('.d.ts')).map(file => join(folder, file)))
  }
  for (const name of new Set(found.map(file => basename(file)))) {
    const owners = found.filter(file => basename(file) === name)
    if (owners.length > 1 || name === 'site.ts')
      throw new Error(`Two scripts would become /app/${name.replace('.ts', '.js')}: ${[...owners, name === 'site.ts' ? 'the theme' : ''].filter(Boolean).join(', ')}`)
  }
  return found
}

// One symbol per name in Icons/icons.txt.
async function icons() {
  const names = (await readFile(join(theme, 'Icons/icons.txt'), 'utf8')).split(/\s+/).filter(Boolean)
  const symbols = await Promise.all([...new Set(names)].sort().map(async name => {
    const file = join(packages, 'lucide-static/icons', `${name}.svg`)
    if (!existsSync(file))
      throw new Error(`Icons/icons.txt names "${name}", which the icon set does not have`)
    const body = (await readFile(file, 'utf8')).replace(/<!--.*?-->/gs, '').replace(/^.*?<svg[^>]*>|<\/svg>\s*$/gs, '').replace(/\s*\n\s*/g, '').replace(/ \/>/g, '/>')
    return `<symbol id="${name}" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round">${body}</symbol>`
  }))
  await writeFile(join(out, 'icons.svg'), `<svg xmlns="http://www.w3.org/2000/svg">${symbols.join('')}</svg>`)
}

async function copies() {
  await cp(join(packages, '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2'), join(out, 'inter.woff2'))
  await cp(join(theme, 'Icons/favicon.svg'), join(out, 'favicon.svg'))
}

async function report() {
  for (const file of (await readdir(out)).sort()) {
    const bytes = await readFile(join(out, file))
    const size = file.endsWith('.woff2') ? bytes.length : gzipSync(bytes).length
    console.log(`  ${file.padEnd(20)} ${(size / 1024).toFixed(1).padStart(6)} kB`)
  }
}
