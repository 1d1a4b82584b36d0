// The engine names places with dotted paths (`groups[2].criteria[1].thresholds`, `C2.numerator`),
// the API with JSON pointers (`/groups/2/criteria/1/thresholds`, `/answers/C2/numerator`). Codes may
// hold dots themselves (`C.2`); they are told from fields by their capitals.

import type { Fault } from '../scoring/types.ts'
import type { ProblemFault } from './problems.ts'
import { escapePointer } from './validation.ts'

const part = /\[(\d+)\]|([A-Z][A-Z0-9_.]*)(?=\.|\[|$)|[^.[\]]+/g

/** Faults of a pack or of answers as they stand in a problem; `prefix` is where the document is, such as `/answers`. */
export function answerFaults(faults: Fault[], prefix: string): ProblemFault[] {
  // The one fault of all answers together; its path is a rule of the set, not a place in the body.
  const isOfAll = (code: string) => code === 'too_much_not_applicable'
  return faults.map(({ path, code, detail }) => ({
    pointer: isOfAll(code) ? prefix : prefix + pointerOf(path),
    code,
    detail,
  }))
}

function pointerOf(path: string): string {
  return Array.from(path.matchAll(part), ([text, index]) => `/${escapePointer(index ?? text)}`).join('')
}
