// An invented country of the size of the real one: 34 provinces, 3,321 communes and about 2,000 departments, each
// with an officer, and those who review. Every name says that it is a sample ("Mẫu").

import type { unitIdentifiers, units, userRoles, users } from '../../../src/db/schema.ts'
import { searchKey, sortKey } from '../../../src/units/names.ts'
import { between, type Random } from '../../demo/believable.ts'
import type { NewId } from './rows.ts'

const PROVINCES = 34
/** Of 5,400 units 3,321 are communes. */
const COMMUNES = 3321 / 5400
const REVIEWERS_A_PROVINCE = 3

const plants =
  `Bằng Lăng,Phượng Vĩ,Hoa Sữa,Ngọc Lan,Sầu Đâu,Trâm Bầu,Điên Điển,Bông Súng,Tràm Trà,Xà Cừ,Lộc Vừng,Hoàng Yến,Dừa Nước,Ô Môi,Cau Kiểng,Mù U,Hải Đường,Tường Vi,Thiên Lý,Mộc Lan`.split(
    ',',
  )
const ends = 'Thượng,Hạ,Đông,Tây,Nam,Bắc,Trung,Phú,Lộc,Hòa'.split(',')
const fields =
  `Nội vụ,Tài chính,Tư pháp,Xây dựng,Công Thương,Y tế,Giáo dục,Văn hóa,Khoa học,Nông nghiệp,Thanh tra,Dân tộc,Ngoại vụ,Du lịch`.split(
    ',',
  )

type UnitRow = typeof units.$inferInsert
type UserRow = typeof users.$inferInsert

export interface Country {
  units: (UnitRow & { officer: string; reviewer: string; province: number })[]
  identifiers: (typeof unitIdentifiers.$inferInsert)[]
  users: UserRow[]
  roles: (typeof userRoles.$inferInsert)[]
  accounts: Record<'admin' | 'approver' | 'auditor' | 'jointReviewer', string>
}

/** `size` units in all; those of a province stand together. `passwordHash` opens every account. */
export function countryOf(size: number, since: Date, random: Random, newId: NewId, passwordHash: string): Country {
  const country: Country = { units: [], identifiers: [], users: [], roles: [], accounts: {} as Country['accounts'] }
  const addUser = (email: string, name: string, role: (typeof userRoles.$inferInsert)['role'], unitId?: string) => {
    const id = newId(since)
    const account = { id, email: `${email}@mau.example`, name, kind: 'person' as const, mustChangePassword: false }
    country.users.push({ ...account, passwordHash, version: 1, createdAt: since, updatedAt: since })
    country.roles.push({ userId: id, role, unitId: unitId ?? null })
    return id
  }
  for (const role of ['admin', 'approver', 'auditor', 'jointReviewer'] as const)
    country.accounts[role] = addUser(role.toLowerCase(), `Người mẫu ${role}`, role)
  const provinces = Math.min(PROVINCES, size)
  const reviewers = Array.from({ length: provinces }, (_, province) =>
    Array.from({ length: REVIEWERS_A_PROVINCE }, (_, n) =>
      addUser(`thamdinh${two(province)}${n}`, `Người mẫu thẩm định ${two(province)}.${n}`, 'reviewer'),
    ),
  )
  const provinceIds = Array.from({ length: provinces }, () => newId(since))
  const communes = Math.round(size * COMMUNES)
  for (let i = 0; i < size; i++) {
    const province = i % provinces
    const isProvince = i < provinces
    const isCommune = !isProvince && i < provinces + communes
    const id = isProvince ? provinceIds[province]! : newId(since)
    const place = `Tỉnh Mẫu ${two(province)}`
    const name = isProvince
      ? place
      : isCommune
        ? `Xã Mẫu ${pick(plants, random)} ${pick(ends, random)} ${i}`
        : `Sở Mẫu ${pick(fields, random)} ${i}, ${place}`
    country.units.push({
      id,
      name,
      searchName: searchKey(name),
      sortName: sortKey(name),
      unitType: isProvince || isCommune ? 'DIA_PHUONG' : 'SO_NGANH',
      block: isProvince ? 'TINH' : `${isCommune ? 'XA' : 'SO'}_${two(province)}`,
      parentId: isProvince ? null : provinceIds[province]!,
      validFrom: '2015-01-01',
      validTo: null,
      version: 1,
      createdAt: since,
      updatedAt: since,
      officer: addUser(`canbo${i}`, `Người mẫu đơn vị ${i}`, 'officer', id),
      reviewer: pick(reviewers[province]!, random),
      province,
    })
    country.identifiers.push({
      unitId: id,
      scheme: 'own',
      code: `M${two(province)}.${i}`,
      validFrom: '2015-01-01',
      validTo: null,
    })
  }
  return country
}

function pick<T>(from: readonly T[], random: Random): T {
  return from[between(random, 0, from.length - 1)]!
}

function two(n: number): string {
  return String(n + 1).padStart(2, '0')
}
