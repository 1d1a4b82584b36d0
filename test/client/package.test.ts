// The client as others get it: what is in the package, and that it can be installed into an empty directory, compiled
// against, run by Node and bundled for a browser.

import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { build } from 'esbuild'
import t from 'tap'

const run = promisify(execFile)
const read = (path: string) => JSON.parse(readFileSync(path, 'utf8'))
const npm = async (...words: string[]) => (await run('npm', words)).stdout

/** What somebody writes against the package; every `@ts-expect-error` must be one. */
const program = `
import { change, createClient, ifMatch, ProblemError, type operations } from 'dan-van-client'

const client = createClient({ baseUrl: 'https://vidu.example', credentials: { clientId: 'a', clientSecret: 'b' } })

export async function use(id: string): Promise<void> {
  for await (const unit of client.items('/api/v1/units', { params: { query: { unitType: 'XA' } } })) {
    const name: string = unit.name
    // @ts-expect-error no such field
    console.log(name, unit.colour)
  }
  for await (const row of client.items('/api/v1/periods/{id}/results', { params: { path: { id } } })) console.log(row.unitName)
  // @ts-expect-error no such address
  await client.GET('/api/v1/nothing')
  // @ts-expect-error a single unit is no list
  client.items('/api/v1/units/{id}')
  // @ts-expect-error a feed has always a next cursor: client.changes reads it
  client.items('/api/v1/changes')
  // @ts-expect-error the version is missing
  await client.POST('/api/v1/submissions/{id}/submit', { params: { path: { id } } })
  // @ts-expect-error the body is missing
  await client.POST('/api/v1/units')
  const { data } = await client.GET('/api/v1/submissions/{id}', { params: { path: { id } } })
  const status: 'draft' | 'submitted' | 'in_review' | 'returned' | 'reviewed' | 'appealed' | 'final' = data.status
  // @ts-expect-error points are strings
  const points: number = data.selfTotal
  await client.POST('/api/v1/submissions/{id}/submit', { params: { path: { id }, header: ifMatch(data) } })
  const text = await client.GET('/api/v1/submissions/{id}/score/explain', { params: { path: { id } }, parseAs: 'text' })
  const words: string = text.data
  console.log(status, points, words.length)
  const read = () => client.GET('/api/v1/units/{id}', { params: { path: { id } } })
  const body: operations['changeUnit']['requestBody']['content']['application/json'] = { name: 'Tên' }
  await change(read, (unit, header) =>
    client.PATCH('/api/v1/units/{id}', { params: { path: { id: unit.id }, header }, body }),
  ).catch((error: unknown) => {
    if (error instanceof ProblemError) console.log(error.code, error.errors[0]?.pointer, error.changes[0]?.by)
  })
}
`
const manual = readFileSync('client/README.md', 'utf8')

t.test('the package', async (t) => {
  const place = mkdtempSync(join(tmpdir(), 'dan-van-client-'))
  t.teardown(() => rmSync(place, { recursive: true, force: true }))
  const tarballs = join(place, 'tarballs')
  const home = join(place, 'home')
  for (const folder of [tarballs, home]) mkdirSync(folder)
  const pack = async (...words: string[]) =>
    JSON.parse(await npm('pack', '--json', '--silent', '--pack-destination', tarballs, ...words))[0]

  t.test('holds what belongs in, and nothing else', async (t) => {
    const { files } = await pack('-w', 'client')
    const sources = readdirSync('client/src').map((file) => file.replace('.ts', ''))
    t.same(
      files.map(({ path }: { path: string }) => path).sort(),
      [
        'LICENSE',
        'README.md',
        'package.json',
        ...sources.flatMap((name) => [`dist/${name}.d.ts`, `dist/${name}.js`]),
      ].sort(),
    )
    t.equal(readFileSync('client/LICENSE', 'utf8'), readFileSync('LICENSE', 'utf8'))
  })

  t.test('installs into an empty directory without a network', async () => {
    const wanted = new Set(Object.keys(read('client/package.json').dependencies))
    for (const name of wanted) {
      const folder = resolve('node_modules', name)
      await pack(folder, '--ignore-scripts')
      for (const needed of Object.keys(read(join(folder, 'package.json')).dependencies ?? {})) wanted.add(needed)
    }
    writeFileSync(join(home, 'package.json'), '{ "private": true, "type": "module" }')
    const files = readdirSync(tarballs).map((file) => join(tarballs, file))
    const cache = join(place, 'cache')
    await npm('install', '--offline', '--cache', cache, '--no-audit', '--no-fund', '--prefix', home, ...files)
  })

  t.test('programs compile against it, for Node and for a browser, and so does its manual', async () => {
    writeFileSync(join(home, 'program.ts'), program)
    writeFileSync(
      join(home, 'readme.ts'),
      [...manual.matchAll(/^```ts\n(.*?)^```/gms)].map(([, code]) => code).join('\n'),
    )
    const compile = async (name: string, files: string[], options: object) => {
      const strict = { strict: true, noEmit: true, target: 'ES2022', skipLibCheck: false }
      const project = join(home, `${name}.json`)
      writeFileSync(project, JSON.stringify({ compilerOptions: { ...strict, ...options }, files }))
      await run('node_modules/.bin/tsc', ['-p', project]).catch(({ stdout }: { stdout: string }) => {
        throw new Error(`${name}: ${stdout}`)
      })
    }
    const typeRoots = [resolve('node_modules/@types')]
    const node = { module: 'NodeNext', lib: ['ES2022'], types: ['node'], typeRoots }
    await compile('node', ['program.ts', 'readme.ts'], node)
    const browser = { module: 'ESNext', moduleResolution: 'bundler', lib: ['ES2022', 'DOM', 'DOM.Iterable'], types: [] }
    await compile('browser', ['program.ts'], browser)
  })

  t.test('Node runs it, as a module and by require', async (t) => {
    const say = 'console.log(typeof createClient, typeof verifyWebhook)'
    writeFileSync(
      join(home, 'run.mjs'),
      `import { createClient } from 'dan-van-client'\nimport { verifyWebhook } from 'dan-van-client/webhooks'\n${say}`,
    )
    writeFileSync(
      join(home, 'run.cjs'),
      `const { createClient } = require('dan-van-client'), { verifyWebhook } = require('dan-van-client/webhooks')\n${say}`,
    )
    for (const file of ['run.mjs', 'run.cjs'])
      t.equal((await run(process.execPath, [file], { cwd: home })).stdout, 'function function\n')
  })

  t.test('a page bundles it without anything of Node, and it stays small', async (t) => {
    const { outputFiles, metafile } = await build({
      stdin: { contents: "export { createClient, change } from 'dan-van-client'", resolveDir: home },
      bundle: true,
      format: 'esm',
      platform: 'browser',
      minify: true,
      metafile: true,
      write: false,
    })
    t.same(
      Object.keys(metafile.inputs).filter((file) => /webhooks|sha256/.test(file)),
      [],
    )
    t.ok(outputFiles[0]!.contents.length < 16_000, `${outputFiles[0]!.contents.length} bytes`)
  })
})
