// What each problem means and what to do about it, for its page and for the document.

import type { Locale, Text } from '../scoring/types.ts'
import { problems, problemType, say, type Problem } from './problems.ts'

interface Guide {
  meaning: Text
  whatToDo: Text
}

/** Every kind of problem by its code. */
export const problemCatalogue: ReadonlyMap<string, Problem> = new Map(
  Object.values(problems).map((make) => [make().code, make()]),
)

/** A body as it may be answered, by code. */
export function problemExamples(
  publicUrl: string,
  locale: Locale,
  codes: Iterable<string>,
): Record<string, { value: object }> {
  const wanted = new Set(codes)
  return Object.fromEntries(
    [...problemCatalogue.values()]
      .filter(({ code }) => wanted.has(code))
      .map(({ code, status, title }) => [
        code,
        {
          value: {
            type: problemType(code, publicUrl),
            title: title[locale],
            status,
            detail: guideTo(code)?.meaning[locale] ?? title[locale],
            instance: '/api/v1/…',
            code,
            requestId: '01a21617-a926-73ab-9cc1-eb39377ee490',
            errors: [],
          },
        },
      ]),
  )
}

export function guideTo(code: string): Guide | undefined {
  return guides[code]
}

const guides: Record<string, Guide> = {
  invalid_request: guide(
    [
      'Yêu cầu sai định dạng: thiếu trường, thừa trường, sai kiểu hoặc JSON không đọc được.',
      'Sửa từng chỗ nêu trong errors (pointer cho biết vị trí) rồi gửi lại.',
    ],
    [
      'The request is malformed: a field is missing, unknown or of the wrong type, or the JSON can not be read.',
      'Correct each place named in errors (pointer says where) and send it again.',
    ],
  ),
  unauthenticated: guide(
    [
      'Chưa đăng nhập, hoặc mã truy cập đã hết hạn, đã bị thu hồi.',
      'Nhận mã truy cập mới tại POST /auth/token rồi gửi trong tiêu đề Authorization: Bearer.',
    ],
    [
      'Nobody is signed in, or the access token has expired or was revoked.',
      'Get a new access token from POST /auth/token and send it in Authorization: Bearer.',
    ],
  ),
  invalid_grant: guide(
    [
      'Thư điện tử, mật khẩu hoặc mã làm mới không đúng, hoặc tài khoản đã bị khóa.',
      'Kiểm tra lại; quên mật khẩu hoặc bị khóa thì liên hệ quản trị.',
    ],
    [
      'E-mail address, password or refresh token is wrong, or the account is disabled.',
      'Check them; if the password is lost or the account disabled, ask an administrator.',
    ],
  ),
  invalid_client: guide(
    [
      'client_id hoặc client_secret không đúng, đã hết hạn hoặc đã bị thu hồi.',
      'Kiểm tra lại, hoặc xin quản trị đổi mã bí mật.',
    ],
    [
      'client_id or client_secret is wrong, has expired or was revoked.',
      'Check them, or have an administrator rotate the secret.',
    ],
  ),
  totp_required: guide(
    [
      'Tài khoản đã bật xác thực hai lớp mà yêu cầu thiếu mã.',
      'Gửi lại kèm trường totp: mã 6 chữ số của ứng dụng xác thực.',
    ],
    [
      'The account uses two-factor authentication and the code is missing.',
      'Send it again with the field totp: the 6-digit code of the authenticator.',
    ],
  ),
  totp_invalid: guide(
    ['Mã xác thực sai hoặc đã dùng.', 'Chờ mã mới của ứng dụng xác thực; kiểm tra giờ của điện thoại.'],
    ['The code is wrong or was used before.', 'Wait for the next code; check the clock of the phone.'],
  ),
  password_change_required: guide(
    ['Mật khẩu hiện tại do người khác đặt, chỉ dùng được để đổi mật khẩu.', 'Gọi POST /me/password rồi đăng nhập lại.'],
    [
      'Somebody else chose the present password; it opens nothing but changing it.',
      'Call POST /me/password, then sign in again.',
    ],
  ),
  forbidden: guide(
    [
      'Vai trò hoặc phạm vi của người gọi không được làm việc này.',
      'Dùng tài khoản có vai trò nêu trong allowedRoles, hoặc xin cấp thêm quyền.',
    ],
    [
      'The role or the scopes of the caller do not allow this.',
      'Use an account with a role named in allowedRoles, or ask for the right.',
    ],
  ),
  separation_of_duties: guide(
    [
      'Một người không được vừa điền, nộp vừa thẩm định, hoặc vừa thẩm định vừa phê duyệt cùng một nội dung.',
      'Giao việc cho người khác, không thuộc đơn vị và chưa tham gia bước trước.',
    ],
    [
      'Nobody may both fill in and review, or both review and approve the same thing.',
      'Give it to somebody of another unit who took no part in the step before.',
    ],
  ),
  not_found: guide(
    ['Không có đối tượng này, hoặc nó ngoài phạm vi được xem.', 'Kiểm tra mã trong địa chỉ và tài khoản đang dùng.'],
    [
      'There is no such thing, or it is outside what the caller may see.',
      'Check the identifier in the address, and the account.',
    ],
  ),
  method_not_allowed: guide(
    ['Địa chỉ này có nhưng không nhận phương thức này.', 'Xem các phương thức được nhận tại /docs.'],
    ['The address exists but does not take this method.', 'See /docs for the methods that it takes.'],
  ),
  wrong_state: guide(
    [
      'Đối tượng đang ở trạng thái mà việc này chưa làm được, hoặc không còn làm được.',
      'Đọc lại đối tượng; allowedActions cho biết việc làm được ngay bây giờ.',
    ],
    [
      'The thing is in a state in which this is not yet or no longer possible.',
      'Read it again; allowedActions says what can be done now.',
    ],
  ),
  locked: guide(
    [
      'Đang bị khóa, không sửa hoặc chưa xem được.',
      'Xem lockedBecause, since, until; người nêu trong whoCanUnlock mở khóa được.',
    ],
    [
      'It is locked: it can not be changed, or not be seen yet.',
      'See lockedBecause, since and until; whoCanUnlock names who can unlock it.',
    ],
  ),
  duplicate: guide(
    ['Đã có một bản ghi như vậy.', 'Tìm và dùng bản ghi đã có, hoặc đổi giá trị phải là duy nhất.'],
    ['Such a record exists already.', 'Find and use it, or change the value that must be unique.'],
  ),
  request_in_progress: guide(
    [
      'Yêu cầu đầu tiên với khóa Idempotency-Key này còn đang được xử lý.',
      'Chờ số giây nêu trong Retry-After rồi gửi lại đúng như vậy.',
    ],
    [
      'The first request with this Idempotency-Key is still being carried out.',
      'Wait for the seconds in Retry-After and send the same again.',
    ],
  ),
  already_done: guide(
    [
      'Yêu cầu với khóa này đã có hiệu lực, nhưng câu trả lời không được giữ.',
      'Đọc đối tượng nêu trong entity, entityId; mất mã bí mật thì đổi mã mới.',
    ],
    [
      'The request with this key took effect, but its answer was not kept.',
      'Read what entity and entityId name; for a lost secret, rotate it.',
    ],
  ),
  in_use: guide(
    ['Còn dữ liệu khác dựa vào đối tượng này.', 'Gỡ các dữ liệu đó trước, hoặc giữ đối tượng.'],
    ['Other data still rests on it.', 'Remove that first, or keep it.'],
  ),
  feed_restarted: guide(
    ['Vị trí đọc không còn dùng được; dòng thay đổi đã bắt đầu lại.', 'Bỏ bản sao và đọc lại từ đầu, không gửi since.'],
    [
      'The place to read on from is gone; the feed has started anew.',
      'Drop the copy and read from the beginning, without since.',
    ],
  ),
  stale_version: guide(
    [
      'Người khác đã sửa dữ liệu sau lần đọc của bạn; lần sửa này chưa được lưu.',
      'Xem changes, đọc lại, rồi sửa lại với phiên bản mới trong If-Match.',
    ],
    [
      'Somebody changed the data after you read it; nothing was stored.',
      'See changes, read it again, and repeat with the new version in If-Match.',
    ],
  ),
  payload_too_large: guide(
    ['Nội dung hoặc tệp lớn hơn mức cho phép.', 'Gửi ít hơn, hoặc nén, chia nhỏ tệp.'],
    ['The body or the file is larger than allowed.', 'Send less, or compress or split the file.'],
  ),
  unsupported_media_type: guide(
    ['Content-Type hoặc loại tệp không được nhận ở đây.', 'Dùng một trong các loại nêu tại /docs cho chức năng này.'],
    [
      'The Content-Type or the kind of file is not taken here.',
      'Use one of the types that /docs names for this operation.',
    ],
  ),
  rule_broken: guide(
    [
      'Yêu cầu đúng định dạng nhưng trái một quy tắc nghiệp vụ.',
      'Sửa từng chỗ nêu trong errors, hoặc làm theo detail.',
    ],
    [
      'The request is well formed but breaks a rule of the domain.',
      'Correct each place named in errors, or follow detail.',
    ],
  ),
  idempotency_key_reused: guide(
    ['Khóa Idempotency-Key này đã dùng cho một yêu cầu khác.', 'Đặt khóa mới (ví dụ UUID) cho mỗi yêu cầu mới.'],
    ['This Idempotency-Key was used for another request.', 'Use a new key (for example a UUID) for each new request.'],
  ),
  invalid_answers: guide(
    [
      'Có câu trả lời không hợp với loại tiêu chí; không câu nào được lưu.',
      'Sửa từng tiêu chí nêu trong errors rồi lưu lại.',
    ],
    [
      'Some answers do not fit their criteria; none was stored.',
      'Correct each criterion named in errors and save again.',
    ],
  ),
  invalid_pack: guide(
    [
      'Nội dung bộ tiêu chí có lỗi; không có gì được lưu.',
      'Sửa mọi chỗ nêu trong errors; thử trước bằng POST /criteria-sets/validate.',
    ],
    [
      'The content of the criteria set has faults; nothing was stored.',
      'Correct every place named in errors; try POST /criteria-sets/validate first.',
    ],
  ),
  incomplete: guide(
    [
      'Còn nội dung chưa trả lời, chưa có tài liệu hoặc chưa có quyết định.',
      'Bổ sung từng nội dung nêu trong errors rồi làm lại.',
    ],
    ['Something is still unanswered, without evidence or undecided.', 'Supply each item named in errors and repeat.'],
  ),
  infected_file: guide(
    [
      'Phần mềm quét vi-rút tìm thấy mã độc trong tệp; tệp không được lưu.',
      'Quét vi-rút trên máy, tạo lại tệp sạch rồi gửi lại.',
    ],
    [
      'The scanner found malware in the file; it was not stored.',
      'Scan the computer, make a clean file and send that.',
    ],
  ),
  version_missing: guide(
    [
      'Thiếu tiêu đề If-Match nên không biết bạn sửa trên phiên bản nào.',
      'Đọc đối tượng và gửi lại ETag của nó trong If-Match.',
    ],
    [
      'If-Match is missing, so it is not known which version you are changing.',
      'Read the resource and send its ETag in If-Match.',
    ],
  ),
  too_many_attempts: guide(
    [
      'Gửi quá nhiều yêu cầu, hoặc sai mật khẩu, mã xác thực quá nhiều lần.',
      'Chờ số giây nêu trong Retry-After rồi thử lại.',
    ],
    ['Too many requests, or too many wrong passwords or codes.', 'Wait for the seconds in Retry-After and try again.'],
  ),
  export_too_long: guide(
    [
      'Văn bản quá dài để lập ngay trong một lần trả lời.',
      'Gửi POST cùng địa chỉ để lập trong nền, rồi tải tệp khi xong.',
    ],
    [
      'The paper is too long to be written within one answer.',
      'POST to the same address to have it written in the background, then download it.',
    ],
  ),
  too_many_jobs: guide(
    ['Bạn đang có quá nhiều yêu cầu kết xuất chờ xử lý.', 'Chờ các yêu cầu trước xong, hoặc hủy bớt (GET /jobs).'],
    ['Too many of your exports are waiting.', 'Wait until earlier ones are done, or cancel some (GET /jobs).'],
  ),
  internal: guide(
    ['Lỗi của hệ thống; yêu cầu không được thực hiện.', 'Thử lại sau; nếu vẫn lỗi, báo người vận hành kèm requestId.'],
    [
      'A fault of the system; the request was not carried out.',
      'Try again later; if it stays, tell the operator the requestId.',
    ],
  ),
  unavailable: guide(
    [
      'Cơ sở dữ liệu hoặc kho tệp tạm thời không dùng được; không có gì được lưu.',
      'Thử lại sau số giây nêu trong Retry-After.',
    ],
    [
      'The database or the file store can not be used at the moment; nothing was stored.',
      'Try again after the seconds in Retry-After.',
    ],
  ),
  not_ready: guide(
    ['Máy chủ đang khởi động, hoặc cơ sở dữ liệu chưa ở phiên bản này.', 'Chờ; người vận hành xem npm run doctor.'],
    ['The server is starting, or the database is not at this version.', 'Wait; operators look at npm run doctor.'],
  ),
  stopping: guide(
    [
      'Máy chủ này đang dừng, thường để nâng cấp; yêu cầu chưa được thực hiện.',
      'Mở kết nối mới và gửi lại sau số giây nêu trong Retry-After.',
    ],
    [
      'This server is stopping, usually for an upgrade; the request was not carried out.',
      'Open a new connection and send it again after the seconds in Retry-After.',
    ],
  ),
}

function guide(vi: [string, string], en: [string, string]): Guide {
  return { meaning: say(vi[0], en[0]), whatToDo: say(vi[1], en[1]) }
}
