// `npm run bench`: every bench in turn, as Markdown for docs/performance.md, with the machine that it ran on.
// Names of benches carry out only those: `npm run bench -- http results`. `--quick` takes a few seconds for each.

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { availableParallelism, cpus, totalmem } from 'node:os'
import { extname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import pg from 'pg'

const benches: { name: string; title: string; quick: string[] }[] = [
  { name: 'engine', title: 'The engine', quick: ['100000'] },
  { name: 'http', title: 'One server over HTTP', quick: ['--seconds', '2', '--rounds', '1', '--units', '200'] },
  { name: 'repeated-reads', title: 'Reading again what did not change', quick: [] },
  { name: 'results', title: 'A period of 5,400 units: opening, finalising, results', quick: [] },
  { name: 'province', title: 'Acts on 5,400 units: bulk review, closing, simulation', quick: ['600'] },
  { name: 'workbook', title: 'The workbook of the results of 5,400 units', quick: [] },
  { name: 'search', title: 'Searching 20,000 units', quick: [] },
]

const { values, positionals } = parseArgs({
  options: { quick: { type: 'boolean', default: false } },
  allowPositionals: true,
})
console.log(await machine())
for (const { name, title, quick } of benches) {
  if (positionals.length > 0 && !positionals.includes(name)) continue
  const output = await run(name, values.quick ? quick : [])
  // What is no table yet stands as it was printed.
  const isTable = output.includes('\n| ---')
  console.log(`\n### ${title}\n\n${isTable ? output.trim() : `\`\`\`text\n${output.trimEnd()}\n\`\`\``}`)
}

async function run(name: string, args: string[]): Promise<string> {
  const file = fileURLToPath(new URL(`${name}${extname(import.meta.url)}`, import.meta.url))
  const child = spawn(process.execPath, [...process.execArgv, '--expose-gc', file, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let output = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text))
  const [code] = (await once(child, 'close')) as [number | null]
  if (code !== 0) process.exitCode = 1
  return output
}

async function machine(): Promise<string> {
  const memory = `${Math.round(totalmem() / 2 ** 30)} GB`
  const processor = `${availableParallelism()} × ${cpus()[0]?.model.trim() ?? 'CPU'}`
  return `${new Date().toISOString().slice(0, 16)}Z, ${processor}, ${memory}, Node ${process.version}, ${await database()}`
}

async function database(): Promise<string> {
  if (!process.env.TEST_DATABASE_URL) return 'no PostgreSQL (TEST_DATABASE_URL): only the engine is measured'
  const client = new pg.Client({ connectionString: process.env.TEST_DATABASE_URL })
  await client.connect()
  const { rows } = await client.query<{ server_version: string }>('show server_version')
  await client.end()
  return `PostgreSQL ${rows[0]!.server_version}`
}
