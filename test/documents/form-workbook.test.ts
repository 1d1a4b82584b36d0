// Random sets and answers through the sheet: what was written is read back, and LibreOffice works out the
// same points, total and class as the engine.

import fc from 'fast-check'
import { readXlsx, writeXlsx, type WriteOptions } from 'hucre/xlsx'
import t from 'tap'
import type { PublishedSet } from '../../src/criteria-sets/compiled.ts'
import { linesOf, cellAt } from '../../src/documents/form-layout.ts'
import { readForm } from '../../src/documents/form-reading.ts'
import { formWorkbook, type FormPaper } from '../../src/documents/form-workbook.ts'
import { canonicalJson } from '../../src/scoring/hash.ts'
import { compilePack, score } from '../../src/scoring/score.ts'
import type { Answers, Pack } from '../../src/scoring/types.ts'
import { convert, noOffice } from '../helpers/office.ts'
import { answersTo, packs } from '../scoring/arbitraries.ts'
import { demoDocument, packOf } from '../scoring/packs.ts'

/** What a unit may enter of random answers. */
function ofUnit(pack: Pack, answers: Answers): Answers {
  const { types } = compilePack(pack)
  const byReviewer = new Set(
    [...types.values()].flatMap(({ leaves }) =>
      leaves.flatMap(({ criterion }) => (criterion.filledBy === 'reviewer' ? [criterion.code] : [])),
    ),
  )
  return Object.fromEntries(
    Object.entries(answers).filter(([code, answer]) => !byReviewer.has(code) && !answer.awarded && /^[CT]/.test(code)),
  )
}

function paperOf(pack: Pack, answers: Answers, unitType = 'U'): FormPaper {
  const compiled = compilePack(pack)
  return {
    set: { compiled, pack } as unknown as PublishedSet,
    unitType,
    unitName: 'Đơn vị thử nghiệm',
    periodName: 'Kỳ thử nghiệm',
    submissionId: '00000000-0000-7000-8000-000000000001',
    version: 3,
    notice: 'MINH HỌA',
    holidays: ['2021-04-21', '2021-04-24'],
    answers: new Map(
      Object.entries(answers).map(([code, answer]) => [
        code,
        { answer, explanation: `Giải trình ${code}: “=1+1” _x0041_\nhai dòng` },
      ]),
    ),
    sheet: score(compiled, unitType, answers, { holidays: ['2021-04-21', '2021-04-24'] }),
    reviewPoints: null,
    evidence: new Map(),
  }
}

/** Without the results that the server wrote into it, so that nobody can copy them. */
function uncalculated(workbook: WriteOptions): WriteOptions {
  for (const sheet of workbook.sheets)
    for (const cell of sheet.cells?.values() ?? []) if (cell.formula) delete cell.formulaResult
  return workbook
}

const forms = packs.chain((pack) =>
  fc.record({ pack: fc.constant(pack), answers: answersTo(pack).map((answers) => ofUnit(pack, answers)) }),
)

t.test('a random form is read back as it was written', async (t) => {
  let checked = 0
  await fc.assert(
    fc.asyncProperty(forms, async ({ pack, answers }) => {
      const paper = paperOf(pack, answers)
      const { compiled } = paper.set
      const workbook = await readXlsx(await writeXlsx(formWorkbook(paper)), { readStyles: true })
      const { entries, faults } = readForm(workbook, linesOf(compiled, compiled.types.get('U')!))
      const read = Object.fromEntries([...entries].flatMap(([code, { answer }]) => (answer ? [[code, answer]] : [])))
      const trim = (text: string) => (text.includes('.') ? text.replace(/\.?0+$/, '') : text)
      const plain = (all: Answers) =>
        canonicalJson(
          JSON.parse(JSON.stringify(all), (_, value) =>
            typeof value === 'string' && /^[\d.]+$/.test(value) ? trim(value) : value,
          ),
        )
      if (faults.length > 0 || plain(read) !== plain(answers))
        throw new Error(JSON.stringify({ faults, read, answers }, null, 1))
      for (const [code, { explanation }] of entries)
        if (answers[code] && explanation !== `Giải trình ${code}: “=1+1” _x0041_\nhai dòng`)
          throw new Error(`explanation of ${code}: ${explanation}`)
      checked += 1
    }),
    { numRuns: 60 },
  )
  t.equal(checked, 60)
})

t.test('LibreOffice works out what the engine does', { skip: noOffice }, async (t) => {
  const samples = fc.sample(forms, { numRuns: 40, seed: 1318 })
  const papers = samples.map(({ pack, answers }) => paperOf(pack, answers))
  const demo = packOf(demoDocument())
  papers.push(
    paperOf(demo, {}, 'DIA_PHUONG'),
    paperOf(demo, { A1: { level: 'CHAM' }, A5: { numerator: '7', denominator: '9' } }, 'SO_NGANH'),
  )
  const files = await Promise.all(papers.map((paper) => writeXlsx(uncalculated(formWorkbook(paper)))))
  const calculated = await convert(files, 'xlsx', 'xlsx:Calc MS Excel 2007 XML')
  for (const [i, content] of calculated.entries()) {
    const { set, sheet, unitType } = papers[i]!
    const type = set.compiled.types.get(unitType)!
    const lines = linesOf(set.compiled, type)
    const { rows } = (await readXlsx(content)).sheets[0]!
    const at = (cell: string) => rows[Number(cell.slice(1)) - 1]?.[cell.charCodeAt(0) - 65]
    const points = lines.flatMap((line) =>
      line.kind === 'criterion' ? [[line.code, Number(at(cellAt('self', line.row))).toFixed(4)]] : [],
    )
    const wanted = sheet.criteria.map(({ code, points }) => [code, Number(points).toFixed(4)])
    const decimals = set.pack.rounding.decimals
    if (set.pack.rounding.at === 'criterion') t.same(points.sort(), wanted.sort(), `points of form ${i}`)
    const below = lines.at(-1)!.row
    t.equal(Number(at(cellAt('self', below + 6))).toFixed(decimals), sheet.total, `total of form ${i}`)
    const label = set.pack.classification.levels.find(({ code }) => code === sheet.classification)?.label
    t.equal(at(cellAt('self', below + 7)), label ?? 'Không đủ điều kiện xếp loại', `class of form ${i}`)
  }
})
