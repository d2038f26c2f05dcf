// Measures the contrast of every pair of tokens that meets on a page, in both schemes: text at least 4.5:1, edges and focus rings at least 3:1.
import { readFile } from 'node:fs/promises'

const tokens = new Map()
const css = await readFile(new URL('../Styles/tokens.css', import.meta.url), 'utf8')
for (const [, name, light, dark] of css.matchAll(/--([\w-]+):\s*light-dark\((#[0-9a-f]{6}),\s*(#[0-9a-f]{6})\)/gi))
  tokens.set(name, { light, dark })

const states = ['info', 'good', 'warn', 'bad']
const grounds = ['surface', 'raised', 'hover']
const text = [
  ...grounds.flatMap(ground => ['ink', 'muted', 'brand', 'brand-strong', 'bad'].map(word => [word, ground])),
  ...states.flatMap(state => [`${state}-tint`, 'raised', 'surface'].map(ground => [`${state}-text`, ground])),
  ...states.map(state => ['ink', `${state}-tint`]),
  ['brand-ink', 'brand'], ['brand-ink', 'brand-strong'], ['brand-strong', 'brand-tint'], ['brand', 'brand-tint'], ['ink', 'brand-tint'], ['muted', 'brand-tint'],
  ['bad-ink', 'bad'],
]
const edges = ['raised', 'surface'].flatMap(ground => ['edge', 'brand', ...states.map(state => `${state}-border`)].map(edge => [edge, ground]))

const failures = []
for (const [pairs, least] of [[text, 4.5], [edges, 3]])
  for (const [front, back] of pairs)
    for (const scheme of ['light', 'dark']) {
      const ratio = contrast(colour(front, scheme), colour(back, scheme))
      if (ratio < least)
        failures.push(`${front} on ${back} (${scheme}): ${ratio.toFixed(2)}:1, at least ${least}:1 is needed`)
    }

if (failures.length > 0) {
  console.error(failures.join('\n'))
  process.exit(1)
}
console.log(`contrast: ${2 * (text.length + edges.length)} pairs hold`)

function colour(name, scheme) {
  const token = tokens.get(name)
  if (!token)
    throw new Error(`tokens.css has no colour pair --${name}`)
  return token[scheme]
}

function contrast(a, b) {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (light + 0.05) / (dark + 0.05)
}

function luminance(hex) {
  const [r, g, b] = [1, 3, 5]
    .map(at => parseInt(hex.slice(at, at + 2), 16) / 255)
    .map(part => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
