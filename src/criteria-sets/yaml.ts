// A pack as YAML. Only what a person writes in a legal text is read: no tags, no anchors and
// aliases (a few lines of them can stand for gigabytes), no key twice. Faults name line and column.

import {
  LineCounter,
  isAlias,
  isCollection,
  isMap,
  isScalar,
  parseDocument,
  stringify,
  visit,
  type Document,
  type Node,
  type Scalar,
  type YAMLMap,
} from 'yaml'
import { problems, say, type ProblemFault } from '../http/problems.ts'
import type { Text } from '../scoring/types.ts'
import type { CriteriaSetWithPack } from './queries.ts'

/** The document as plain data. @throws invalid_request (400) with every fault's line and column. */
export function readYaml(text: string): unknown {
  try {
    return parse(text)
  } catch (error) {
    if (error instanceof RangeError)
      throw problems.invalidRequest({ detail: say('YAML lồng nhau quá sâu.', 'The YAML is nested too deeply.') })
    throw error
  }
}

function parse(text: string): unknown {
  const lines = new LineCounter()
  // Keys are compared below: the comparison of the library takes minutes for a hostile document.
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, stringKeys: true, uniqueKeys: false })
  const malformed = document.errors.map(({ pos, code }) =>
    faultAt(lines, pos[0], 'malformed', say(`không đúng cú pháp YAML (${code}).`, `malformed YAML (${code}).`)),
  )
  const faults = malformed.length > 0 ? malformed : unwantedIn(document, lines)
  if (faults.length > 0)
    throw problems.invalidRequest({
      detail: say('YAML không hợp lệ.', 'The YAML is malformed.'),
      errors: faults.slice(0, 1000),
    })
  return document.toJS({ maxAliasCount: 0 })
}

function unwantedIn(document: Document.Parsed, lines: LineCounter): ProblemFault[] {
  const faults: ProblemFault[] = []
  const refuse = (node: Node, code: string, detail: Text) => {
    faults.push(faultAt(lines, node.range?.[0] ?? 0, code, detail))
  }
  visit(document, (_, node) => {
    if (isAlias(node))
      refuse(
        node,
        'alias',
        say('không dùng bí danh (*); hãy ghi lại nội dung.', 'aliases (*) are not accepted; write the content again.'),
      )
    if ((isScalar(node) || isCollection(node)) && node.tag !== undefined)
      refuse(node, 'tag', say('không dùng thẻ kiểu (!).', 'tags (!) are not accepted.'))
    if (isMap<Scalar<string>>(node)) {
      for (const key of repeatedKeys(node)) {
        const name = key.value.slice(0, 60)
        refuse(key, 'duplicate_key', say(`trường “${name}” bị lặp.`, `the field "${name}" occurs twice.`))
      }
    }
  })
  return faults
}

function repeatedKeys({ items }: YAMLMap<Scalar<string>>): Scalar<string>[] {
  const seen = new Set<string>()
  return items.flatMap(({ key }) => (seen.has(key.value) ? [key] : (seen.add(key.value), [])))
}

function faultAt(
  lines: LineCounter,
  offset: number,
  code: string,
  detail: Text,
): ProblemFault & { line: number; column: number } {
  const { line, col } = lines.linePos(offset)
  return {
    pointer: '',
    line,
    column: col,
    code,
    detail: say(`Dòng ${line}, cột ${col}: ${detail.vi}`, `Line ${line}, column ${col}: ${detail.en}`),
  }
}

/** The pack for people to keep and to send in again; says at the top what it is. */
export function writeYaml({ pack, status, hash, notice }: CriteriaSetWithPack): string {
  const header = [notice, status === 'published' ? `Đã ban hành; SHA-256: ${hash}` : 'Bản nháp, chưa ban hành.']
  return [
    ...header.flatMap((line) => (line === null ? [] : [`# ${line}\n`])),
    stringify(pack, { lineWidth: 0, aliasDuplicateObjects: false }),
  ].join('')
}
