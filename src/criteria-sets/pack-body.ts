// How a pack comes in: as JSON or YAML, with every fault of it at once.

import type { FastifyRequest } from 'fastify'
import { answerFaults } from '../http/fault-pointers.ts'
import { problems, say, type ProblemFault } from '../http/problems.ts'
import { readPack } from '../scoring/pack.ts'
import type { Fault, Pack } from '../scoring/types.ts'
import { readYaml } from './yaml.ts'

/** A fault with its place twice: for programs and, dotted, for people. */
export interface PackFault extends ProblemFault {
  path: string
}

/** What the body holds, not checked yet. @throws invalid_request (400), unsupported_media_type (415) */
export function documentOf({ body, mediaType }: FastifyRequest): unknown {
  if (mediaType === 'application/yaml') return readYaml(body as string)
  if (mediaType === 'application/json') return body
  throw problems.unsupportedMediaType({
    detail: say(
      'Gửi bộ tiêu chí dạng application/json hoặc application/yaml.',
      'Send the set as application/json or application/yaml.',
    ),
  })
}

/** @throws invalid_pack (422) with every fault; `prefix` is where the pack stands in the body. */
export function packFrom(document: unknown, prefix = ''): Pack {
  const { pack, faults } = readPack(document)
  if (pack === null) {
    throw problems.invalidPack({
      detail: say(
        `Bộ tiêu chí có ${faults.length} lỗi; không có gì được lưu.`,
        `The criteria set has ${faults.length} faults; nothing was stored.`,
      ),
      errors: packFaults(faults, prefix),
    })
  }
  return pack
}

export function packFaults(faults: Fault[], prefix = ''): PackFault[] {
  return answerFaults(faults, prefix).map((fault, i) => ({ ...fault, path: faults[i]!.path }))
}
