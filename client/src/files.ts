// Files: down with their names, up as evidence.

import type { PathsWithMethod } from 'openapi-typescript-helpers'
import type { Answer, Call, CallOptions, InitOf, InitParam } from './calls.ts'
import type { operations, paths } from './schema.ts'

export interface DownloadedFile {
  /** As the server calls it; null where it says no name. */
  fileName: string | null
  mediaType: string
  content: Blob
}

export type Download = <Path extends PathsWithMethod<paths, 'get'>, Init extends InitOf<Path, 'get'>>(
  path: Path,
  ...init: InitParam<Init>
) => Promise<DownloadedFile>

export function downloadWith(GET: Call<'get'>): Download {
  const get = GET as unknown as (path: string, init: object) => Promise<Answer<Blob>>
  return async (path, ...[init]) => {
    const { data, response } = await get(path, { ...init, parseAs: 'blob' })
    return {
      fileName: fileNameOf(response.headers.get('content-disposition') ?? ''),
      mediaType: (response.headers.get('content-type') ?? '').split(';')[0]!,
      content: data,
    }
  }
}

/** RFC 6266: `filename*=UTF-8''…` comes before `filename="…"`. */
export function fileNameOf(disposition: string): string | null {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition)?.[1]
  if (encoded) return decodeURIComponent(encoded)
  return /filename="((?:[^"\\]|\\.)*)"/i.exec(disposition)?.[1]?.replace(/\\(.)/g, '$1') ?? null
}

type Evidence = operations['addEvidence']['responses'][201]['content']['application/json']
type DocumentReference = operations['addEvidence']['requestBody']['content']['application/json']['document']

export interface EvidenceFile {
  file: Blob
  /** With its ending: the server goes by it. Not needed for a `File`. */
  fileName?: string
  /** Codes of the criteria that it proves. */
  codes: string[]
  document?: DocumentReference
}

export type UploadEvidence = (
  submissionId: string,
  evidence: EvidenceFile,
  options?: CallOptions & { idempotencyKey?: string },
) => Promise<Answer<Evidence>>

export function uploadWith(POST: Call<'post'>): UploadEvidence {
  return (id, { file, fileName, codes, document }, { idempotencyKey, ...options } = {}) => {
    const form = new FormData()
    for (const code of codes) form.append('codes', code)
    for (const [name, text] of Object.entries(document ?? {})) form.append(name, text)
    const name = fileName ?? (file as Partial<File>).name
    if (!name) throw new TypeError('fileName is missing')
    form.append('file', file, name)
    return POST('/api/v1/submissions/{id}/evidence', {
      ...options,
      params: { path: { id }, header: { 'Idempotency-Key': idempotencyKey } },
      body: form as never,
      bodySerializer: () => form,
    })
  }
}
