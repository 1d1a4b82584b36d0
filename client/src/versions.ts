// Changes that overwrite nobody's: what was read goes back as If-Match, and a 412 says what somebody else did meanwhile.

import type { Answer } from './calls.ts'
import { ProblemError } from './problem.ts'

export interface IfMatch {
  'if-match': string
}

/** The header for a version: `params: { header: ifMatch(submission) }`. */
export function ifMatch(version: number | { version: number }): IfMatch {
  return { 'if-match': `"${typeof version === 'number' ? version : version.version}"` }
}

interface ChangeOptions {
  /** How often to read and write before a 412 is the caller's. Default 1: it is at once, with its `changes`. */
  attempts?: number
}

/**
 * Reads a resource and writes what follows from it, guarded by the version read. With more `attempts`, a resource that
 * somebody else changed in between is read again and `write` is asked again, so it must decide from what it is given.
 * @throws ProblemError `stale_version` with `changes`
 */
export async function change<Resource, Result>(
  read: () => Promise<Answer<Resource>>,
  write: (resource: Resource, header: IfMatch) => Promise<Result>,
  { attempts = 1 }: ChangeOptions = {},
): Promise<Result> {
  for (let attempt = 1; ; attempt++) {
    const { data, response } = await read()
    const etag = response.headers.get('etag')
    try {
      return await write(data, etag ? { 'if-match': etag } : ifMatch(data as { version: number }))
    } catch (error) {
      if (!(error instanceof ProblemError) || error.code !== 'stale_version' || attempt >= attempts) throw error
    }
  }
}
