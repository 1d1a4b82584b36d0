// The catalogue of problems (RFC 9457). Code throws `problems.x({...})`; only error-handler.ts
// builds bodies. Codes are strings that other systems rely on: only ever added, never renamed.

import type { Text } from '../scoring/types.ts'

/** One fault in the request, with its place as a JSON pointer into the body (or `/query/limit`). */
export interface ProblemFault {
  pointer: string
  code: string
  detail: Text
}

interface ProblemOptions {
  detail?: Text
  errors?: ProblemFault[]
  /** Further members of the body, such as `lockedBecause`; texts are put in the reader's language. */
  extensions?: Record<string, unknown>
  headers?: Record<string, string>
}

export class Problem extends Error {
  readonly code: string
  readonly status: number
  readonly title: Text
  readonly options: ProblemOptions

  constructor(code: string, status: number, title: Text, options: ProblemOptions) {
    super(`${code}: ${options.detail?.en ?? title.en}`)
    this.code = code
    this.status = status
    this.title = title
    this.options = options
  }

  /** The same problem with further members. */
  with(extensions: Record<string, unknown>): Problem {
    const { code, status, title, options } = this
    return new Problem(code, status, title, { ...options, extensions: { ...options.extensions, ...extensions } })
  }
}

function define(code: string, status: number, vi: string, en: string) {
  return (options: ProblemOptions = {}) => new Problem(code, status, { vi, en }, options)
}

export const problems = {
  invalidRequest: define('invalid_request', 400, 'Yêu cầu không hợp lệ', 'The request is malformed'),
  unauthenticated: define('unauthenticated', 401, 'Cần đăng nhập', 'Sign-in is needed'),
  invalidGrant: define('invalid_grant', 400, 'Không đăng nhập được', 'Sign-in failed'),
  invalidClient: define(
    'invalid_client',
    401,
    'Không nhận diện được hệ thống kết nối',
    'Unknown client or wrong secret',
  ),
  totpRequired: define('totp_required', 400, 'Cần mã xác thực', 'An authenticator code is needed'),
  totpInvalid: define('totp_invalid', 400, 'Mã xác thực không đúng', 'The authenticator code is wrong'),
  passwordChangeRequired: define(
    'password_change_required',
    403,
    'Phải đổi mật khẩu trước',
    'The password must be changed first',
  ),
  forbidden: define('forbidden', 403, 'Không có quyền thực hiện', 'Your role may not do this'),
  separationOfDuties: define(
    'separation_of_duties',
    403,
    'Vi phạm nguyên tắc tách biệt nhiệm vụ',
    'Separation of duties forbids this',
  ),
  notFound: define('not_found', 404, 'Không tìm thấy', 'Not found'),
  feedRestarted: define('feed_restarted', 410, 'Phải đọc lại từ đầu', 'Start from the beginning'),
  methodNotAllowed: define('method_not_allowed', 405, 'Phương thức không được hỗ trợ', 'Method not allowed'),
  wrongState: define(
    'wrong_state',
    409,
    'Không thực hiện được ở trạng thái hiện tại',
    'Not possible in the present state',
  ),
  locked: define('locked', 409, 'Đang bị khóa', 'Locked'),
  duplicate: define('duplicate', 409, 'Đã tồn tại', 'Already exists'),
  requestInProgress: define('request_in_progress', 409, 'Yêu cầu đang được xử lý', 'The request is in progress'),
  alreadyDone: define('already_done', 409, 'Yêu cầu đã được thực hiện', 'The request already took effect'),
  inUse: define('in_use', 409, 'Đang được sử dụng', 'Still in use'),
  staleVersion: define('stale_version', 412, 'Dữ liệu đã thay đổi từ lần đọc trước', 'Changed since it was last read'),
  payloadTooLarge: define('payload_too_large', 413, 'Nội dung gửi lên quá lớn', 'The body is too large'),
  unsupportedMediaType: define(
    'unsupported_media_type',
    415,
    'Định dạng không được hỗ trợ',
    'Media type not supported',
  ),
  ruleBroken: define('rule_broken', 422, 'Vi phạm quy tắc nghiệp vụ', 'A rule of the domain is broken'),
  exportTooLong: define(
    'export_too_long',
    422,
    'Văn bản quá dài để lập ngay',
    'The paper is too long to be written at once',
  ),
  idempotencyKeyReused: define(
    'idempotency_key_reused',
    422,
    'Khóa Idempotency-Key đã dùng cho yêu cầu khác',
    'The Idempotency-Key belongs to another request',
  ),
  invalidAnswers: define('invalid_answers', 422, 'Câu trả lời chưa hợp lệ', 'Some answers are not valid'),
  invalidPack: define('invalid_pack', 422, 'Bộ tiêu chí chưa hợp lệ', 'The criteria set is not valid'),
  incomplete: define('incomplete', 422, 'Hồ sơ chưa đầy đủ', 'The form is not complete'),
  infectedFile: define('infected_file', 422, 'Tệp có mã độc', 'The file is infected'),
  versionMissing: define('version_missing', 428, 'Thiếu phiên bản dữ liệu (If-Match)', 'If-Match is missing'),
  tooManyAttempts: define('too_many_attempts', 429, 'Thử lại quá nhiều lần', 'Too many attempts'),
  tooManyJobs: define('too_many_jobs', 429, 'Quá nhiều yêu cầu kết xuất đang chờ', 'Too many jobs are waiting'),
  internal: define('internal', 500, 'Lỗi hệ thống', 'Internal error'),
  unavailable: define('unavailable', 503, 'Hệ thống tạm thời không phục vụ được', 'Temporarily unavailable'),
  notReady: define('not_ready', 503, 'Hệ thống chưa sẵn sàng', 'Not ready'),
  stopping: define('stopping', 503, 'Máy chủ đang dừng', 'The server is stopping'),
}

/** The URI that identifies a kind of problem: the address of its page (problem-pages.ts). It ends in the code. */
export function problemType(code: string, publicUrl: string): string {
  return `${publicUrl}/problems/${code}`
}

/** Shorthand for a text in both languages. */
export function say(vi: string, en: string): Text {
  return { vi, en }
}
