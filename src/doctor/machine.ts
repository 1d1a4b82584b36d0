// The machine itself: Node, memory, disk, and whether its clock is kept.

import { execFile } from 'node:child_process'
import { statfs } from 'node:fs/promises'
import { totalmem } from 'node:os'
import { promisify } from 'node:util'
import type { Config } from '../config.ts'
import { say } from '../http/problems.ts'
import { fault, good, warning, type Finding } from './findings.ts'

const megabyte = 1024 * 1024

export async function examineMachine({ dataDir }: Config): Promise<Finding[]> {
  const { bavail, bsize } = await statfs(dataDir)
  const limit = process.constrainedMemory()
  const installed = totalmem()
  return [
    node(process.versions.node),
    memory(limit > 0 && limit < installed ? limit : installed),
    disk(bavail * bsize, dataDir),
    ...(await timeService()),
  ]
}

export function node(version: string): Finding {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return good('node', `Node.js ${version}.`, `Node.js ${version}.`)
  return fault(
    'node',
    say(`Node.js ${version} quá cũ.`, `Node.js ${version} is too old.`),
    say('Cài Node.js bản LTS hiện hành (từ 20.19).', 'Install the current LTS of Node.js (20.19 or newer).'),
  )
}

export function memory(bytes: number): Finding {
  const size = Math.round(bytes / megabyte)
  if (size >= 1000) return good('memory', `Bộ nhớ ${size} MB.`, `${size} MB of memory.`)
  return (size < 500 ? fault : warning)(
    'memory',
    say(`Chỉ có ${size} MB bộ nhớ.`, `Only ${size} MB of memory.`),
    say('Cấp cho máy chủ ít nhất 1 GB bộ nhớ.', 'Give the server at least 1 GB.'),
  )
}

export function disk(freeBytes: number, dataDir: string): Finding {
  const free = Math.round(freeBytes / megabyte)
  if (free >= 5000) return good('disk', `${dataDir}: còn trống ${free} MB.`, `${dataDir}: ${free} MB free.`)
  return (free < 1000 ? fault : warning)(
    'disk',
    say(`${dataDir}: chỉ còn trống ${free} MB.`, `${dataDir}: only ${free} MB free.`),
    say(
      'Dọn hoặc mở rộng ổ đĩa: cần ít nhất 1 GB, nên có trên 5 GB cho tài liệu kiểm chứng.',
      'Make room: at least 1 GB is needed, better over 5 GB for the evidence.',
    ),
  )
}

/** Nothing where systemd does not run: then it can't be seen from here. */
async function timeService(): Promise<Finding[]> {
  const { stdout } = await promisify(execFile)('timedatectl', ['show', '-p', 'NTPSynchronized', '--value'], {
    timeout: 5_000,
  }).catch(() => ({ stdout: '' }))
  if (stdout.trim() === 'yes')
    return [good('clock', 'Giờ máy chủ được đồng bộ (NTP).', "The machine's clock is kept by NTP.")]
  if (stdout.trim() !== 'no') return []
  return [
    warning(
      'clock',
      say('Giờ máy chủ chưa được đồng bộ (NTP).', "The machine's clock is not kept by NTP."),
      say('Chạy: timedatectl set-ntp true', 'Run: timedatectl set-ntp true'),
    ),
  ]
}
