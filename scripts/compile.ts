// Compiles the whole house into a folder, without types (`npm run types` checks those), in seconds:
// what is started often or runs long starts faster so than through tsx. `npx tsx scripts/compile.ts dist/bench`

import { cpSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { build, type Plugin } from 'esbuild'

/** Files stay files of their own, so the paths between them hold; only `.ts` becomes `.js`. */
const fileByFile: Plugin = {
  name: 'file-by-file',
  setup: (made) =>
    made.onResolve({ filter: /./ }, ({ kind, path }) =>
      kind === 'entry-point' ? undefined : { path: path.replace(/^(\..*)\.ts$/, '$1.js'), external: true },
    ),
}

export async function compile(folder: string): Promise<void> {
  await build({
    entryPoints: ['src', 'scripts', 'test', 'client/src'].flatMap(programsIn),
    outdir: folder,
    outbase: '.',
    bundle: true,
    plugins: [fileByFile],
    platform: 'node',
    format: 'esm',
    target: 'node20',
    sourcemap: true,
    logLevel: 'warning',
  })
  for (const beside of ['scripts', 'test', 'migrations', 'assets', 'package.json'])
    cpSync(beside, join(folder, beside), { recursive: true, filter: (source) => !source.endsWith('.ts') })
}

function programsIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => join(folder, file))
    .filter((file) => /(?<!\.d)\.ts$/.test(file))
}

if (process.argv[1] === import.meta.filename) await compile(process.argv[2]!)
