// Reads a PDF with the programs of poppler-utils.

import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** For `skip`: false where the programs are there. CI installs them. */
export const noPdfReader = spawnSync('pdftotext', ['-v']).error ? 'poppler-utils is not installed' : false

/** What LibreOffice or the system itself made, as its reader sees it. */
export interface Read {
  /** Text page by page, blanks as one. */
  pages: string[]
  /** All of them. */
  all: string
  /** Millimetres, by page. */
  sizes: string[]
  fonts: string
}

export function readPdf(content: Uint8Array): Read {
  const folder = mkdtempSync(join(tmpdir(), 'dan-van-pdf-'))
  try {
    const file = join(folder, 'paper.pdf')
    writeFileSync(file, content)
    const run = (tool: string, ...args: string[]) => execFileSync(tool, args, { encoding: 'utf8' })
    const pages = run('pdftotext', '-layout', file, '-')
      .split('\f')
      .slice(0, -1)
      .map((page) => page.normalize('NFC').replace(/\s+/g, ' '))
    const sizes = [...run('pdfinfo', '-l', '99', file).matchAll(/Page +\d+ size: +([\d.]+) x ([\d.]+)/g)]
    const millimetres = (points: string) => Math.round((Number(points) * 25.4) / 72)
    return {
      pages,
      all: pages.join(' '),
      sizes: sizes.map(([, width = '', height = '']) => `${millimetres(width)} × ${millimetres(height)}`),
      fonts: run('pdffonts', file),
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
}
