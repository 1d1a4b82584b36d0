// What the doctor says of one thing, in both languages: how it is and, when it is not well, what to do.

import { say } from '../http/problems.ts'
import type { Text } from '../scoring/types.ts'

export interface Finding {
  /** configuration, database, disk, … */
  about: string
  state: 'good' | 'warning' | 'fault'
  found: Text
  todo?: Text
}

export function good(about: string, vi: string, en: string): Finding {
  return { about, state: 'good', found: say(vi, en) }
}

export function warning(about: string, found: Text, todo: Text): Finding {
  return { about, state: 'warning', found, todo }
}

export function fault(about: string, found: Text, todo: Text): Finding {
  return { about, state: 'fault', found, todo }
}
