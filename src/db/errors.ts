// Constraint names → problems; outages → 503. Everything else that the database says stays inside:
// drizzle's messages hold statements and parameters.

import { DrizzleQueryError } from 'drizzle-orm'
import { problems, say, type Problem } from '../http/problems.ts'
import type { Text } from '../scoring/types.ts'
import { isOutdatedPlan } from './preparing-client.ts'

const duplicates: Record<string, Text> = {
  users_email_unique: say('Thư điện tử này đã có tài khoản.', 'This e-mail already has an account.'),
  users_oidc_unique: say(
    'Tài khoản đăng nhập chung này đã gắn với một người khác.',
    'This subject of the identity provider is bound to another account.',
  ),
  user_roles_unique: say('Vai trò bị lặp lại.', 'A role is given twice.'),
  unit_identifiers_no_overlap: say(
    'Mã định danh này đã thuộc về một đơn vị khác trong cùng thời gian.',
    'Another unit has this identifier at the same time.',
  ),
  criteria_sets_code_version_unique: say(
    'Đã có bộ tiêu chí với mã và phiên bản này.',
    'A criteria set with this code and version exists.',
  ),
  periods_year_name_unique: say('Đã có kỳ đánh giá cùng năm và tên.', 'A period with this year and name exists.'),
  submissions_period_unit_unique: say('Đơn vị đã có phiếu trong kỳ này.', 'The unit has a form in this period.'),
  appeals_one_open_unique: say('Đang có kiến nghị chưa giải quyết.', 'An appeal is still open.'),
  award_proposals_live_unique: say('Đã có đề nghị khen thưởng này.', 'This award is already proposed.'),
}

const missing: Record<string, Text> = {
  units_parent_fk: say('Không có đơn vị cấp trên này.', 'There is no such parent unit.'),
  user_roles_unit_fk: say('Không có đơn vị này.', 'There is no such unit.'),
  period_criteria_sets_set_fk: say('Không có bộ tiêu chí này.', 'There is no such criteria set.'),
  award_proposals_unit_fk: say('Không có đơn vị này.', 'There is no such unit.'),
  award_proposals_period_fk: say('Không có kỳ đánh giá này.', 'There is no such period.'),
}

/** The problem that an error of the database or the disk stands for; undefined when it is a fault of ours. */
export function problemOfStorageError(error: unknown): Problem | undefined {
  const cause = causeOf(error)
  const { code, constraint } = cause
  // 23P01: an exclusion constraint, which is how two at the same time are refused.
  if (code === '23505' || code === '23P01') return problems.duplicate({ detail: duplicates[constraint ?? ''] })
  const absent = missing[constraint ?? '']
  if (code === '23503' && absent) return problems.ruleBroken({ detail: absent })
  if (code === '23503') return problems.inUse()
  // A value that passed the schema and that its column can't read: only a cursor made by hand gets here.
  if (code?.startsWith('22')) return problems.invalidRequest()
  return isPassing(cause) ? unavailable() : undefined
}

/** Whether the database or the disk failed, rather than refused by a constraint. */
export function isStorageError(error: unknown): boolean {
  const cause = causeOf(error)
  return isPassing(cause) || (error instanceof DrizzleQueryError && !/^(22|23)/.test(cause.code ?? ''))
}

interface Cause {
  code?: string
  constraint?: string
  message?: string
}

function causeOf(error: unknown): Cause {
  const { cause } = error as { cause?: unknown }
  return (cause ?? error) as Cause
}

/**
 * What goes by without a restart, and after which nothing is stored by halves: SQLSTATE classes 08
 * (connection), 53 (disk full, too many connections), 57P (shutting down, starting), and 40001, 40P01,
 * 55P03, 57014 (deadlocks and time limits); plans that a migration made outdated; errors of the network and the
 * disk; and what pg says without any code when its pool is exhausted or a connection drops.
 */
function isPassing(cause: Cause): boolean {
  const { code, message = '' } = cause
  if (isOutdatedPlan(cause)) return true
  return code === undefined
    ? /^(timeout exceeded when trying to connect|Connection terminated|Query read timeout|Client has encountered a connection error)/.test(
        message,
      )
    : /^(08...|53...|57P0.|40001|40P01|55P03|57014|25006|58030)$/.test(code) ||
        /^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN|ENOSPC|EDQUOT|EROFS|EMFILE)$/.test(
          code,
        )
}

function unavailable(): Problem {
  return problems.unavailable({
    detail: say(
      'Máy chủ hoặc cơ sở dữ liệu đang quá tải hoặc gián đoạn. Không có gì được lưu dở dang; hãy tải lại rồi thử lại sau ít giây.',
      'The server or its database is overloaded or interrupted. Nothing is stored by halves; read again and repeat in a few seconds.',
    ),
    headers: { 'retry-after': '5' },
  })
}
