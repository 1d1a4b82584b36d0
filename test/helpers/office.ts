// LibreOffice opens what the system wrote, as an official would: recalculated sheets, pages as PDF.

import { execFile, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** For `skip`: false where LibreOffice is there. CI installs it. */
export const noOffice = spawnSync('soffice', ['--version']).status === 0 ? false : 'LibreOffice is not installed'

/** Converts files in one run of LibreOffice; answers them in their order. Debian: libreoffice-calc, libreoffice-writer. */
export async function convert(files: Uint8Array[], from: string, to: string): Promise<Buffer[]> {
  const folder = mkdtempSync(join(tmpdir(), 'dan-van-office-'))
  try {
    const names = files.map((content, i) => {
      writeFileSync(join(folder, `${i}.${from}`), content)
      return join(folder, `${i}.${from}`)
    })
    const profile = `-env:UserInstallation=file://${folder}/profile`
    await run('soffice', [profile, '--headless', '--convert-to', to, '--outdir', join(folder, 'out'), ...names], {
      timeout: 240_000,
    })
    return files.map((_, i) => readFileSync(join(folder, 'out', `${i}.${to.split(':')[0]}`)))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
