// Reads lines {rule, data}, writes lines {value} as json-logic-js has it. Argument: the folder with node_modules.
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

const jsonLogic = createRequire(join(process.argv[2], 'package.json'))('json-logic-js')
const answers = []
for await (const line of createInterface({ input: process.stdin })) {
  const { rule, data } = JSON.parse(line)
  answers.push(JSON.stringify({ value: jsonLogic.apply(rule, data) ?? null }))
}
process.stdout.write(answers.join('\n') + '\n')
