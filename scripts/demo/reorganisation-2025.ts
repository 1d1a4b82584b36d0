// The change of 01/07/2025 as one table for POST /units/reorganisations/import: the published table of communes, and
// under it what the table does not say and somebody has to decide. What we decided is said in data/README.md.

import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'

export function demoData(name: string): string {
  return readFileSync(new URL(`data/${name}`, import.meta.url), 'utf8')
}

/** The real list in the columns of the import; `valid_from` is the demo's, not a fact. */
export function unitsOf2021(): string {
  const rows: { code: string; name: string; parent_code: string; level: string }[] = parse(
    demoData('units-dongthap-2021.csv'),
    { columns: true },
  )
  const kinds: Record<string, string> = {
    province: 'TINH,TINH',
    district: 'DIA_PHUONG,HUYEN',
    commune: 'DIA_PHUONG,XA',
  }
  return [
    'scheme,code,name,unit_type,block,parent_code,valid_from',
    ...rows.map(
      ({ code, name, parent_code, level }) => `gso,${code},${name},${kinds[level]},${parent_code},2020-01-01`,
    ),
  ].join('\n')
}

/** Communes of our list of 2021 that the table does not know: its base is a later one. */
const notInTable = ['29863', '29866']

export function decisions2025(): string {
  const list: Record<string, string>[] = parse(demoData('units-dongthap-2025.csv'), { columns: true })
  const old: Record<string, string>[] = parse(demoData('units-dongthap-2021.csv'), { columns: true })
  const table: Record<string, string>[] = parse(demoData('units-dongthap-mapping-2025.csv'), { columns: true })
  const province = list.find(({ level }) => level === 'province')!
  const parents = new Map(list.map(({ code, parent_code }) => [code, parent_code]))
  const ends = old.filter(({ code, level }) => level === 'district' || notInTable.includes(code!))
  const [ours] = old
  const day = table[0]!.effective_date!
  const whole = (code: string, name: string) =>
    [code, name, '', '', province.code, province.name, 'TINH', 'TINH', '', day].join(',')
  return [
    'old_code,old_name,old_district_name,old_province_name,new_code,new_name,new_unit_type,new_block,new_parent_code,effective_date',
    ...table.map((row) =>
      [
        ...[row.old_ward_code, row.old_ward_name, row.old_district_name, row.old_province_name],
        ...[row.new_ward_code, list.find(({ code }) => code === row.new_ward_code)!.name, '', ''],
        ...[parents.get(row.new_ward_code), day],
      ].join(','),
    ),
    whole(ours!.code!, ours!.name!),
    whole(province.code!, 'Tỉnh Tiền Giang'),
    ...ends.map(({ code, name }) => [code, name, '', '', '', '', '', '', '', day].join(',')),
  ].join('\n')
}
