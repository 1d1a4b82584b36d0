// Carries out the Dockerfile without an engine: every COPY and RUN in empty directories, one a stage, then CMD as the
// image's account on a read-only root. Says whether HEALTHCHECK answers and how much the image weighs. Needs root and
// Linux, and takes RUN's programs from PATH; of the final FROM only Node stands in, for this very Node.

import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join, relative } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import dockerignore from '@balena/dockerignore'
import { DockerfileParser, type Copy, type Instruction } from 'dockerfile-ast'

interface Stage {
  name: string
  root: string
  workdir: string
  env: Record<string, string>
  user: string
  command: Record<'CMD' | 'ENTRYPOINT' | 'HEALTHCHECK', string[]>
}

const limit = 250_000_000
/** The distroless base without Node: libc, libstdc++, OpenSSL, certificates, time zones; generously. */
const base = 35_000_000
const port = '38118'

const ignored = dockerignore.default().add(readFileSync('.dockerignore', 'utf8'))
const place = mkdtempSync(join(tmpdir(), 'dan-van-container-'))
chmodSync(place, 0o755)
try {
  const image = build(DockerfileParser.parse(readFileSync('Dockerfile', 'utf8')).getInstructions())
  weigh(image)
  await run(image)
} finally {
  rmSync(place, { recursive: true, force: true })
}

function build(instructions: Instruction[]): Stage {
  const stages: Stage[] = []
  for (const instruction of instructions) {
    const words = instruction.getArguments().map((word) => word.getValue())
    const stage = stages.at(-1)!
    switch (instruction.getKeyword()) {
      case 'FROM':
        stages.push(newStage(words[2] ?? String(stages.length)))
        break
      case 'WORKDIR':
        stage.workdir = words[0]!
        mkdirSync(join(stage.root, words[0]!), { recursive: true })
        break
      case 'ENV':
        for (const [name, value] of words.map((word) => word.split('=')) as [string, string][]) stage.env[name] = value
        break
      case 'COPY':
        copy(instruction as Copy, words, stage, stages)
        break
      case 'RUN':
        console.log(`${stage.name}: ${instruction.getArgumentsContent()}`)
        execFileSync('sh', ['-euc', instruction.getArgumentsContent()!], {
          cwd: at(stage, '.'),
          stdio: ['ignore', 'ignore', 'inherit'],
        })
        break
      case 'USER':
        stage.user = words[0]!
        break
      case 'CMD':
      case 'ENTRYPOINT':
      case 'HEALTHCHECK':
        stage.command[instruction.getKeyword() as 'CMD'] = JSON.parse(
          /\[.*\]/.exec(instruction.getArgumentsContent()!)![0],
        ) as string[]
        break
      case 'EXPOSE':
      case 'VOLUME':
        break
      default:
        throw new Error(`${instruction.getKeyword()}: unknown here; teach scripts/container.ts`)
    }
  }
  return stages.at(-1)!
}

function newStage(name: string): Stage {
  const root = join(place, name)
  mkdirSync(root)
  return { name, root, workdir: '/', env: {}, user: '0:0', command: { CMD: [], ENTRYPOINT: [], HEALTHCHECK: [] } }
}

/** A path of the stage, on this machine. */
function at(stage: Stage, path: string): string {
  return join(stage.root, path.startsWith('/') ? path : join(stage.workdir, path))
}

function copy(instruction: Copy, words: string[], stage: Stage, stages: Stage[]): void {
  const flags = Object.fromEntries(instruction.getFlags().map((flag) => [flag.getName(), flag.getValue()]))
  const from = stages.find(({ name }) => name === flags.from)
  if (flags.from && !from) throw new Error(`COPY --from=${flags.from}: no such stage`)
  const paths = words.filter((word) => !word.startsWith('--'))
  const target = paths.pop()!
  for (const path of paths) {
    const source = from ? at(from, path) : path
    const isInto = target.endsWith('/') && !statSync(source).isDirectory()
    cpSync(source, at(stage, isInto ? join(target, basename(path)) : target), {
      recursive: true,
      filter: (file) => from !== undefined || lstatSync(file).isDirectory() || !ignored.ignores(relative('.', file)),
    })
  }
  if (flags.chown) chownSync(at(stage, target), ...(flags.chown.split(':').map(Number) as [number, number]))
}

function weigh({ root }: Stage): void {
  if (existsSync(join(root, 'app/node_modules/dan-van-client'))) throw new Error('The image carries the client')
  const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const program = files.reduce((sum, { parentPath, name }) => sum + lstatSync(join(parentPath, name)).size, 0)
  const node = statSync(process.execPath).size
  const mb = (bytes: number) => `${Math.round(bytes / 1e6)} MB`
  console.log(
    `Image: ${mb(program + node + base)} (program ${mb(program)}, Node ${mb(node)}, base at most ${mb(base)})`,
  )
  if (program + node + base > limit) throw new Error(`The image would be over ${mb(limit)}`)
}

async function run(image: Stage): Promise<void> {
  const { ENTRYPOINT, CMD, HEALTHCHECK } = image.command
  const data = at(image, image.env.DATA_DIR!)
  const env = {
    ...image.env,
    PORT: port,
    HOST: '127.0.0.1',
    DATA_DIR: data,
    PATH: dirname(process.execPath),
    LOG_LEVEL: 'warn',
  }
  const [uid, gid] = image.user.split(':')
  const as = ['setpriv', `--reuid=${uid}`, `--regid=${gid}`, '--clear-groups', '--no-new-privs', '--bounding-set=-all']
  const node = (words: string[]) => words.map((word) => (word === '/nodejs/bin/node' ? process.execPath : word))
  const isolated = 'mount --bind "$1" "$1" && mount -o remount,ro,bind / && cd "$2" && shift 2 && exec "$@"'
  const inImage = ['--mount', 'sh', '-euc', isolated, 'sh', data, at(image, '.'), ...as]

  const refused = spawnSync('unshare', [...inImage, 'touch', 'dist/x'], {
    encoding: 'utf8',
    env: { ...process.env, ...env, PATH: process.env.PATH },
  })
  if (refused.status === 0) throw new Error('The root file system can be written')
  console.log(refused.stderr.trim())

  const server = spawn('unshare', [...inImage, ...node([...ENTRYPOINT, ...CMD])], {
    env: { ...env, PATH: process.env.PATH },
    stdio: 'inherit',
  })
  const exited = once(server, 'exit')
  try {
    const [program = '', ...words] = node(HEALTHCHECK)
    const healthy = () => spawnSync(program, words, { cwd: at(image, '.'), env }).status === 0
    for (let tries = 0; !healthy(); tries++) {
      if (tries > 120 || server.exitCode !== null) throw new Error('The server in the container does not answer')
      await wait(500)
    }
    const ready = await fetch(`http://127.0.0.1:${port}/readyz`)
    if (ready.status !== 200) throw new Error(`readyz: ${ready.status} ${await ready.text()}`)
  } finally {
    server.kill('SIGTERM')
  }
  const [code] = (await exited) as [number | null]
  if (code !== 0) throw new Error(`The server stopped with ${code}`)
  console.log(`Container: Node ${process.version}, account ${uid}, read-only root: healthy, ready, stopped`)
}
