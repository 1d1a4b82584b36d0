import t from 'tap'
import { quoted, sheetNames } from '../../src/xlsx/sheet-names.ts'

t.test('names that Excel takes, each once', async (t) => {
  const long = 'Khối các cơ quan chuyên môn thuộc Ủy ban nhân dân tỉnh'
  const names = sheetNames(
    [long, long, 'Khối A/B: [1]*?\\', "'Khối'", '', 'TỔNG HỢP', 'Sở', 'sở', '\u0001'],
    ['Tổng hợp', 'Tiêu chí'],
  )
  t.same(names, [
    'Khối các cơ quan chuyên môn thu',
    'Khối các cơ quan chuyên môn (2)',
    'Khối A B 1',
    'Khối',
    'Trang',
    'TỔNG HỢP (2)',
    'Sở',
    'sở (2)',
    'Trang (2)',
  ])
  t.ok(names.every((name) => name.length <= 31))
  t.equal(quoted("Khối 'A'"), "'Khối ''A'''")
})
