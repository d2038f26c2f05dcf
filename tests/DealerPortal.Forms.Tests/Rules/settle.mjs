// Reads a first line {rules}, then lines {answers, facts}; writes what the browser's settle.ts makes of each.
// Arguments: the folder with node_modules, the folder of settle.ts.
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

const esbuild = createRequire(join(process.argv[2], 'package.json'))('esbuild')
const { outputFiles } = await esbuild.build({
  entryPoints: [join(process.argv[3], 'settle.ts')], bundle: true, write: false, format: 'esm', platform: 'node', nodePaths: [join(process.argv[2], 'node_modules')],
})
const { settle, isRequired, refusalOf } = await import('data:text/javascript;base64,' + Buffer.from(outputFiles[0].text).toString('base64'))

let rules
const outcomes = []
for await (const line of createInterface({ input: process.stdin })) {
  const input = JSON.parse(line)
  if (!rules) {
    rules = input
    continue
  }
  const { data, visible, forced } = settle(rules, input.answers, input.facts)
  outcomes.push(JSON.stringify(rules.fields.map(field => ({
    key: field.key,
    visible: visible.has(field.key),
    value: data[field.key] ?? null,
    required: isRequired(field, data),
    forced: forced.get(field.key)?.message ?? null,
    refused: refusalOf(field, data) ?? null,
  }))))
}
process.stdout.write(outcomes.join('\n') + '\n')
