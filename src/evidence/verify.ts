// Hashes all evidence again and compares it with what the rows say.

import { createHash } from 'node:crypto'
import { asc, eq, isNotNull } from 'drizzle-orm'
import { evidence, submissions } from '../db/schema.ts'
import type { Deps } from '../deps.ts'

export interface EvidenceFault {
  fault: 'missing' | 'damaged'
  sha256: string
  evidenceId: string
  submissionId: string
  unitName: string
  fileName: string
}

/** Every row whose content is missing or damaged. */
export async function verifyEvidence({ db, files }: Pick<Deps, 'db' | 'files'>) {
  const rows = await db
    .select({
      sha256: evidence.sha256,
      evidenceId: evidence.id,
      submissionId: evidence.submissionId,
      unitName: submissions.unitName,
      fileName: evidence.fileName,
    })
    .from(evidence)
    .innerJoin(submissions, eq(submissions.id, evidence.submissionId))
    .where(isNotNull(evidence.sha256))
    .orderBy(asc(evidence.sha256), asc(evidence.id))
  const faults: EvidenceFault[] = []
  let checked: { sha256: string; fault: EvidenceFault['fault'] | null } | undefined
  for (const { sha256, fileName, ...row } of rows) {
    if (checked?.sha256 !== sha256) checked = { sha256: sha256!, fault: await faultOf(files, sha256!) }
    if (checked.fault) faults.push({ ...row, sha256: sha256!, fileName: fileName!, fault: checked.fault })
  }
  return { rows: rows.length, contents: new Set(rows.map(({ sha256 }) => sha256)).size, faults }
}

async function faultOf(files: Deps['files'], sha256: string): Promise<EvidenceFault['fault'] | null> {
  const content = await files.read(sha256)
  if (content === null) return 'missing'
  const hash = createHash('sha256')
  for await (const chunk of content) hash.update(chunk as Buffer)
  return hash.digest('hex') === sha256 ? null : 'damaged'
}
