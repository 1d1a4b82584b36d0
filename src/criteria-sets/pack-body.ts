// How a pack comes in: as JSON, YAML or a workbook, with every fault of it at once.

import type { FastifyRequest } from 'fastify'
import { answerFaults } from '../http/fault-pointers.ts'
import { Problem, problems, say, type ProblemFault } from '../http/problems.ts'
import { readPack } from '../scoring/pack.ts'
import type { Fault, Pack } from '../scoring/types.ts'
import { openWorkbook, xlsxType } from '../xlsx/incoming.ts'
import { packFromWorkbook, packLimits } from './from-workbook.ts'
import { readYaml } from './yaml.ts'

/** A fault with its place twice: for programs and, dotted, for people. */
export interface PackFault extends ProblemFault {
  path: string
}

/**
 * Does something with the pack of a body that is not checked yet; `locate` names faults of it as they stand in
 * what was sent: a workbook by its cells. @throws invalid_request (400), unsupported_media_type (415)
 */
export async function withPack<T>(
  { body, mediaType }: FastifyRequest,
  work: (document: unknown, locate: (faults: PackFault[]) => PackFault[]) => T | Promise<T>,
): Promise<T> {
  if (mediaType === 'application/json') return work(body, (faults) => faults)
  if (mediaType === 'application/yaml') return work(readYaml(body as string), (faults) => faults)
  if (mediaType !== xlsxType)
    throw problems.unsupportedMediaType({
      detail: say(
        'Gửi bộ tiêu chí dạng Excel (.xlsx), application/json hoặc application/yaml.',
        'Send the set as a workbook (.xlsx), application/json or application/yaml.',
      ),
    })
  const { document, cellAt } = packFromWorkbook(await openWorkbook(body as Buffer, packLimits))
  const locate = (faults: PackFault[]) => faults.map((fault) => inCell(fault, cellAt(fault.path)))
  try {
    return await work(document, locate)
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== 'invalid_pack') throw error
    const { code, status, title, options } = error
    throw new Problem(code, status, title, { ...options, errors: locate(options.errors as PackFault[]) })
  }
}

function inCell(fault: PackFault, cell: string): PackFault {
  const { vi, en } = fault.detail
  return { ...fault, pointer: `/${cell.replace('!', '/')}`, detail: say(`${cell}: ${vi}`, `${cell}: ${en}`) }
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
