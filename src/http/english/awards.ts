export const awards: Record<string, string> = {
  'Đơn vị đủ và chưa đủ điều kiện đề nghị khen thưởng, kèm lý do':
    'Units that are and are not eligible for awards, with reasons',
  'Mã hình thức khen thưởng': 'Code of the award',
  'true: chỉ đơn vị đủ điều kiện': 'true: only eligible units',
  'collective – tập thể; individual – cá nhân': 'collective – a collective; individual – an individual',
  'Đủ điều kiện đề nghị': 'Eligible to be proposed',
  'Vì sao không đủ điều kiện; trống khi đủ': 'Why not eligible; empty when eligible',
  'Danh sách đề nghị khen thưởng': 'List award proposals',
  'Đơn vị chỉ thấy đề nghị của mình khi đã có quyết định.': 'Units see proposals about themselves only once decided.',
  'draft – soạn thảo; proposed – đã trình; approved – đã quyết định; rejected – không đồng ý; revoked – thu hồi':
    'draft – being written; proposed – put forward; approved – decided; rejected – not agreed to; revoked – revoked',
  'Tên đơn vị trong kỳ': 'Name of the unit in the period',
  'Tóm tắt thành tích': 'Summary of achievements',
  'Lý do không đồng ý hoặc thu hồi': 'Reason for rejecting or revoking',
  'true: dựa trên bộ tiêu chí minh họa': 'true: rests on an illustrative criteria set',
  'Lập đề nghị khen thưởng cho tập thể hoặc cá nhân (bản thảo)':
    'Make an award proposal for a collective or an individual (as a draft)',
  'Kỳ đánh giá đã phê duyệt': 'A finalised period',
  'Đơn vị, hoặc đơn vị của cá nhân': 'The unit, or the unit of the individual',
  'Mã hình thức khen thưởng trong bộ tiêu chí': 'Code of the award in the criteria set',
  'Họ và tên cá nhân (chỉ khi đề nghị cho cá nhân)':
    'Full name of the individual (only when proposed for an individual)',
  'Chức vụ, đơn vị công tác': 'Position and workplace',
  'Một đề nghị khen thưởng': 'Read an award proposal',
  'Sửa đề nghị khi còn là bản thảo': 'Change an award proposal while it is a draft',
  'Trình đề nghị kèm tờ trình': 'Put the proposal forward, with its letter',
  'Tờ trình': 'Letter of proposal',
  'Quyết định khen thưởng': 'Award decision',
  'Không đồng ý khen thưởng': 'Reject the award',
  'Thu hồi quyết định khen thưởng': 'Revoke an award decision',
  'Quyết định thu hồi': 'Decision that revokes the award',
}
