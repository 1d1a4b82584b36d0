// Generated from openapi/openapi.json by scripts/client-types.ts (npm run client). Do not edit.

export interface paths {
    "/healthz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Máy chủ còn hoạt động
         * @description Dành cho: mọi người, không cần đăng nhập.
         */
        get: operations["getHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/readyz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Máy chủ phục vụ được chưa, bộ phận nào chưa
         * @description 200: phục vụ được; 503: chưa, và `checks` nói bộ phận nào. Không phục vụ được khi thiếu cơ sở dữ liệu đúng phiên bản hoặc thư mục tài liệu của máy chủ này; kho S3, đồng hồ và công việc nền chỉ được báo.
         *
         *     Dành cho: mọi người, không cần đăng nhập.
         */
        get: operations["getReadiness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/token": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Đăng nhập, nhận mã truy cập (OAuth 2)
         * @description Dành cho: mọi người, không cần đăng nhập.
         */
        post: operations["createToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Đăng xuất, kết thúc mọi phiên của tài khoản
         * @description Dành cho: mọi tài khoản đã đăng nhập.
         */
        post: operations["signOut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Tài khoản đang đăng nhập và các vai trò
         * @description Dành cho: mọi tài khoản đã đăng nhập.
         */
        get: operations["getMe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Đổi mật khẩu
         * @description Dành cho: mọi tài khoản đã đăng nhập.
         */
        post: operations["changePassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Các phiên đăng nhập của tôi
         * @description Dành cho: mọi tài khoản đã đăng nhập.
         */
        get: operations["listSessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Kết thúc một phiên đăng nhập, có hiệu lực ngay
         * @description Dành cho: mọi tài khoản đã đăng nhập.
         */
        delete: operations["endSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/totp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Bật xác thực hai lớp: nhận khóa cho ứng dụng xác thực
         * @description Khóa chỉ hiện một lần và chỉ có hiệu lực sau khi xác nhận bằng một mã (POST /me/totp/confirm).
         *
         *     Dành cho: Sở Nội vụ (thẩm định); UBND Tỉnh (phê duyệt); quản trị.
         */
        post: operations["startTotp"];
        /**
         * Tắt xác thực hai lớp
         * @description Dành cho: Sở Nội vụ (thẩm định); UBND Tỉnh (phê duyệt); quản trị.
         */
        delete: operations["removeTotp"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/totp/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Xác nhận xác thực hai lớp bằng mã đầu tiên
         * @description Từ lần đăng nhập sau phải gửi kèm trường totp.
         *
         *     Dành cho: Sở Nội vụ (thẩm định); UBND Tỉnh (phê duyệt); quản trị.
         */
        post: operations["confirmTotp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Danh sách đơn vị
         * @description Dành cho: mọi tài khoản đã đăng nhập.
         */
        get: operations["listUnits"];
        put?: never;
        /**
         * Thêm đơn vị
         * @description Dành cho: quản trị.
         */
        post: operations["createUnit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/template.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Tải mẫu Excel để nhập đơn vị
         * @description Dành cho: quản trị.
         */
        get: operations["exportUnitTemplate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/workbook.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Tải danh sách đơn vị dạng Excel
         * @description Cùng các cột với mẫu nhập; đơn vị có nhiều mã thì ghi mã đầu tiên (còn hiệu lực vào ngày asOf).
         *
         *     Dành cho: mọi tài khoản đã đăng nhập.
         */
        get: operations["exportUnits"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Một đơn vị
         * @description Dành cho: mọi tài khoản đã đăng nhập.
         */
        get: operations["getUnit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Sửa đơn vị
         * @description Dành cho: quản trị.
         */
        patch: operations["changeUnit"];
        trace?: never;
    };
    "/api/v1/units/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Nhập đơn vị từ tệp CSV hoặc Excel (tất cả hoặc không dòng nào)
         * @description CSV có các cột code, name, unit_type, block, parent_code, valid_from và tùy chọn scheme (mặc định gso). Tệp Excel theo mẫu template.xlsx. Mọi dòng sai đều được nêu.
         *
         *     Dành cho: quản trị.
         */
        post: operations["importUnits"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/reorganisations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Các lần sắp xếp đơn vị, lần gần nhất trước
         * @description Dành cho: mọi tài khoản đã đăng nhập.
         */
        get: operations["listReorganisations"];
        put?: never;
        /**
         * Sắp xếp đơn vị: sáp nhập, chia tách, đổi tên, chuyển cấp trên, giải thể theo một quyết định
         * @description Lưu tất cả hoặc không lưu gì; mọi chỗ sai đều được nêu. Không xóa gì: đơn vị cũ giữ tên, mã, phiếu, kết quả; đơn vị đổi tên vẫn là đơn vị ấy và tra được theo tên của từng ngày (asOf). dryRun=true chạy như thật rồi không lưu gì.
         *
         *     Dành cho: quản trị.
         */
        post: operations["reorganiseUnits"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/reorganisations/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sắp xếp đơn vị theo bảng chuyển đổi mã cũ – mã mới (CSV hoặc Excel)
         * @description Mỗi dòng một đơn vị cũ. Cột: old_code, old_name, old_district_name, old_province_name, new_code, new_name, new_unit_type, new_block, new_parent_code, effective_date (hoặc Mã cũ, Tên cũ, Huyện cũ, Tỉnh cũ, Mã mới, Tên mới, Loại đơn vị mới, Khối mới, Mã cấp trên mới, Ngày có hiệu lực); bốn cột mã, tên là bắt buộc. Dòng không có mã mới: đơn vị chấm dứt, không có đơn vị kế thừa. Nhiều dòng cùng mã mới: đơn vị mới, kể cả khi giữ mã và tên của một đơn vị cũ. Một dòng duy nhất cùng mã: vẫn là đơn vị ấy, đổi tên hoặc đổi cấp trên. Hãy chạy dryRun=true và đọc withoutOldCode, unknownCodes, codesRenamed, namesDiffer, withoutSuccessor trước.
         *
         *     Dành cho: quản trị.
         */
        post: operations["importReorganisation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reorganisations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Một lần sắp xếp đơn vị
         * @description Dành cho: mọi tài khoản đã đăng nhập.
         */
        get: operations["getReorganisation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{id}/lineage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Nguồn gốc và các đơn vị kế thừa của một đơn vị, dạng cây, kèm ngày và văn bản
         * @description Dành cho: mọi tài khoản đã đăng nhập.
         */
        get: operations["getLineage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Danh sách tài khoản
         * @description Dành cho: quản trị.
         */
        get: operations["listUsers"];
        put?: never;
        /**
         * Thêm tài khoản
         * @description Dành cho: quản trị.
         */
        post: operations["createUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Một tài khoản
         * @description Dành cho: quản trị.
         */
        get: operations["getUser"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Sửa tài khoản, vai trò; khóa hoặc mở lại
         * @description Dành cho: quản trị.
         */
        patch: operations["changeUser"];
        trace?: never;
    };
    "/api/v1/users/{id}/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Kết thúc mọi phiên đăng nhập của tài khoản, có hiệu lực ngay
         * @description Dành cho: quản trị.
         */
        delete: operations["endUserSessions"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{id}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Dữ liệu cá nhân mà hệ thống lưu về một người
         * @description Mỗi người xem được dữ liệu của chính mình; quản trị viên xem được của mọi người.
         *
         *     Dành cho: mọi tài khoản đã đăng nhập.
         */
        get: operations["exportPersonalData"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{id}/erase": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Xóa dữ liệu cá nhân của một người
         * @description Họ tên, thư điện tử, mật khẩu, vai trò, phiên đăng nhập bị xóa và không khôi phục được; tài khoản bị khóa vĩnh viễn. Phiếu, kết quả và nhật ký giữ nguyên, người thực hiện hiện là “Người dùng đã xóa”.
         *
         *     Dành cho: quản trị.
         */
        post: operations["erasePerson"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{id}/totp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Tắt xác thực hai lớp cho người mất thiết bị
         * @description Dành cho: quản trị.
         */
        delete: operations["resetUserTotp"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/api-clients": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Các hệ thống kết nối và phạm vi của chúng
         * @description Dành cho: quản trị.
         */
        get: operations["listApiClients"];
        put?: never;
        /**
         * Đăng ký hệ thống kết nối, nhận mã bí mật
         * @description Mã bí mật chỉ hiện một lần trong câu trả lời này. Hệ thống kết nối nhận mã truy cập tại /auth/token với grant_type=client_credentials.
         *
         *     Dành cho: quản trị.
         */
        post: operations["createApiClient"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/api-clients/{id}/rotate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Đổi mã bí mật của hệ thống kết nối
         * @description Mã cũ còn dùng được thêm số giờ đã chọn, để hai bên không phải đổi cùng một lúc.
         *
         *     Dành cho: quản trị.
         */
        post: operations["rotateApiClientSecret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/api-clients/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Thu hồi hệ thống kết nối, có hiệu lực ngay
         * @description Dành cho: quản trị.
         */
        delete: operations["revokeApiClient"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/criteria-sets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Danh sách bộ tiêu chí
         * @description Dành cho: mọi tài khoản đã đăng nhập.
         */
        get: operations["listCriteriaSets"];
        put?: never;
        /**
         * Nhập bộ tiêu chí (bản nháp)
         * @description Nhận tệp Excel (theo mẫu template.xlsx), JSON hoặc YAML. Mọi lỗi được báo cùng lúc kèm vị trí (trang và ô trong tệp Excel); có lỗi thì không lưu gì.
         *
         *     Dành cho: quản trị.
         */
        post: operations["createCriteriaSet"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/criteria-sets/validate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Kiểm tra nội dung bộ tiêu chí, không lưu
         * @description Dành cho: quản trị.
         */
        post: operations["validatePack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/criteria-sets/template.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Tải mẫu Excel để nhập bộ tiêu chí
         * @description Có trang hướng dẫn và một bộ tiêu chí ví dụ; thay nội dung rồi gửi bằng POST /criteria-sets.
         *
         *     Dành cho: mọi tài khoản đã đăng nhập.
         */
        get: operations["exportPackTemplate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/criteria-sets/{id}/workbook.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Tải bộ tiêu chí dạng Excel
         * @description Sửa rồi gửi lại được bằng POST (bộ mới) hoặc PUT (thay bản nháp); không mất nội dung nào.
         *
         *     Dành cho: mọi tài khoản đã đăng nhập.
         */
        get: operations["exportPack"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/criteria-sets/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Một bộ tiêu chí kèm nội dung
         * @description Với Accept: application/yaml: nội dung dạng YAML, nhập lại được bằng POST.
         *
         *     Dành cho: mọi tài khoản đã đăng nhập.
         */
        get: operations["getCriteriaSet"];
        /**
         * Thay nội dung của bản nháp
         * @description Dành cho: quản trị.
         */
        put: operations["changeCriteriaSet"];
        post?: never;
        /**
         * Xóa bản nháp
         * @description Dành cho: quản trị.
         */
        delete: operations["deleteCriteriaSet"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/criteria-sets/{id}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ban hành bộ tiêu chí
         * @description Đóng băng nội dung dưới mã băm SHA-256. Bộ đã ban hành không bao giờ thay đổi; muốn sửa thì nhân bản thành phiên bản mới.
         *
         *     Dành cho: quản trị.
         */
        post: operations["publishCriteriaSet"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/criteria-sets/{id}/clone": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Nhân bản thành phiên bản mới (bản nháp)
         * @description Bản mới ghi bộ nguồn là bộ được thay thế (supersedes).
         *
         *     Dành cho: quản trị.
         */
        post: operations["cloneCriteriaSet"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/criteria-sets/{id}/validate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Kiểm tra bộ tiêu chí đã lưu
         * @description Dành cho: quản trị.
         */
        post: operations["validateCriteriaSet"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/scoring/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Chấm thử, không lưu
         * @description Tính bảng điểm từ bộ tiêu chí và câu trả lời gửi kèm; điền được cả phần của người thẩm định. Bản nháp chỉ quản trị chấm thử được.
         *
         *     Dành cho: mọi tài khoản đã đăng nhập.
         */
        post: operations["previewScore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit-log": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Nhật ký thay đổi, mới nhất trước
         * @description Ai, khi nào, từ đâu, với vai trò gì, thay đổi gì; cả những lần bị từ chối và mọi lần đăng nhập. Nhật ký chỉ được ghi thêm, không sửa; chỉ xóa được trọn ngày đã quá thời hạn lưu trữ (ít nhất 12 tháng). Mật khẩu, mã truy cập và nội dung yêu cầu bị từ chối không bao giờ được ghi.
         *
         *     Dành cho: kiểm tra, giám sát; quản trị.
         */
        get: operations["listAuditLog"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit-log/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Kiểm tra tính toàn vẹn của nhật ký
         * @description Mỗi dòng nhật ký mang giá trị băm của dòng trước; cuối mỗi ngày (giờ Việt Nam) giá trị băm sau cùng được ký số. Sửa, xóa, chèn hoặc đổi thứ tự bất kỳ dòng nào, kể cả bằng SQL, đều làm hỏng chuỗi; kết quả nêu mắt xích hỏng đầu tiên. Dòng được tính vào ngày nối chuỗi (chậm vài giây so với lúc ghi). Ngày đã xóa theo thời hạn lưu trữ được kiểm tra bằng chữ ký chốt ngày. Phần cuối của ngày hôm nay chưa được ký: hãy lưu biên nhận (receipt) ở nơi khác để đối chiếu về sau.
         *
         *     Dành cho: kiểm tra, giám sát; quản trị.
         */
        get: operations["verifyAuditLog"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit-log/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Xuất nhật ký (NDJSON)
         * @description Mỗi dòng là một đối tượng JSON: {"link", "entry"} cho từng dòng nhật ký theo thứ tự chuỗi, sau cùng là {"head"} cho chữ ký chốt từng ngày. Đủ để kiểm tra lại ngoài hệ thống: link.hash là SHA-256 của JSON chuẩn hóa (khóa xếp theo thứ tự, không khoảng trắng) của {day, entry, previousHash, seq}.
         *
         *     Dành cho: kiểm tra, giám sát; quản trị.
         */
        get: operations["exportAuditLog"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit-log/key": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Khóa công khai để kiểm tra chữ ký chốt ngày
         * @description Khóa bí mật không nằm trong cơ sở dữ liệu. Nên lưu khóa công khai này ở nơi khác để đối chiếu.
         *
         *     Dành cho: kiểm tra, giám sát; quản trị.
         */
        get: operations["getAuditKey"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/submissions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Danh sách phiếu tự chấm điểm
         * @description Cán bộ đơn vị thấy phiếu của đơn vị mình; người khác thấy mọi phiếu đã nộp.
         *
         *     Dành cho: mọi tài khoản đã đăng nhập.
         */
        get: operations["listSubmissions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/submissions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Một phiếu tự chấm điểm với mọi tiêu chí
         * @description Dành cho: mọi tài khoản đã đăng nhập.
         */
        get: operations["getSubmission"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/submissions/{id}/answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Lưu câu trả lời (lưu dần từng phần)
         * @description Chỉ các tiêu chí gửi lên được thay đổi; null: bỏ trống. Nhiều người cùng điền một phiếu được: lần lưu chỉ bị từ chối (412) khi người khác đã sửa chính tiêu chí đang lưu kể từ phiên bản nêu trong If-Match. Sai một tiêu chí thì không tiêu chí nào được lưu.
         *
         *     Dành cho: cán bộ đơn vị.
         */
        patch: operations["saveAnswers"];
        trace?: never;
    };
    "/api/v1/submissions/{id}/answers/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Lưu câu trả lời của một tiêu chí
         * @description Dành cho: cán bộ đơn vị.
         */
        put: operations["saveAnswer"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/submissions/{id}/answers/{code}/explanation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Giải trình cho một tiêu chí
         * @description Giải trình bằng văn bản thay cho tài liệu kiểm chứng khi không có tài liệu.
         *
         *     Dành cho: cán bộ đơn vị.
         */
        put: operations["explainAnswer"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/submissions/{id}/preflight": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Kiểm tra trước khi nộp
         * @description Còn thiếu gì, điểm và xếp loại tạm tính nếu nộp bây giờ, còn bao nhiêu ngày. Không thay đổi gì.
         *
         *     Dành cho: cán bộ đơn vị.
         */
        get: operations["checkBeforeSubmit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/submissions/{id}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Nộp phiếu
         * @description Dành cho: cán bộ đơn vị.
         */
        post: operations["submitSubmission"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/submissions/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Rút lại phiếu khi chưa ai nhận thẩm định
         * @description Phiếu rút lại coi như chưa nộp: thời điểm nộp được tính lại từ lần nộp sau.
         *
         *     Dành cho: cán bộ đơn vị.
         */
        post: operations["withdrawSubmission"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/submissions/{id}/score": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Bảng điểm và diễn giải từng bước
         * @description Luôn tính lại từ dữ liệu đã lưu; nếu phần điểm đã khóa thì đối chiếu với bảng điểm đã lưu (verified).
         *
         *     Dành cho: mọi tài khoản đã đăng nhập.
         */
        get: operations["getScore"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/submissions/{id}/score/explain": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Giải trình điểm để đọc và tính lại bằng tay
         * @description Dành cho: mọi tài khoản đã đăng nhập.
         */
        get: operations["explainScore"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/submissions/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lịch sử của phiếu: ai, khi nào, sửa gì
         * @description Đơn vị thấy phần thẩm định khi phiếu được trả lại hoặc thẩm định xong. Những lần sửa khi phiếu còn là bản nháp chỉ đơn vị (và người được xem nhật ký) thấy.
         *
         *     Dành cho: mọi tài khoản đã đăng nhập.
         */
        get: operations["readHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/submissions/{id}/history/compare": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * So sánh hai phiên bản của phiếu theo từng tiêu chí
         * @description Dành cho: mọi tài khoản đã đăng nhập.
         */
        get: operations["compareVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/submissions/{id}/history/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Nội dung đơn vị đã khai ở một phiên bản
         * @description Dành cho: mọi tài khoản đã đăng nhập.
         */
        get: operations["readVersion"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/periods/{id}/due-dates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Hạn của từng đơn vị trong kỳ, kể cả đơn vị được gia hạn
         * @description Kể cả phiếu chưa nộp: chỉ hạn và trạng thái, không có nội dung phiếu.
         *
         *     Dành cho: Sở Nội vụ (thẩm định); Ban Dân vận (phối hợp thẩm định); UBND Tỉnh (phê duyệt); quản trị; kiểm tra, giám sát.
         */
        get: operations["listDueDates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/submissions/{id}/extension": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Gia hạn tự chấm điểm cho một đơn vị
         * @description Khi kỳ đang tự chấm điểm hoặc đang thẩm định và phiếu chưa nộp. Đến hạn mới, đơn vị điền và nộp được như trong hạn; tiêu chí về thời hạn tính theo hạn mới. Phiếu bị trả lại có hạn riêng do người thẩm định đặt.
         *
         *     Dành cho: quản trị.
         */
        post: operations["extendSubmission"];
        /**
         * Kết thúc gia hạn của một đơn vị
         * @description Hạn của kỳ có hiệu lực trở lại. Chỉ khi phiếu chưa nộp.
         *
         *     Dành cho: quản trị.
         */
        delete: operations["endExtension"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/submissions/{id}/form.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Tải bảng tự chấm điểm dạng Excel
         * @description Điền vào các ô nền vàng rồi gửi lại bằng PUT. Tổng điểm trên tệp là tạm tính và tự cập nhật khi điền.
         *
         *     Dành cho: mọi tài khoản đã đăng nhập.
         */
        get: operations["exportForm"];
        /**
         * Gửi lại bảng tự chấm điểm dạng Excel đã điền
         * @description Nhận toàn bộ hoặc không nhận gì; mọi lỗi được nêu kèm trang và ô. Nên gọi với dryRun=true trước để xem những gì sẽ thay đổi. Tệp của phiếu khác, kỳ khác, bộ tiêu chí khác hoặc tải về trước khi có người sửa cùng tiêu chí đều bị từ chối.
         *
         *     Dành cho: cán bộ đơn vị.
         */
        put: operations["importForm"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/submissions/{id}/papers/{paper}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Bảng tự chấm điểm hoặc thông báo kết quả của một đơn vị (DOCX, PDF)
         * @description Trình bày theo Nghị định 30/2020/NĐ-CP. Số, ngày, người ký, nơi nhận theo tham số, nếu không có thì theo cấu hình hoặc chừa chỗ điền. Kết quả chưa phê duyệt mang dấu DỰ THẢO. Đơn vị lấy được thông báo khi kết quả đã công bố.
         *
         *     Dành cho: mọi tài khoản đã đăng nhập.
         */
        get: operations["writeSubmissionPaper"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/periods/{id}/papers/{paper}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Báo cáo thẩm định, tờ trình khen thưởng, dự thảo quyết định xếp loại (DOCX, PDF)
         * @description Trình bày theo Nghị định 30/2020/NĐ-CP. Số, ngày, người ký, nơi nhận theo tham số, nếu không có thì theo cấu hình hoặc chừa chỗ điền. Kết quả chưa phê duyệt mang dấu DỰ THẢO. Dự thảo quyết định luôn mang dấu DỰ THẢO. Văn bản dài hơn 1.000 dòng thì lập trong nền: POST cùng địa chỉ.
         *
         *     Dành cho: Sở Nội vụ (thẩm định); UBND Tỉnh (phê duyệt); quản trị; kiểm tra, giám sát.
         */
        get: operations["writePeriodPaper"];
        put?: never;
        /**
         * Lập văn bản của kỳ trong nền (khi nhiều đơn vị)
         * @description Cùng văn bản và tham số như GET cùng địa chỉ. Trả lời ngay 202 kèm địa chỉ theo dõi (Location); xong thì tải tệp tại GET /jobs/{id}/content. Yêu cầu giống hệt một yêu cầu của mình còn đang chờ thì nhận lại chính yêu cầu đó.
         *
         *     Dành cho: Sở Nội vụ (thẩm định); UBND Tỉnh (phê duyệt); quản trị; kiểm tra, giám sát.
         */
        post: operations["exportPeriodPaper"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/submissions/{id}/evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Tài liệu kiểm chứng của một phiếu
         * @description Dành cho: mọi tài khoản đã đăng nhập.
         */
        get: operations["listEvidence"];
        put?: never;
        /**
         * Đính kèm tệp hoặc dẫn chiếu văn bản
         * @description Một tài liệu có thể chứng minh nhiều tiêu chí. Gửi tệp bằng multipart/form-data, dẫn chiếu văn bản bằng JSON. Khi phiếu còn ở đơn vị; hoặc khi phiếu đã thẩm định xong và còn hạn kiến nghị: tài liệu khi đó gửi kèm kiến nghị (forAppeal), không làm thay đổi nội dung đã thẩm định.
         *
         *     Dành cho: cán bộ đơn vị.
         */
        post: operations["addEvidence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/evidence/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Một tài liệu kiểm chứng
         * @description Dành cho: mọi tài khoản đã đăng nhập.
         */
        get: operations["getEvidence"];
        put?: never;
        post?: never;
        /**
         * Gỡ tài liệu kiểm chứng
         * @description Khi phiếu còn ở đơn vị; tài liệu gửi kèm kiến nghị thì trong hạn kiến nghị, chừng nào chưa được nêu trong kiến nghị nào.
         *
         *     Dành cho: cán bộ đơn vị.
         */
        delete: operations["removeEvidence"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/evidence/{id}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Tải tệp
         * @description Dành cho: mọi tài khoản đã đăng nhập.
         */
        get: operations["downloadEvidence"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/submissions/{id}/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Bảng thẩm định của một phiếu
         * @description Mỗi tiêu chí: câu trả lời, giải trình, tài liệu kiểm chứng, điểm tự chấm, quyết định và điểm thẩm định, ý kiến phối hợp, số liệu năm trước của đơn vị, lịch sử của tiêu chí. Cán bộ đơn vị xem được khi phiếu đã trả lại hoặc đã thẩm định xong.
         *
         *     Dành cho: mọi tài khoản đã đăng nhập.
         */
        get: operations["getReview"];
        put?: never;
        /**
         * Nhận thẩm định phiếu, hoặc giao cho người thẩm định khác
         * @description Phiếu đã nộp, hoặc phiếu trả lại mà quá thời hạn chưa nộp lại. Hai người cùng nhận: chỉ một người nhận được.
         *
         *     Dành cho: Sở Nội vụ (thẩm định).
         */
        post: operations["takeReview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/submissions/{id}/rounds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Các lần nộp, thẩm định và kiến nghị của một phiếu
         * @description Mỗi lần nộp: ai nộp, nhận, trả lại (lý do, thời hạn, tiêu chí) hoặc hoàn thành, lúc nào, tổng điểm; rồi các kiến nghị và kết quả. Lần sau không thay thế lần trước. Cán bộ đơn vị xem được khi xem được bảng thẩm định.
         *
         *     Dành cho: mọi tài khoản đã đăng nhập.
         */
        get: operations["getRounds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/submissions/{id}/review/conflict": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Khai xung đột lợi ích và thôi thẩm định phiếu
         * @description Dành cho người đang phụ trách. Phiếu chờ người khác nhận thẩm định; các quyết định đã có được giữ lại. Người đã khai không được tham gia thẩm định phiếu này nữa.
         *
         *     Dành cho: Sở Nội vụ (thẩm định).
         */
        post: operations["declareConflict"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/submissions/{id}/review/reassign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Giao phiếu đang thẩm định cho người khác khi người phụ trách vắng mặt
         * @description Phiếu vẫn đang thẩm định, các quyết định đã có được giữ lại.
         *
         *     Dành cho: quản trị.
         */
        post: operations["reassignReview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/submissions/{id}/review/decisions/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Xác nhận hoặc điều chỉnh một tiêu chí
         * @description Điều chỉnh phải có lý do và đúng một trong hai: answer (câu trả lời đúng) hoặc points (điểm do người thẩm định quyết định). Nội dung do người thẩm định chấm, điểm trừ và điều kiện khống chế: dùng adjust với answer, ví dụ {"count": 1} hoặc {"value": true, "reason": "…"}.
         *
         *     Dành cho: Sở Nội vụ (thẩm định).
         */
        put: operations["recordDecision"];
        post?: never;
        /**
         * Bỏ quyết định về một tiêu chí (trước khi hoàn thành thẩm định)
         * @description Dành cho: Sở Nội vụ (thẩm định).
         */
        delete: operations["undoDecision"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/submissions/{id}/review/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Trả lại phiếu để đơn vị bổ sung
         * @description Khi phiếu nộp lại, chỉ những tiêu chí đơn vị đã sửa phải thẩm định lại.
         *
         *     Dành cho: Sở Nội vụ (thẩm định).
         */
        post: operations["returnSubmission"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/submissions/{id}/review/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hoàn thành thẩm định
         * @description Mọi tiêu chí áp dụng và điểm thưởng đơn vị đề nghị phải có quyết định; nếu còn thiếu, lỗi nêu tên từng nội dung.
         *
         *     Dành cho: Sở Nội vụ (thẩm định).
         */
        post: operations["completeReview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/submissions/{id}/opinions/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Ý kiến của Ban Dân vận về một tiêu chí
         * @description Ý kiến không làm thay đổi điểm; ý kiến sau thay ý kiến trước.
         *
         *     Dành cho: Ban Dân vận (phối hợp thẩm định).
         */
        put: operations["giveOpinion"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reviews/bulk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Các lần thẩm định hàng loạt, mới nhất trước
         * @description Người thẩm định xem các lần của mình; quản trị và người giám sát xem tất cả.
         *
         *     Dành cho: Sở Nội vụ (thẩm định); quản trị; kiểm tra, giám sát.
         */
        get: operations["listBulkReviews"];
        put?: never;
        /**
         * Thẩm định hàng loạt theo bộ lọc hoặc danh sách
         * @description Xem trước bằng dryRun=true, rồi gửi lại kèm fingerprint để làm đúng những gì đã xem. Mỗi nội dung được kiểm tra như khi thẩm định từng tiêu chí và có một kết quả riêng; lưu tất cả hoặc không lưu gì (trừ khi onRefusal là skip). Hoàn tác được cả lần khi các phiếu chưa hoàn thành thẩm định.
         *
         *     Dành cho: Sở Nội vụ (thẩm định).
         */
        post: operations["reviewInBulk"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reviews/bulk/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hoàn tác cả một lần thẩm định hàng loạt
         * @description Mọi nội dung trở lại như trước lần đó; chỉ khi các phiếu còn đang thẩm định và không nội dung nào được quyết định lại.
         *
         *     Dành cho: Sở Nội vụ (thẩm định).
         */
        post: operations["undoBulkReview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/periods/{id}/amendments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Các lần điều chỉnh kết quả của kỳ, theo thứ tự
         * @description Dành cho: mọi tài khoản đã đăng nhập.
         */
        get: operations["listAmendments"];
        put?: never;
        /**
         * Điều chỉnh kết quả đã phê duyệt bằng một quyết định riêng
         * @description Kết quả trước đó vẫn đọc được (revision). Trả lời nêu mọi đơn vị bị ảnh hưởng, kể cả qua thứ hạng và tiêu chí so với đơn vị dẫn đầu. dryRun=true chỉ xem trước.
         *
         *     Dành cho: UBND Tỉnh (phê duyệt).
         */
        post: operations["amendResults"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/amendments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Một lần điều chỉnh
         * @description Dành cho: mọi tài khoản đã đăng nhập.
         */
        get: operations["getAmendment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/submissions/{id}/appeals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Kiến nghị xem xét lại kết quả thẩm định
         * @description Khi phiếu đã thẩm định xong và trước thời hạn kiến nghị của kỳ. Có thể kiến nghị nhiều lần, mỗi tiêu chí một lần, không gửi thêm khi kiến nghị trước chưa giải quyết. Nêu từng tiêu chí và lý do; có thể kèm câu trả lời mà đơn vị cho là đúng (answer) và tài liệu của phiếu làm căn cứ (evidence), kể cả tài liệu mới gửi bằng POST /submissions/{id}/evidence trong thời hạn này.
         *
         *     Dành cho: cán bộ đơn vị.
         */
        post: operations["fileAppeal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/appeals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Danh sách kiến nghị, mới nhất trước
         * @description Dành cho: mọi tài khoản đã đăng nhập.
         */
        get: operations["listAppeals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/appeals/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Một kiến nghị
         * @description Dành cho: mọi tài khoản đã đăng nhập.
         */
        get: operations["getAppeal"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/appeals/{id}/resolve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Giải quyết kiến nghị
         * @description Mỗi tiêu chí kiến nghị đúng một kết quả, kèm lý do. Chấp nhận mà không nêu answer, points là chấp nhận đúng câu trả lời đơn vị đề nghị; đơn vị không đề nghị thì phải nêu một trong hai. Người giải quyết khác với người đã thẩm định phiếu, trừ khi không còn người thẩm định nào khác.
         *
         *     Dành cho: Sở Nội vụ (thẩm định).
         */
        post: operations["resolveAppeal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/periods/{id}/council": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Hội đồng thẩm định của kỳ
         * @description Dành cho: Sở Nội vụ (thẩm định); Ban Dân vận (phối hợp thẩm định); UBND Tỉnh (phê duyệt); quản trị; kiểm tra, giám sát.
         */
        get: operations["getCouncil"];
        /**
         * Ghi nhận Hội đồng thẩm định theo quyết định thành lập
         * @description Lần đầu gửi If-Match "0". Thành viên được đánh số theo thứ tự; biểu quyết nêu thành viên bằng số đó. Các quyết định đã có giữ nguyên Hội đồng tại thời điểm biểu quyết.
         *
         *     Dành cho: quản trị.
         */
        put: operations["setCouncil"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/submissions/{id}/council-decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Các quyết định của Hội đồng về một phiếu
         * @description Dành cho: mọi tài khoản đã đăng nhập.
         */
        get: operations["listCouncilDecisions"];
        put?: never;
        /**
         * Ghi nhận biểu quyết của Hội đồng về các tiêu chí có ý kiến khác nhau
         * @description Khi phiếu đã thẩm định xong hoặc đang có kiến nghị. Nội dung quá nửa số phiếu tán thành thành kết quả cuối cùng; còn lại giữ kết quả thẩm định. Kiến nghị đang mở được giải quyết theo. Thành viên thuộc đơn vị được chấm hoặc đã thẩm định phiếu không được biểu quyết.
         *
         *     Dành cho: Sở Nội vụ (thẩm định).
         */
        post: operations["decideInCouncil"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/periods": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Danh sách kỳ đánh giá, năm gần nhất trước
         * @description Dành cho: mọi tài khoản đã đăng nhập.
         */
        get: operations["listPeriods"];
        put?: never;
        /**
         * Tạo kỳ đánh giá (bản thảo)
         * @description Dành cho: quản trị.
         */
        post: operations["createPeriod"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/periods/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Một kỳ đánh giá
         * @description Dành cho: mọi tài khoản đã đăng nhập.
         */
        get: operations["getPeriod"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Sửa kỳ đánh giá
         * @description Bản thảo: sửa được mọi nội dung. Sau khi mở: tên, các hạn, ngày nghỉ, việc cho nộp muộn.
         *
         *     Dành cho: quản trị.
         */
        patch: operations["changePeriod"];
        trace?: never;
    };
    "/api/v1/periods/{id}/open": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mở kỳ: tạo cho mỗi đơn vị một phiếu tự chấm điểm
         * @description Dành cho: quản trị.
         */
        post: operations["openPeriod"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/periods/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Đóng phần tự chấm điểm, chuyển sang thẩm định
         * @description Dành cho: quản trị.
         */
        post: operations["closePeriod"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/periods/{id}/finalize": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Phê duyệt kết quả theo quyết định: chốt điểm, xếp loại, xếp hạng
         * @description Mọi phiếu phải thẩm định xong; phiếu chưa từng nộp được xếp loại theo điều kiện khống chế. Người đã thẩm định trong kỳ không được phê duyệt.
         *
         *     Dành cho: UBND Tỉnh (phê duyệt).
         */
        post: operations["finalizePeriod"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/periods/{id}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Công bố kết quả cho các đơn vị
         * @description Dành cho: UBND Tỉnh (phê duyệt).
         */
        post: operations["publishPeriod"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/periods/{id}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mở lại: lùi một bước, có lý do
         * @description Từ đang thẩm định về đang tự chấm điểm (quản trị); từ đã công bố về đã phê duyệt, từ đã phê duyệt về đang thẩm định (UBND Tỉnh).
         *
         *     Dành cho: quản trị; UBND Tỉnh (phê duyệt).
         */
        post: operations["reopenPeriod"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/periods/{id}/progress": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Tiến độ: số phiếu theo trạng thái, theo khối, số ngày còn lại, đơn vị quá hạn
         * @description Dành cho: Sở Nội vụ (thẩm định); Ban Dân vận (phối hợp thẩm định); UBND Tỉnh (phê duyệt); quản trị; kiểm tra, giám sát.
         */
        get: operations["getProgress"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/periods/{id}/results": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Kết quả của kỳ: ba cột điểm, xếp loại, xếp hạng theo khối, cảnh báo tỷ lệ
         * @description Trước khi phê duyệt là kết quả tạm tính. Đơn vị xem được khi kết quả đã công bố. Tệp xlsx: trang tổng hợp có biểu đồ, mỗi khối một trang với mọi cột điểm và điểm từng tiêu chí của những phiếu mà người gọi được xem.
         *
         *     Dành cho: mọi tài khoản đã đăng nhập.
         */
        get: operations["getResults"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/periods/{id}/results/workbook": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Lập tệp Excel kết quả của kỳ trong nền
         * @description Cùng nội dung như GET /periods/{id}/results?format=xlsx. Trả lời ngay 202 kèm địa chỉ theo dõi (Location); xong thì tải tệp tại GET /jobs/{id}/content. Yêu cầu giống hệt một yêu cầu của mình còn đang chờ thì nhận lại chính yêu cầu đó.
         *
         *     Dành cho: mọi tài khoản đã đăng nhập.
         */
        post: operations["exportResults"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Các yêu cầu kết xuất của mình, mới nhất trước
         * @description Quản trị thấy của mọi người. Yêu cầu đã kết thúc còn trong danh mục khoảng một tuần.
         *
         *     Dành cho: mọi tài khoản đã đăng nhập.
         */
        get: operations["listJobs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Tiến độ của một yêu cầu kết xuất
         * @description Dành cho: mọi tài khoản đã đăng nhập.
         */
        get: operations["getJob"];
        put?: never;
        post?: never;
        /**
         * Hủy yêu cầu kết xuất, hoặc xóa tệp đã lập
         * @description Của mình; quản trị hủy được của mọi người.
         *
         *     Dành cho: mọi tài khoản đã đăng nhập.
         */
        delete: operations["cancelJob"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/{id}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Tải tệp đã lập
         * @description Chỉ người đã yêu cầu, khi vẫn giữ các vai trò lúc lập tệp; mỗi lần tải được ghi nhật ký. Tệp được giữ đến expiresAt.
         *
         *     Dành cho: mọi tài khoản đã đăng nhập.
         */
        get: operations["downloadExport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/periods/{id}/simulate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mô phỏng: ngưỡng, tỷ lệ, trọng số hoặc bộ tiêu chí khác trên số liệu thật
         * @description Chấm lại các phiếu của kỳ (câu trả lời và quyết định thẩm định đã có) và so với hiện nay theo từng đơn vị. Không lưu gì.
         *
         *     Dành cho: Sở Nội vụ (thẩm định); UBND Tỉnh (phê duyệt); quản trị.
         */
        post: operations["simulatePeriod"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/periods/{id}/statistics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Thống kê của kỳ: chênh lệch tự chấm và thẩm định theo tiêu chí, đơn vị, khối, người thẩm định
         * @description Phần thẩm định chỉ tính phiếu đã thẩm định xong. Tổng và bình quân điểm được tính chính xác; bình quân và tỷ lệ làm tròn đến 2 chữ số thập phân.
         *
         *     Tiêu chí chỉ người thẩm định chấm, hoặc không áp dụng ở một trong hai cột điểm, không đưa vào so sánh giữa tự chấm và thẩm định (comparableGap).
         *
         *     Bình quân, khoảng tin cậy theo người thẩm định là ước lượng thống kê tính bằng số dấu phẩy động: với mỗi phiếu lấy chênh lệch so với điểm tối đa của các tiêu chí được so sánh, rồi lấy bình quân và khoảng tin cậy 95 % theo phân phối Student. "differs" chỉ là dấu hiệu cần xem xét, không phải kết luận: các đơn vị được giao cho mỗi người có thể khác nhau, ít phiếu thì khoảng tin cậy ít giá trị, và cứ 20 người thì trung bình có một người khác biệt do ngẫu nhiên.
         *
         *     Dành cho: Sở Nội vụ (thẩm định); Ban Dân vận (phối hợp thẩm định); UBND Tỉnh (phê duyệt); quản trị; kiểm tra, giám sát.
         */
        get: operations["getStatistics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{id}/trend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Diễn biến điểm, xếp loại, thứ hạng của đơn vị qua các năm
         * @description Cán bộ đơn vị xem đơn vị của mình; điểm phê duyệt, xếp loại, thứ hạng xem được khi kết quả đã công bố.
         *
         *     Dành cho: mọi tài khoản đã đăng nhập.
         */
        get: operations["getUnitTrend"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/periods/{id}/indicators": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Các chỉ tiêu số liệu của kỳ
         * @description Phiên bản 0: kỳ chưa đặt chỉ tiêu nào.
         *
         *     Dành cho: mọi tài khoản đã đăng nhập.
         */
        get: operations["readIndicators"];
        /**
         * Đặt chỉ tiêu số liệu của kỳ, hoặc nhập cả phụ lục kèm số liệu
         * @description Thay toàn bộ chỉ tiêu và quy tắc đối chiếu; lần đầu gửi If-Match "0". Chỉ tiêu mà đơn vị đã nhập thì không bỏ được. Đến khi phê duyệt kết quả.
         *
         *     Dành cho: quản trị.
         */
        put: operations["setIndicators"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/periods/{id}/indicators/values": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Nhập số liệu chung toàn tỉnh
         * @description Chỉ các chỉ tiêu nhập chung; chỉ tiêu không nêu giữ nguyên. Đến khi phê duyệt kết quả.
         *
         *     Dành cho: Sở Nội vụ (thẩm định); quản trị.
         */
        patch: operations["saveCentralValues"];
        trace?: never;
    };
    "/api/v1/periods/{id}/indicators/report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Phụ lục số liệu đã tổng hợp, và các chỗ số liệu không khớp
         * @description Tỷ lệ phần trăm luôn tính từ tử số và mẫu số; so với năm trước là cùng mã ở kỳ của năm liền trước. Số liệu của phiếu chưa nộp chưa được tính.
         *
         *     Dành cho: Sở Nội vụ (thẩm định); Ban Dân vận (phối hợp thẩm định); UBND Tỉnh (phê duyệt); quản trị; kiểm tra, giám sát.
         */
        get: operations["readIndicatorReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/submissions/{id}/indicators": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Số liệu của một đơn vị
         * @description Dành cho: mọi tài khoản đã đăng nhập.
         */
        get: operations["readUnitIndicators"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Đơn vị nhập số liệu
         * @description Trong khi phiếu còn sửa được; If-Match là phiên bản của phiếu, gộp theo từng chỉ tiêu. Tiêu chí lấy số liệu từ chỉ tiêu được cập nhật theo.
         *
         *     Dành cho: cán bộ đơn vị.
         */
        patch: operations["saveIndicators"];
        trace?: never;
    };
    "/api/v1/submissions/{id}/models": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Đề xuất mô hình hay, “Dân vận khéo”
         * @description Trong khi phiếu còn sửa được; tiêu chí đếm mô hình được cập nhật theo.
         *
         *     Dành cho: cán bộ đơn vị.
         */
        post: operations["proposeModel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/models": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Danh sách mô hình hay, mới nhất trước
         * @description Dành cho: mọi tài khoản đã đăng nhập.
         */
        get: operations["listModels"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/models/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Một mô hình hay
         * @description Dành cho: mọi tài khoản đã đăng nhập.
         */
        get: operations["getModel"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Sửa mô hình đang đề xuất
         * @description Dành cho: cán bộ đơn vị.
         */
        patch: operations["changeModel"];
        trace?: never;
    };
    "/api/v1/periods/{id}/models": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Mô hình hay được công nhận trong kỳ, để đưa vào báo cáo
         * @description Dành cho: mọi tài khoản đã đăng nhập.
         */
        get: operations["readModelReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/models/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Rút mô hình đang đề xuất
         * @description Dành cho: cán bộ đơn vị.
         */
        post: operations["withdrawModel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/models/{id}/recognise": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Công nhận mô hình, kèm văn bản
         * @description Người đang thẩm định phiếu của đơn vị; điểm thẩm định đếm các mô hình được công nhận.
         *
         *     Dành cho: Sở Nội vụ (thẩm định).
         */
        post: operations["recogniseModel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/models/{id}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Không công nhận mô hình, nêu lý do
         * @description Dành cho: Sở Nội vụ (thẩm định).
         */
        post: operations["declineModel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/periods/{id}/award-candidates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Đơn vị đủ và chưa đủ điều kiện đề nghị khen thưởng, kèm lý do
         * @description Dành cho: Sở Nội vụ (thẩm định); UBND Tỉnh (phê duyệt); quản trị; kiểm tra, giám sát.
         */
        get: operations["listAwardCandidates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/award-proposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Danh sách đề nghị khen thưởng
         * @description Đơn vị chỉ thấy đề nghị của mình khi đã có quyết định.
         *
         *     Dành cho: mọi tài khoản đã đăng nhập.
         */
        get: operations["listAwardProposals"];
        put?: never;
        /**
         * Lập đề nghị khen thưởng cho tập thể hoặc cá nhân (bản thảo)
         * @description Dành cho: Sở Nội vụ (thẩm định).
         */
        post: operations["createAwardProposal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/award-proposals/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Một đề nghị khen thưởng
         * @description Dành cho: mọi tài khoản đã đăng nhập.
         */
        get: operations["getAwardProposal"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Sửa đề nghị khi còn là bản thảo
         * @description Dành cho: Sở Nội vụ (thẩm định).
         */
        patch: operations["changeAwardProposal"];
        trace?: never;
    };
    "/api/v1/award-proposals/{id}/propose": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Trình đề nghị kèm tờ trình
         * @description Dành cho: Sở Nội vụ (thẩm định).
         */
        post: operations["proposeAward"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/award-proposals/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Quyết định khen thưởng
         * @description Dành cho: UBND Tỉnh (phê duyệt).
         */
        post: operations["approveAward"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/award-proposals/{id}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Không đồng ý khen thưởng
         * @description Dành cho: UBND Tỉnh (phê duyệt).
         */
        post: operations["rejectAward"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/award-proposals/{id}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Thu hồi quyết định khen thưởng
         * @description Dành cho: UBND Tỉnh (phê duyệt).
         */
        post: operations["revokeAward"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Sự kiện: nhắc hạn, kỳ, phiếu, kiến nghị, khen thưởng
         * @description Theo thứ tự xảy ra, để hệ thống khác đọc dần: đọc hết các trang, lần sau gửi after là seq lớn nhất đã nhận. Cán bộ đơn vị thấy sự kiện của đơn vị mình.
         *
         *     Dành cho: cán bộ đơn vị; quản trị; kiểm tra, giám sát.
         */
        get: operations["listEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Thay đổi của mọi đối tượng, để hệ thống khác giữ một bản sao
         * @description Lần đầu bỏ trống since và đọc đến khi more là false; lần sau gửi nextCursor đã nhận. Mỗi đối tượng đứng một lần, ở thay đổi mới nhất; không sót thay đổi nào, kể cả của giao dịch kết thúc muộn. Chỉ có những gì người gọi được xem. 410 feed_restarted: đọc lại từ đầu.
         *
         *     Dành cho: mọi tài khoản đã đăng nhập.
         */
        get: operations["listChanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Các địa chỉ nhận sự kiện
         * @description Dành cho: quản trị.
         */
        get: operations["listWebhooks"];
        put?: never;
        /**
         * Đăng ký địa chỉ nhận sự kiện, nhận khóa ký
         * @description Dành cho: quản trị.
         */
        post: operations["createWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Một địa chỉ nhận sự kiện
         * @description Dành cho: quản trị.
         */
        get: operations["getWebhook"];
        put?: never;
        post?: never;
        /**
         * Xóa địa chỉ nhận sự kiện
         * @description Dành cho: quản trị.
         */
        delete: operations["deleteWebhook"];
        options?: never;
        head?: never;
        /**
         * Sửa hoặc tạm dừng địa chỉ nhận sự kiện
         * @description Dành cho: quản trị.
         */
        patch: operations["changeWebhook"];
        trace?: never;
    };
    "/api/v1/webhooks/{id}/enable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Gửi tiếp tới địa chỉ đã dừng, kể cả sự kiện trong lúc dừng
         * @description Dành cho: quản trị.
         */
        post: operations["enableWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{id}/rotate-secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Đổi khóa ký; khóa cũ còn ký kèm 24 giờ
         * @description Dành cho: quản trị.
         */
        post: operations["rotateWebhookSecret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{id}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Gửi thử một sự kiện ping
         * @description Dành cho: quản trị.
         */
        post: operations["testWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{id}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Các lần gửi, mới nhất trước
         * @description Dành cho: quản trị.
         */
        get: operations["listDeliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{id}/deliveries/{deliveryId}/redeliver": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Gửi lại một sự kiện
         * @description Dành cho: quản trị.
         */
        post: operations["redeliver"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        AddedEvidence: {
            /**
             * Format: uuid
             * @description Mã định danh (UUIDv7)
             */
            id: string;
            /**
             * Format: uuid
             * @description Mã định danh (UUIDv7)
             */
            submissionId: string;
            /** @description Mã các tiêu chí mà tài liệu chứng minh */
            codes: string[];
            /** @description true – gửi kèm kiến nghị sau khi thẩm định xong, không thuộc nội dung phiếu đã thẩm định */
            forAppeal: boolean;
            /**
             * @description file – tệp; document – dẫn chiếu văn bản
             * @enum {string}
             */
            kind: "file" | "document";
            document: components["schemas"]["DocumentReference"] | null;
            /** @description Địa chỉ của văn bản */
            url: string | null;
            /** @description Tên tệp */
            fileName: string | null;
            /** @description Loại tệp */
            mediaType: string | null;
            /** @description Kích thước (byte) */
            size: number | null;
            /** @description SHA-256 của nội dung tệp */
            sha256: string | null;
            /** @description Người đính kèm */
            createdBy: string;
            /**
             * Format: date-time
             * @description Thời điểm theo RFC 3339, có múi giờ
             */
            createdAt: string;
            /** @description Phiên bản của phiếu sau khi đính kèm; dùng cho If-Match khi nộp phiếu */
            submissionVersion: number;
        };
        AffectedUnit: {
            /**
             * Format: uuid
             * @description Mã định danh (UUIDv7)
             */
            submissionId: string;
            /**
             * Format: uuid
             * @description Mã định danh (UUIDv7)
             */
            unitId: string;
            /** @description Tên đơn vị */
            unitName: string;
            /** @description Mã: chữ in hoa, chữ số, dấu gạch dưới, dấu chấm */
            block: string;
            before: {
                /** @description Tổng điểm phê duyệt */
                total: string;
                /** @description Mã mức xếp loại; null: không đủ điều kiện */
                classification: string | null;
                /** @description false: không đủ điều kiện xếp loại */
                eligible: boolean;
                /** @description Thứ hạng trong khối */
                rank: number | null;
            };
            after: {
                /** @description Tổng điểm phê duyệt */
                total: string;
                /** @description Mã mức xếp loại; null: không đủ điều kiện */
                classification: string | null;
                /** @description false: không đủ điều kiện xếp loại */
                eligible: boolean;
                /** @description Thứ hạng trong khối */
                rank: number | null;
            };
        };
        Amendment: {
            /**
             * Format: uuid
             * @description null: mới xem trước (dryRun)
             */
            id: string | null;
            /**
             * Format: uuid
             * @description Mã định danh (UUIDv7)
             */
            periodId: string;
            /** @description Phiên bản của kỳ hiện nay, cho If-Match của lần sau */
            periodVersion: number;
            /** @description Lần điều chỉnh; 0 là kết quả khi phê duyệt */
            revision: number;
            decision: components["schemas"]["DocumentReference"];
            reason: string;
            items: components["schemas"]["KeptAmendmentItem"][];
            /** @description Mọi đơn vị có điểm, xếp loại hoặc thứ hạng thay đổi */
            affected: components["schemas"]["AffectedUnit"][];
            /** @description Đề nghị khen thưởng của đơn vị có xếp loại hoặc thứ hạng thay đổi; cần xem lại */
            warnings: {
                /**
                 * Format: uuid
                 * @description Mã định danh (UUIDv7)
                 */
                awardProposalId: string;
                /** @description Tên đơn vị */
                unitName: string;
                /**
                 * @description Trạng thái đề nghị khen thưởng
                 * @enum {string}
                 */
                status: "draft" | "proposed" | "approved";
            }[];
            madeBy: components["schemas"]["Person"];
            /**
             * Format: date-time
             * @description Thời điểm theo RFC 3339, có múi giờ
             */
            madeAt: string;
        };
        /**
         * @example {
         *       "decision": {
         *         "number": "06/QĐ-VD",
         *         "date": "2021-12-24",
         *         "issuer": "UBND Tỉnh (ví dụ)",
         *         "signer": "Người ký (ví dụ)"
         *       },
         *       "reason": "Số liệu của một đơn vị bị nhập sai (ví dụ)",
         *       "items": [
         *         {
         *           "submissionId": "0176bb3e-7000-7005-8000-0000000003e9",
         *           "code": "A2",
         *           "points": "1",
         *           "reason": "Nhập sai một báo cáo (ví dụ)"
         *         }
         *       ]
         *     }
         */
        AmendmentInput: {
            /** @description Quyết định điều chỉnh kết quả, kèm người ký */
            decision: components["schemas"]["SignedDocument"];
            /** @description Lý do điều chỉnh kết quả */
            reason: string;
            /** @description Mỗi tiêu chí một dòng, kèm đúng một trong hai trường answer, points */
            items: {
                /**
                 * Format: uuid
                 * @description Mã định danh (UUIDv7)
                 */
                submissionId: string;
                /** @description Mã: chữ in hoa, chữ số, dấu gạch dưới, dấu chấm */
                code: string;
                answer?: components["schemas"]["ReviewerAnswer"];
                /** @description Điểm theo quyết định điều chỉnh */
                points?: string;
                /** @description Lý do điều chỉnh tiêu chí này */
                reason: string;
            }[];
        };
        AmendmentList: {
            items: components["schemas"]["Amendment"][];
        };
        /** @description Câu trả lời cho một tiêu chí; điền các trường thuộc loại của tiêu chí đó */
        AnswerInput: {
            /** @description Loại level: mã mức đạt được, ví dụ {"level": "DAY_DU"} */
            level?: string;
            /** @description Loại ratio: tử số, ví dụ {"numerator": "226", "denominator": "248"} */
            numerator?: string;
            /** @description Loại ratio: mẫu số */
            denominator?: string;
            /** @description Loại checklist: mã các nội dung đạt, ví dụ {"items": ["ND1", "ND3"]}; danh sách rỗng: không nội dung nào đạt */
            items?: string[];
            /** @description Loại count, điểm thưởng hoặc điểm trừ theo số lượng, ví dụ {"count": 3} */
            count?: number;
            /** @description Loại yes_no, ví dụ {"value": true}; điều kiện khống chế (người thẩm định), ví dụ {"value": true, "reason": "Có kết luận vi phạm"} */
            value?: boolean;
            /** @description Loại manual, điểm thưởng hoặc điểm trừ nhập trực tiếp, ví dụ {"points": "4.5"}; là bội số của bước điểm */
            points?: string;
            /**
             * Format: date
             * @description Loại deadline: ngày ban hành văn bản, ví dụ {"documentDate": "2021-03-20"}
             */
            documentDate?: string;
            /** @description Loại relative: kết quả thực hiện, ví dụ {"actual": "120", "target": "100"} */
            actual?: string;
            /** @description Loại relative: chỉ tiêu được giao, lớn hơn 0 */
            target?: string;
            /**
             * @description Không áp dụng, kèm lý do, ví dụ {"notApplicable": true, "reason": "Đơn vị không giải quyết thủ tục hành chính"}
             * @enum {boolean}
             */
            notApplicable?: true;
            /** @description Lý do không áp dụng, hoặc lý do của điều kiện khống chế */
            reason?: string;
        };
        /**
         * @example {
         *       "answers": {
         *         "A1": {
         *           "level": "DAY_DU"
         *         },
         *         "C2": {
         *           "numerator": "226",
         *           "denominator": "248"
         *         },
         *         "C3": {
         *           "notApplicable": true,
         *           "reason": "Trong năm đơn vị không giải quyết thủ tục hành chính."
         *         }
         *       }
         *     }
         */
        AnswersPatch: {
            /** @description Câu trả lời theo mã tiêu chí; null: bỏ trống */
            answers: {
                [key: string]: components["schemas"]["AnswerInput"] | null;
            };
        };
        ApiClient: {
            /**
             * Format: uuid
             * @description Mã định danh, dùng làm client_id
             */
            id: string;
            /** @description Tên hệ thống kết nối */
            name: string;
            /** @description Những việc hệ thống này được làm */
            scopes: ("units:read" | "units:write" | "criteria-sets:read" | "periods:read" | "submissions:read" | "submissions:write" | "results:read" | "results:read-all" | "awards:read" | "events:read" | "webhooks:manage" | "audit:read")[];
            unitIds: string[];
            /**
             * Format: date-time
             * @description Thời điểm theo RFC 3339, có múi giờ
             */
            secretExpiresAt: string;
            /**
             * Format: date-time
             * @description Thời điểm theo RFC 3339, có múi giờ
             */
            previousSecretExpiresAt: string | null;
            /**
             * Format: date-time
             * @description Thời điểm theo RFC 3339, có múi giờ
             */
            lastUsedAt: string | null;
            /** @description Đã thu hồi */
            disabled: boolean;
            /** @description Phiên bản dữ liệu; gửi lại trong If-Match */
            version: number;
            /**
             * Format: date-time
             * @description Thời điểm theo RFC 3339, có múi giờ
             */
            createdAt: string;
        };
        /**
         * @example {
         *       "name": "Phần mềm báo cáo của Sở Ví Dụ",
         *       "scopes": [
         *         "units:read",
         *         "submissions:read",
         *         "submissions:write"
         *       ],
         *       "unitIds": [
         *         "0176bb3e-7000-7002-8000-000000000002"
         *       ],
         *       "expiresInDays": 365
         *     }
         */
        ApiClientInput: {
            /** @description Tên hệ thống kết nối */
            name: string;
            /** @description Những việc hệ thống này được làm */
            scopes: ("units:read" | "units:write" | "criteria-sets:read" | "periods:read" | "submissions:read" | "submissions:write" | "results:read" | "results:read-all" | "awards:read" | "events:read" | "webhooks:manage" | "audit:read")[];
            /** @description Các đơn vị mà hệ thống này đọc hoặc điền phiếu thay; bắt buộc với submissions:write */
            unitIds?: string[];
            /** @description Số ngày mã bí mật có hiệu lực (mặc định 365) */
            expiresInDays?: number;
        };
        ApiClientList: {
            items: components["schemas"]["ApiClient"][];
        };
        ApiClientWithSecret: {
            /**
             * Format: uuid
             * @description Mã định danh, dùng làm client_id
             */
            id: string;
            /** @description Tên hệ thống kết nối */
            name: string;
            /** @description Những việc hệ thống này được làm */
            scopes: ("units:read" | "units:write" | "criteria-sets:read" | "periods:read" | "submissions:read" | "submissions:write" | "results:read" | "results:read-all" | "awards:read" | "events:read" | "webhooks:manage" | "audit:read")[];
            unitIds: string[];
            /**
             * Format: date-time
             * @description Thời điểm theo RFC 3339, có múi giờ
             */
            secretExpiresAt: string;
            /**
             * Format: date-time
             * @description Thời điểm theo RFC 3339, có múi giờ
             */
            previousSecretExpiresAt: string | null;
            /**
             * Format: date-time
             * @description Thời điểm theo RFC 3339, có múi giờ
             */
            lastUsedAt: string | null;
            /** @description Đã thu hồi */
            disabled: boolean;
            /** @description Phiên bản dữ liệu; gửi lại trong If-Match */
            version: number;
            /**
             * Format: date-time
             * @description Thời điểm theo RFC 3339, có múi giờ
             */
            createdAt: string;
            /** @description Mã bí mật, chỉ hiện một lần; hãy lưu lại ngay */
            clientSecret: string;
        };
        Appeal: {
            /**
             * Format: uuid
             * @description Mã định danh (UUIDv7)
             */
            id: string;
            /**
             * Format: uuid
             * @description Mã định danh (UUIDv7)
             */
            submissionId: string;
            /**
             * Format: uuid
             * @description Mã định danh (UUIDv7)
             */
            periodId: string;
            /**
             * Format: uuid
             * @description Mã định danh (UUIDv7)
             */
            unitId: string;
            /** @description Tên đơn vị */
            unitName: string;
            /**
             * @description open – chờ giải quyết; resolved – đã giải quyết
             * @enum {string}
             */
            status: "open" | "resolved";
            items: components["schemas"]["AppealedItem"][];
            filedBy: components["schemas"]["Person"];
            /**
             * Format: date-time
             * @description Thời điểm theo RFC 3339, có múi giờ
             */
            filedAt: string;
            outcomes: components["schemas"]["AppealOutcome"][] | null;
            resolvedBy: components["schemas"]["Person"] | null;
            /**
             * Format: date-time
             * @description Thời điểm theo RFC 3339, có múi giờ
             */
            resolvedAt: string | null;
            /** @description Phiên bản dữ liệu; gửi lại trong If-Match */
            version: number;
            /**
             * Format: date-time
             * @description Thời điểm theo RFC 3339, có múi giờ
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description Thời điểm theo RFC 3339, có múi giờ
             */
            updatedAt: string;
        };
        /**
         * @example {
         *       "items": [
         *         {
         *           "code": "A1",
         *           "reason": "Kế hoạch đã ban hành đúng hạn, văn bản gửi kèm hồ sơ"
         *         }
         *       ]
         *     }
         */
        AppealInput: {
            /** @description Các tiêu chí kiến nghị xem lại */
            items: components["schemas"]["AppealItem"][];
        };
        AppealItem: {
            /** @description Mã: chữ in hoa, chữ số, dấu gạch dưới, dấu chấm */
            code: string;
            /** @description Lý do kiến nghị */
            reason: string;
            /** @description Câu trả lời mà đơn vị cho là đúng (đề nghị của đơn vị) */
            answer?: components["schemas"]["AnswerInput"];
            /** @description Tài liệu kiểm chứng của phiếu làm căn cứ, kể cả tài liệu mới gửi kèm kiến nghị */
            evidence?: string[];
        };
        AppealOutcome: {
            /** @description Mã: chữ in hoa, chữ số, dấu gạch dưới, dấu chấm */
            code: string;
            /**
             * @description accepted – chấp nhận: kèm answer hoặc points (không cả hai); bỏ cả hai là chấp nhận đúng câu trả lời đơn vị đề nghị, nếu kiến nghị có nêu; rejected – giữ nguyên kết quả thẩm định
             * @enum {string}
             */
            outcome: "accepted" | "rejected";
            answer?: components["schemas"]["ReviewerAnswer"];
            /** @description Điểm sau khi giải quyết kiến nghị */
            points?: string;
            /** @description Lý do */
            reason: string;
        };
        AppealPage: {
            items: components["schemas"]["Appeal"][];
            /** @description null: hết danh sách */
            nextCursor: string | null;
            /** @description Tổng số bản ghi khớp bộ lọc */
            total: number;
        };
        AppealedItem: {
            /** @description Mã: chữ in hoa, chữ số, dấu gạch dưới, dấu chấm */
            code: string;
            /** @description Lý do kiến nghị */
            reason: string;
            answer: components["schemas"]["AnswerInput"] | null;
            /** @description Tài liệu làm căn cứ; nội dung tệp: GET /evidence/{id}/content */
            evidence: components["schemas"]["Evidence"][];
        };
        /**
         * @example {
         *       "decision": {
         *         "number": "07/QĐ-VD",
         *         "date": "2021-11-08",
         *         "issuer": "UBND Tỉnh (ví dụ)",
         *         "signer": "Nguyễn Văn Ví Dụ"
         *       }
         *     }
         */
        ApproveAwardInput: {
            /** @description Quyết định khen thưởng */
            decision: components["schemas"]["DocumentReference"];
        };
        AuditEntry: {
            /**
             * Format: uuid
             * @description Mã định danh (UUIDv7)
             */
            id: string;
            /**
             * Format: date-time
             * @description Thời điểm theo RFC 3339, có múi giờ
             */
            at: string;
            /** @description Người thực hiện; id null: chính hệ thống */
            actor: {
                /**
                 * Format: uuid
                 * @description Mã định danh (UUIDv7)
                 */
                id: string | null;
                /** @description Tên hiện nay của tài khoản; nhật ký chỉ lưu mã tài khoản */
                name: string;
            };
            /** @description Hành động, trùng với operationId, ví dụ submitSubmission */
            action: string;
            /** @description Loại đối tượng */
            entity: string;
            /**
             * Format: uuid
             * @description Mã định danh (UUIDv7)
             */
            entityId: string | null;
            /** @description Phiên bản của đối tượng sau thay đổi */
            entityVersion: number | null;
            /** @description Các trường thay đổi */
            before: {
                [key: string]: unknown;
            } | null;
            /** @description Các trường thay đổi */
            after: {
                [key: string]: unknown;
            } | null;
            /**
             * @description done: đã thực hiện; refused: bị từ chối, dữ liệu không thay đổi
             * @enum {string}
             */
            outcome: "done" | "refused";
            /** @description Mã lỗi của lần bị từ chối, ví dụ stale_version */
            code: string | null;
            /** @description Địa chỉ mạng của người thực hiện */
            ip: string | null;
            /** @description Vai trò đã dùng khi thực hiện */
            role: string | null;
            /** @description Lý do */
            reason: string | null;
            /** @description Mã yêu cầu, trùng với nhật ký máy chủ */
            requestId: string | null;
        };
        AuditKey: {
            /**
             * @description Thuật toán chữ ký
             * @enum {string}
             */
            algorithm: "Ed25519";
            /** @description Mã khóa công khai: 16 ký tự đầu của SHA-256 khóa dạng DER */
            keyId: string;
            /** @description Khóa công khai, dạng PEM (SPKI) */
            publicKey: string;
        };
        AuditPage: {
            items: components["schemas"]["AuditEntry"][];
            /** @description null: hết danh sách */
            nextCursor: string | null;
        };
        AuditVerification: {
            /** @description true: chuỗi nguyên vẹn */
            intact: boolean;
            /** @description Số dòng đã kiểm tra */
            checked: number;
            /** @description Mắt xích hỏng đầu tiên; null: không có */
            firstBroken: {
                /**
                 * @description changed: nội dung bị sửa; missing: bị xóa; reordered: bị đổi thứ tự; unlinked: chèn ngoài hệ thống; unsigned: ngày đã hết mà không có chữ ký; forgedHead: chữ ký hoặc giá trị chốt ngày bị giả mạo
                 * @enum {string}
                 */
                fault: "changed" | "missing" | "reordered" | "unlinked" | "unsigned" | "forgedHead";
                /**
                 * Format: date
                 * @description Ngày, dạng YYYY-MM-DD
                 */
                day: string | null;
                /** @description Số thứ tự trong chuỗi */
                seq: number | null;
                /**
                 * Format: uuid
                 * @description Mã định danh (UUIDv7)
                 */
                entryId: string | null;
            } | null;
            /** @description Biên nhận có chữ ký về cuối chuỗi lúc này; nên lưu ở nơi khác để đối chiếu về sau */
            receipt: {
                seq: number;
                /** @description SHA-256, dạng thập lục phân */
                hash: string;
                /**
                 * Format: date-time
                 * @description Thời điểm theo RFC 3339, có múi giờ
                 */
                at: string;
                /** @description Mã khóa công khai: 16 ký tự đầu của SHA-256 khóa dạng DER */
                keyId: string;
                /** @description Chữ ký Ed25519 dạng base64 trên JSON chuẩn hóa của các trường còn lại */
                signature: string;
            };
        };
        AwardCandidate: {
            /**
             * Format: uuid
             * @description Mã định danh (UUIDv7)
             */
            unitId: string;
            unitName: string;
            /** @description Mã: chữ in hoa, chữ số, dấu gạch dưới, dấu chấm */
            block: string;
            rank: number | null;
            finalTotal: string | null;
            classification: string | null;
            awardCode: string;
            /** @description Hình thức khen thưởng */
            awardForm: string;
            /**
             * @description collective – tập thể; individual – cá nhân
             * @enum {string}
             */
            subject: "collective" | "individual";
            /** @description Đủ điều kiện đề nghị */
            eligible: boolean;
            /** @description Vì sao không đủ điều kiện; trống khi đủ */
            reasons: string[];
        };
        AwardCandidatePage: {
            /**
             * Format: uuid
             * @description Mã định danh (UUIDv7)
             */
            periodId: string;
            illustrative: boolean;
            notice: string | null;
            items: components["schemas"]["AwardCandidate"][];
            nextCursor: string | null;
            total: number;
        };
        AwardProposal: {
            /**
             * Format: uuid
             * @description Mã định danh (UUIDv7)
             */
            id: string;
            /**
             * Format: uuid
             * @description Mã định danh (UUIDv7)
             */
            periodId: string;
            /**
             * Format: uuid
             * @description Mã định danh (UUIDv7)
             */
            unitId: string;
            /** @description Tên đơn vị trong kỳ */
            unitName: string;
            /** @description Mã hình thức khen thưởng */
            awardCode: string;
            /** @description Hình thức khen thưởng */
            awardForm: string;
            /**
             * @description collective – tập thể; individual – cá nhân
             * @enum {string}
             */
            subject: "collective" | "individual";
            personName: string | null;
            personPosition: string | null;
            /** @description Tóm tắt thành tích */
            achievement: string;
            /**
             * @description draft – soạn thảo; proposed – đã trình; approved – đã quyết định; rejected – không đồng ý; revoked – thu hồi
             * @enum {string}
             */
            status: "draft" | "proposed" | "approved" | "rejected" | "revoked";
            proposalDocument: components["schemas"]["DocumentReference"] | null;
            decisionDocument: components["schemas"]["DocumentReference"] | null;
            /** @description Lý do không đồng ý hoặc thu hồi */
            reason: string | null;
            /** @description true: dựa trên bộ tiêu chí minh họa */
            illustrative: boolean;
            notice: string | null;
            allowedActions: ("propose" | "approve" | "reject" | "revoke")[];
            /**
             * Format: date-time
             * @description Thời điểm theo RFC 3339, có múi giờ
             */
            decidedAt: string | null;
            /** @description Phiên bản dữ liệu; gửi lại trong If-Match */
            version: number;
            /**
             * Format: date-time
             * @description Thời điểm theo RFC 3339, có múi giờ
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description Thời điểm theo RFC 3339, có múi giờ
             */
            updatedAt: string;
        };
        /**
         * @example {
         *       "periodId": "0176bb3e-7000-7004-8000-000000000002",
         *       "unitId": "0176bb3e-7000-7002-8000-000000000002",
         *       "awardCode": "BK_CA_NHAN",
         *       "subject": "individual",
         *       "personName": "Nguyễn Thị Ví Dụ",
         *       "personPosition": "Phó Chánh Văn phòng",
         *       "achievement": "Tham mưu mô hình \"Dân vận khéo\" được nhân rộng (ví dụ, không có thật)"
         *     }
         */
        AwardProposalInput: {
            /**
             * Format: uuid
             * @description Kỳ đánh giá đã phê duyệt
             */
            periodId: string;
            /**
             * Format: uuid
             * @description Đơn vị, hoặc đơn vị của cá nhân
             */
            unitId: string;
            /** @description Mã hình thức khen thưởng trong bộ tiêu chí */
            awardCode: string;
            /**
             * @description collective – tập thể; individual – cá nhân
             * @enum {string}
             */
            subject: "collective" | "individual";
            /** @description Họ và tên cá nhân (chỉ khi đề nghị cho cá nhân) */
            personName?: string;
            /** @description Chức vụ, đơn vị công tác */
            personPosition?: string;
            /** @description Tóm tắt thành tích */
            achievement: string;
        };
        AwardProposalPage: {
            items: components["schemas"]["AwardProposal"][];
            /** @description null: hết danh sách */
            nextCursor: string | null;
            /** @description Tổng số bản ghi khớp bộ lọc */
            total: number;
        };
        /**
         * @example {
         *       "achievement": "Tóm tắt thành tích đã bổ sung (ví dụ, không có thật)"
         *     }
         */
        AwardProposalPatch: {
            /** @description Họ và tên cá nhân (chỉ khi đề nghị cho cá nhân) */
            personName?: string;
            /** @description Chức vụ, đơn vị công tác */
            personPosition?: string;
            /** @description Tóm tắt thành tích */
            achievement?: string;
        };
        AwardRule: {
            /** @description Mã hình thức */
            code: string;
            /** @description Hình thức khen thưởng, ví dụ Bằng khen */
            form: string;
            /**
             * @description Tập thể hoặc cá nhân
             * @enum {string}
             */
            subject: "collective" | "individual";
            /** @description Mức xếp loại thấp nhất; null: không yêu cầu */
            requires?: string | null;
            /** @description Các điều kiện khống chế mà khi xảy ra thì không được nhận */
            excludedByGates?: string[];
            /** @description Ghi chú */
            note?: string;
        };
        BlockStatistics: {
            /** @description Khối */
            block: string;
            /** @description Số phiếu, kể cả phiếu chưa nộp */
            forms: number;
            /** @description Tổng điểm tự chấm bình quân của các phiếu đã nộp */
            meanSelfTotal: string | null;
            /** @description Tổng điểm thẩm định bình quân của các phiếu đã thẩm định xong */
            meanReviewTotal: string | null;
            /**
             * @description Bình quân của gap trên các phiếu đã thẩm định xong
             * @example -1.25
             */
            meanGap: string | null;
            /**
             * @description Bình quân của comparableGap trên các phiếu đã thẩm định xong
             * @example -1.25
             */
            meanComparableGap: string | null;
            /** @description Phân bố xếp loại theo cột điểm đã chốt sau cùng của mỗi phiếu (phê duyệt, thẩm định, tự chấm), kể cả mức không có đơn vị nào */
            distribution: components["schemas"]["ClassShare"][];
        };
        /** @description Quyết định */
        BulkDecision: {
            /**
             * @description confirm – xác nhận; adjust – điều chỉnh
             * @enum {string}
             */
            decision: "confirm" | "adjust";
            answer: components["schemas"]["ReviewerAnswer"] | null;
            reason: string | null;
        };
        /** @description Chọn trong các phiếu mà người gọi đang phụ trách thẩm định */
        BulkFilter: {
            /**
             * Format: uuid
             * @description Mã định danh (UUIDv7)
             */
            periodId: string;
            /** @description Khối */
            block?: string;
            /** @description Chỉ các tiêu chí này */
            codes?: string[];
            /**
             * @description open (mặc định) – nội dung còn phải thẩm định; systemComputed – trong số đó, điểm tự chấm đúng bằng điểm hệ thống tính từ số liệu của đơn vị (không gồm điểm tự nhập, điểm thưởng, “không áp dụng”); unchangedSinceConfirmed – đã xác nhận và đơn vị không sửa từ đó
             * @enum {string}
             */
            match?: "open" | "systemComputed" | "unchangedSinceConfirmed";
            /** @description true: chỉ nội dung có tài liệu kiểm chứng; false: chỉ nội dung không có */
            withEvidence?: boolean;
        };
        BulkForm: {
            /**
             * Format: uuid
             * @description Mã định danh (UUIDv7)
             */
            submissionId: string;
            /** @description Tên đơn vị */
            unitName: string;
            /** @description Phiên bản của phiếu sau khi thực hiện */
            version: number;
            /** @description Tổng điểm thẩm định tạm tính trước */
            totalBefore: string;
            /** @description và sau */
            totalAfter: string;
            classificationBefore: string | null;
            classificationAfter: string | null;
            /** @description Số nội dung còn phải thẩm định sau khi thực hiện */
            open: number;
        };
        /**
         * @example {
         *       "items": [
         *         {
         *           "submissionId": "0176bb3e-7000-7005-8000-00000000002b",
         *           "code": "A1"
         *         },
         *         {
         *           "submissionId": "0176bb3e-7000-7005-8000-00000000002b",
         *           "code": "A2"
         *         }
         *       ],
         *       "action": "confirm"
         *     }
         */
        BulkInput: {
            filter?: components["schemas"]["BulkFilter"];
            /** @description Danh sách cụ thể; nêu đúng một trong hai: filter hoặc items */
            items?: {
                /**
                 * Format: uuid
                 * @description Mã định danh (UUIDv7)
                 */
                submissionId: string;
                /** @description Mã: chữ in hoa, chữ số, dấu gạch dưới, dấu chấm */
                code: string;
            }[];
            /**
             * @description confirm – xác nhận như đơn vị tự chấm; adjust – điều chỉnh, kèm lý do và đúng một trong hai trường answer, points; undo – bỏ quyết định đã có
             * @enum {string}
             */
            action: "confirm" | "adjust" | "undo";
            answer?: components["schemas"]["ReviewerAnswer"];
            /** @description Điểm do người thẩm định quyết định */
            points?: string;
            /** @description Mã lý do, để thống kê */
            reasonCode?: string;
            /** @description Lý do; bắt buộc khi điều chỉnh */
            reason?: string;
            /** @description Như khi thẩm định từng tiêu chí mà đơn vị chọn “không áp dụng” */
            notApplicableAccepted?: boolean;
            /**
             * @description Khi có nội dung không thực hiện được: stop (mặc định) – không lưu gì; skip – bỏ qua các nội dung đó
             * @enum {string}
             */
            onRefusal?: "stop" | "skip";
            /** @description Giá trị fingerprint của lần xem trước (dryRun); nếu từ đó có gì thay đổi thì yêu cầu bị từ chối (412) */
            fingerprint?: string;
        };
        BulkItem: {
            /**
             * Format: uuid
             * @description Mã định danh (UUIDv7)
             */
            submissionId: string;
            /** @description Mã: chữ in hoa, chữ số, dấu gạch dưới, dấu chấm */
            code: string;
            /**
             * @description changed – thay đổi (hoặc sẽ thay đổi, khi xem trước); unchanged – đã đúng như vậy; refused – không thực hiện được, xem faults
             * @enum {string}
             */
            result: "changed" | "unchanged" | "refused";
            before: components["schemas"]["BulkDecision"] | null;
            after: components["schemas"]["BulkDecision"] | null;
            /** @description Điểm thẩm định trước; null: chưa có điểm */
            pointsBefore: string | null;
            /** @description Điểm thẩm định sau */
            pointsAfter: string | null;
            faults: {
                pointer: string;
                code: string;
                detail: string;
            }[];
        };
        BulkResult: {
            /**
             * Format: uuid
             * @description Dùng để hoàn tác cả lần; null: xem trước
             */
            id: string | null;
            dryRun: boolean;
            /** @description Dấu của đúng những gì đã xem; gửi lại khi thực hiện */
            fingerprint: string;
            /** @description Số nội dung thay đổi */
            changed: number;
            /** @description Số nội dung đã đúng như vậy */
            unchanged: number;
            /** @description Số nội dung không thực hiện được */
            refused: number;
            submissions: components["schemas"]["BulkForm"][];
            items: components["schemas"]["BulkItem"][];
        };
        BulkReview: {
            /**
             * Format: uuid
             * @description Mã định danh (UUIDv7)
             */
            id: string;
            /**
             * @description Việc đã làm
             * @enum {string}
             */
            action: "confirm" | "adjust" | "undo";
            /**
             * Format: date-time
             * @description Thời điểm theo RFC 3339, có múi giờ
             */
            doneAt: string;
            doneBy: components["schemas"]["Person"];
            /** @description Số phiếu */
            submissions: number;
            /** @description Số nội dung đã thay đổi */
            items: number;
            /**
             * Format: date-time
             * @description Thời điểm theo RFC 3339, có múi giờ
             */
            undoneAt: string | null;
            /** @description Phiên bản dữ liệu; gửi lại trong If-Match */
            version: number;
        };
        BulkReviewPage: {
            items: components["schemas"]["BulkReview"][];
            /** @description null: hết danh sách */
            nextCursor: string | null;
            /** @description Tổng số bản ghi khớp bộ lọc */
            total: number;
        };
        BulkUndo: {
            /**
             * Format: uuid
             * @description Mã định danh (UUIDv7)
             */
            id: string;
            /** @description Phiên bản dữ liệu; gửi lại trong If-Match */
            version: number;
            /**
             * Format: date-time
             * @description Thời điểm theo RFC 3339, có múi giờ
             */
            undoneAt: string;
            /** @description Số phiếu */
            submissions: number;
            /** @description Số nội dung đã trở lại như trước */
            items: number;
        };
        /**
         * @example {
         *       "values": {
         *         "CCHC.CATGIAM": {
         *           "number": null,
         *           "reason": "Chưa đến hạn báo cáo rà soát (ví dụ)"
         *         }
         *       }
         *     }
         */
        CentralValuesInput: {
            /** @description Số liệu nhập chung theo mã; null: xóa */
            values: {
                [key: string]: components["schemas"]["IndicatorValue"] | null;
            };
        };
        Change: {
            /**
             * @description unit – đơn vị; user – tài khoản; criteriaSet – bộ tiêu chí; period – kỳ đánh giá (cả khi kết quả được phê duyệt, công bố, điều chỉnh); council – hội đồng thẩm định của kỳ; indicatorSet – phụ lục số liệu của kỳ; submission – phiếu tự chấm điểm; evidence – tài liệu kiểm chứng; appeal – kiến nghị; exemplaryModel – mô hình hay; awardProposal – đề nghị khen thưởng
             * @enum {string}
             */
            resource: "unit" | "user" | "criteriaSet" | "period" | "council" | "indicatorSet" | "submission" | "evidence" | "appeal" | "exemplaryModel" | "awardProposal";
            /**
             * Format: uuid
             * @description Đối tượng đã thay đổi; với council và indicatorSet là mã của kỳ đánh giá
             */
            id: string;
            /** @description true: đã xóa, hoặc người gọi không còn được xem (phiếu đã rút lại); hãy xóa bản sao */
            deleted: boolean;
            /**
             * Format: date-time
             * @description Khi thay đổi vào dòng này; không bao giờ lùi lại
             */
            changedAt: string;
            /** @description Địa chỉ để đọc đối tượng như hiện nay */
            href: string;
        };
        ChangePage: {
            items: components["schemas"]["Change"][];
            /** @description Gửi lại trong since ở lần đọc sau; luôn có, kể cả khi chưa có gì mới */
            nextCursor: string;
            /** @description true: còn nữa, đọc tiếp ngay; false: đã đọc hết */
            more: boolean;
        };
        /**
         * checklist
         * @description Đánh dấu các nội dung đạt. Trả lời: {"items": ["ND1", "ND3"]}. Điểm = tổng của các nội dung, hoặc theo số nội dung đạt.
         */
        ChecklistCriterion: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "ChecklistCriterion";
            /** @description Mã tiêu chí, duy nhất trong bộ */
            code: string;
            /** @description Tên, nội dung */
            title: string;
            /** @description Căn cứ pháp lý */
            legalBasis?: string;
            /**
             * @description Điểm tối đa theo từng loại đơn vị; không ghi loại nào thì tiêu chí không áp dụng cho loại đó
             * @example {
             *       "SO_NGANH": "4",
             *       "DIA_PHUONG": "3"
             *     }
             */
            maxPoints: {
                [key: string]: string;
            };
            /** @description Chỉ dùng khi weighting là weights: tỷ trọng trong các nhóm, tiêu chí cùng cấp; cùng cấp cộng lại bằng đúng 1 */
            weight?: string | {
                [key: string]: string;
            };
            /** @description Các tài liệu kiểm chứng phải có; rỗng: không yêu cầu */
            evidence?: string[];
            /** @description Được chọn “không áp dụng” kèm lý do (mặc định false) */
            allowNotApplicable?: boolean;
            /**
             * @description unit – đơn vị tự chấm; reviewer – chỉ người thẩm định chấm
             * @enum {string}
             */
            filledBy?: "unit" | "reviewer";
            /** @description Nguồn số liệu */
            dataSource?: string;
            /** @description Các nội dung */
            items: {
                /** @description Mã nội dung */
                code: string;
                /** @description Nội dung */
                label: string;
                /** @description Điểm của nội dung */
                points?: string;
                /** @description Hoặc phần 0–1 của điểm tối đa */
                share?: string;
            }[];
            /** @description Hệ số theo số nội dung đạt, xếp giảm dần; khi có thì nội dung không ghi points, share */
            factors?: {
                /** @description Từ bao nhiêu nội dung đạt */
                atLeast: number;
                /** @description Hệ số 0–1 của điểm tối đa */
                factor: string;
            }[];
        };
        ClassLevel: {
            /** @description Mã mức xếp loại */
            code: string;
            /** @description Tên mức xếp loại */
            label: string;
            /** @description Tổng điểm công bố thấp nhất của mức */
            min: string;
            /** @description Mỗi nhóm lớn phải đạt ít nhất tỷ lệ phần trăm này */
            minGroupPercent?: string;
            /** @description Các điều kiện khống chế mà khi xảy ra thì không được nhận */
            excludedByGates?: string[];
        };
        ClassShare: {
            /**
             * @description classified – được xếp loại; notEligible – không đủ điều kiện xếp loại; notSubmitted – chưa nộp phiếu
             * @enum {string}
             */
            outcome: "classified" | "notEligible" | "notSubmitted";
            /** @description Mã mức xếp loại */
            classification: string | null;
            /** @description Mức xếp loại */
            label: string;
            /** @description Số đơn vị */
            count: number;
            /** @description Tỷ lệ (%, làm tròn 2 chữ số thập phân) */
            percent: string;
        };
        /**
         * @example {
         *       "version": "2022.1",
         *       "title": "Bộ tiêu chí minh họa, phiên bản sửa đổi"
         *     }
         */
        CloneCriteriaSetInput: {
            /** @description Phiên bản mới */
            version: string;
            /** @description Tên mới; không ghi: giữ tên cũ */
            title?: string;
        };
        /**
         * computed
         * @description Tỷ lệ do hệ thống tự đếm. Không phải trả lời. Điểm tính từ tỷ lệ như loại ratio; chưa đếm được thì tạm tính chưa có điểm.
         */
        ComputedCriterion: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "ComputedCriterion";
            /** @description Mã tiêu chí, duy nhất trong bộ */
            code: string;
            /** @description Tên, nội dung */
            title: string;
            /** @description Căn cứ pháp lý */
            legalBasis?: string;
            /**
             * @description Điểm tối đa theo từng loại đơn vị; không ghi loại nào thì tiêu chí không áp dụng cho loại đó
             * @example {
             *       "SO_NGANH": "4",
             *       "DIA_PHUONG": "3"
             *     }
             */
            maxPoints: {
                [key: string]: string;
            };
            /** @description Chỉ dùng khi weighting là weights: tỷ trọng trong các nhóm, tiêu chí cùng cấp; cùng cấp cộng lại bằng đúng 1 */
            weight?: string | {
                [key: string]: string;
            };
            /** @description Các tài liệu kiểm chứng phải có; rỗng: không yêu cầu */
            evidence?: string[];
            /** @description Được chọn “không áp dụng” kèm lý do (mặc định false) */
            allowNotApplicable?: boolean;
            /**
             * @description unit – đơn vị tự chấm; reviewer – chỉ người thẩm định chấm
             * @enum {string}
             */
            filledBy?: "unit" | "reviewer";
            /** @description Nguồn số liệu */
            dataSource?: string;
            /**
             * @description evidence_accepted_share – số tiêu chí có tài liệu kiểm chứng được chấp nhận trên số tiêu chí cần tài liệu kiểm chứng, có áp dụng và đã trả lời; khi tự chấm: có tài liệu là được tính; khi thẩm định: có tài liệu và được xác nhận, hoặc được điều chỉnh mà còn điểm
             * @enum {string}
             */
            source: "evidence_accepted_share";
            /**
             * @description Tỷ lệ càng cao càng tốt, hoặc càng thấp càng tốt
             * @enum {string}
             */
            direction: "higher_is_better" | "lower_is_better";
            /**
             * @description linear – điểm tối đa × tỷ lệ; thresholds – hệ số của ngưỡng đầu tiên đạt được
             * @enum {string}
             */
            method?: "linear" | "thresholds";
            /** @description Các ngưỡng */
            thresholds?: {
                /** @description Tỷ lệ phần trăm tối thiểu (higher_is_better; xếp giảm dần, ngưỡng cuối là 0) */
                min?: string;
                /** @description Tỷ lệ phần trăm tối đa (lower_is_better; xếp tăng dần, ngưỡng cuối từ 100) */
                max?: string;
                /** @description Hệ số 0–1 của điểm tối đa */
                factor: string;
            }[];
            /**
             * @description Khi mẫu số bằng 0: không áp dụng, đủ điểm, không điểm, hoặc người thẩm định quyết định (bắt buộc ghi)
             * @enum {string}
             */
            zeroDenominator: "not_applicable" | "full_points" | "zero_points" | "manual";
        };
        /**
         * @example {
         *       "reason": "Có người thân là lãnh đạo đơn vị được chấm"
         *     }
         */
        ConflictInput: {
            /** @description Lý do không thể thẩm định khách quan; được ghi vào nhật ký */
            reason: string;
        };
        Council: {
            /**
             * Format: uuid
             * @description Mã định danh (UUIDv7)
             */
            periodId: string;
            decision: components["schemas"]["DocumentReference"];
            members: components["schemas"]["CouncilMember"][];
            quorum: number;
            /** @description Phiên bản dữ liệu; gửi lại trong If-Match */
            version: number;
        };
        CouncilDecision: {
            /**
             * Format: uuid
             * @description Mã định danh (UUIDv7)
             */
            id: string;
            /**
             * Format: uuid
             * @description Mã định danh (UUIDv7)
             */
            submissionId: string;
            /** @description Phiên bản dữ liệu; gửi lại trong If-Match */
            submissionVersion: number;
            minutes: components["schemas"]["DocumentReference"];
            council: {
                decision: components["schemas"]["DocumentReference"];
                members: components["schemas"]["CouncilMember"][];
                quorum: number;
            };
            recusals: components["schemas"]["Recusal"][];
            items: components["schemas"]["KeptCouncilItem"][];
            recordedBy: components["schemas"]["Person"];
            /**
             * Format: date-time
             * @description Thời điểm theo RFC 3339, có múi giờ
             */
            recordedAt: string;
        };
        /**
         * @example {
         *       "minutes": {
         *         "number": "01/BB-HĐVD",
         *         "date": "2021-12-05",
         *         "issuer": "Hội đồng thẩm định (ví dụ)"
         *       },
         *       "recusals": [],
         *       "items": [
         *         {
         *           "code": "A1",
         *           "points": "3",
         *           "reason": "Kế hoạch đã ban hành nhưng chậm (ví dụ)",
         *           "votes": {
         *             "for": [
         *               1,
         *               2
         *             ],
         *             "against": [
         *               3
         *             ],
         *             "abstain": []
         *           }
         *         }
         *       ]
         *     }
         */
        CouncilDecisionInput: {
            /** @description Biên bản họp Hội đồng */
            minutes: components["schemas"]["DocumentReference"];
            /** @description Thành viên không tham gia biểu quyết về phiếu này */
            recusals: components["schemas"]["Recusal"][];
            /** @description Mỗi tiêu chí có ý kiến khác nhau một lần biểu quyết, kèm đúng một trong hai trường answer, points */
            items: components["schemas"]["CouncilItem"][];
        };
        CouncilDecisions: {
            items: components["schemas"]["CouncilDecision"][];
        };
        /**
         * @example {
         *       "decision": {
         *         "number": "07/QĐ-VD",
         *         "date": "2021-11-20",
         *         "issuer": "UBND Tỉnh (ví dụ)"
         *       },
         *       "members": [
         *         {
         *           "name": "Nguyễn Thị Ví Dụ",
         *           "title": "Phó Chủ tịch UBND Tỉnh (ví dụ)",
         *           "chair": true
         *         },
         *         {
         *           "name": "Trần Văn Minh Họa",
         *           "title": "Giám đốc Sở Nội vụ (ví dụ)"
         *         },
         *         {
         *           "name": "Lê Thị Thí Dụ",
         *           "title": "Phó Trưởng Ban Dân vận (ví dụ)"
         *         }
         *       ],
         *       "quorum": 2
         *     }
         */
        CouncilInput: {
            /** @description Quyết định thành lập Hội đồng */
            decision: components["schemas"]["DocumentReference"];
            /** @description Thành viên, theo thứ tự */
            members: {
                /** @description Họ và tên */
                name: string;
                /** @description Chức vụ, cơ quan */
                title: string;
                /**
                 * Format: uuid
                 * @description Tài khoản của thành viên, nếu có
                 */
                userId?: string;
                /**
                 * Format: uuid
                 * @description Đơn vị của thành viên, nếu là đơn vị được chấm
                 */
                unitId?: string;
                /** @description true: Chủ tịch Hội đồng; đúng một người */
                chair?: boolean;
            }[];
            /** @description Số thành viên biểu quyết tối thiểu: quá nửa số thành viên */
            quorum: number;
        };
        CouncilItem: {
            /** @description Mã: chữ in hoa, chữ số, dấu gạch dưới, dấu chấm */
            code: string;
            answer?: components["schemas"]["ReviewerAnswer"];
            /** @description Điểm được đưa ra biểu quyết */
            points?: string;
            /** @description Ý kiến của Hội đồng */
            reason: string;
            votes: components["schemas"]["Votes"];
        };
        CouncilMember: {
            /** @description Số thứ tự của thành viên */
            no: number;
            /** @description Họ và tên */
            name: string;
            /** @description Chức vụ, cơ quan */
            title: string;
            /**
             * Format: uuid
             * @description Tài khoản của thành viên, nếu có
             */
            userId?: string;
            /**
             * Format: uuid
             * @description Đơn vị của thành viên, nếu là đơn vị được chấm
             */
            unitId?: string;
            /** @description true: Chủ tịch Hội đồng; đúng một người */
            chair?: boolean;
        };
        /**
         * count
         * @description Đếm số lượng. Trả lời: {"count": 3}. Điểm = số lượng × perItem, không quá điểm tối đa.
         */
        CountCriterion: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "CountCriterion";
            /** @description Mã tiêu chí, duy nhất trong bộ */
            code: string;
            /** @description Tên, nội dung */
            title: string;
            /** @description Căn cứ pháp lý */
            legalBasis?: string;
            /**
             * @description Điểm tối đa theo từng loại đơn vị; không ghi loại nào thì tiêu chí không áp dụng cho loại đó
             * @example {
             *       "SO_NGANH": "4",
             *       "DIA_PHUONG": "3"
             *     }
             */
            maxPoints: {
                [key: string]: string;
            };
            /** @description Chỉ dùng khi weighting là weights: tỷ trọng trong các nhóm, tiêu chí cùng cấp; cùng cấp cộng lại bằng đúng 1 */
            weight?: string | {
                [key: string]: string;
            };
            /** @description Các tài liệu kiểm chứng phải có; rỗng: không yêu cầu */
            evidence?: string[];
            /** @description Được chọn “không áp dụng” kèm lý do (mặc định false) */
            allowNotApplicable?: boolean;
            /**
             * @description unit – đơn vị tự chấm; reviewer – chỉ người thẩm định chấm
             * @enum {string}
             */
            filledBy?: "unit" | "reviewer";
            /** @description Nguồn số liệu */
            dataSource?: string;
            /** @description Nội dung được đếm, ví dụ văn bản */
            countLabel: string;
            /** @description Điểm cho mỗi đơn vị đếm */
            perItem: string;
            /**
             * @description Hệ thống tự đếm: recognisedModels – khi tự chấm là số mô hình hay đơn vị đề xuất trong kỳ, khi thẩm định là số mô hình được công nhận; đơn vị không nhập số lượng
             * @enum {string}
             */
            countOf?: "recognisedModels";
        };
        /**
         * Nhóm tiêu chí
         * @description Nhóm tiêu chí: có nhóm con, tiêu chí, hoặc cả hai
         */
        CriteriaGroup: {
            /** @description Mã nhóm, duy nhất trong bộ */
            code: string;
            /** @description Tên, nội dung */
            title: string;
            /** @description Căn cứ pháp lý */
            legalBasis?: string;
            /**
             * @description Điểm tối đa của nhóm; khi ghi thì bên dưới phải cộng lại bằng đúng số này
             * @example {
             *       "SO_NGANH": "4",
             *       "DIA_PHUONG": "3"
             *     }
             */
            maxPoints?: {
                [key: string]: string;
            };
            /** @description Điểm nhiều nhất mà nhóm được tính */
            cap?: string;
            /** @description Chỉ dùng khi weighting là weights: tỷ trọng trong các nhóm, tiêu chí cùng cấp; cùng cấp cộng lại bằng đúng 1 */
            weight?: string | {
                [key: string]: string;
            };
            /** @description Các nhóm con, lồng nhau tối đa 10 cấp */
            groups?: components["schemas"]["CriteriaGroup"][];
            /** @description Các tiêu chí của nhóm */
            criteria?: components["schemas"]["Criterion"][];
        };
        /**
         * Nội dung bộ tiêu chí
         * @description Một tài liệu JSON hoặc YAML. Số thập phân ghi dạng chuỗi ("0.25"); cũng nhận số JSON, YAML không quá 15 chữ số. Khi nhập, mọi lỗi được báo cùng lúc kèm vị trí.
         */
        CriteriaPack: {
            /**
             * @description Phiên bản của định dạng
             * @enum {number}
             */
            format: 1;
            /** @description Mã bộ tiêu chí */
            code: string;
            /** @description Phiên bản của bộ tiêu chí, ví dụ "1.0"; cùng với mã là duy nhất */
            version: string;
            /** @description Tên, nội dung */
            title: string;
            /** @description true: bộ minh họa, không phải phụ lục chính thức */
            illustrative: boolean;
            /** @description Ghi chú */
            note?: string;
            /** @description Quyết định ban hành */
            decision?: {
                /** @description Số, ký hiệu */
                number: string;
                /**
                 * Format: date
                 * @description Ngày, dạng YYYY-MM-DD
                 */
                date: string;
                /** @description Cơ quan ban hành */
                issuer: string;
                /** @description Trích yếu */
                summary?: string;
            } | null;
            /** @description Bộ tiêu chí được thay thế */
            supersedes?: {
                /** @description Mã: chữ in hoa, chữ số, dấu gạch dưới, dấu chấm */
                code: string;
                version: string;
            } | null;
            /**
             * Format: date
             * @description Ngày có hiệu lực
             */
            effectiveFrom: string;
            /**
             * Format: date
             * @description Ngày hết hiệu lực
             */
            effectiveTo?: string | null;
            /** @description Các loại đơn vị */
            unitTypes: {
                /** @description Mã: chữ in hoa, chữ số, dấu gạch dưới, dấu chấm */
                code: string;
                /** @description Tên loại đơn vị */
                name: string;
            }[];
            /** @description Thang điểm; với weighting points, điểm tối đa của mỗi loại đơn vị cộng lại bằng đúng số này */
            scale: string;
            /**
             * @description points – điểm tối đa chính là trọng số; weights – trọng số ghi riêng
             * @enum {string}
             */
            weighting: "points" | "weights";
            /** @description Bước điểm nhỏ nhất khi nhập điểm */
            scoreStep: string;
            rounding: {
                /**
                 * @description Làm tròn từng tiêu chí hoặc chỉ tổng điểm
                 * @enum {string}
                 */
                at: "criterion" | "total";
                /** @description Số chữ số thập phân */
                decimals: number;
                /**
                 * @description Làm tròn nửa lên
                 * @enum {string}
                 */
                mode: "half_up";
            };
            /** @description Tổng điểm thưởng tối đa */
            bonusCap: string;
            /** @description Tổng điểm trừ tối đa */
            penaltyCap: string;
            /** @description Tổng điểm không vượt quá */
            totalCap: string;
            /** @description Tổng điểm không thấp hơn */
            totalFloor: string;
            notApplicable: {
                /**
                 * @description Quy đổi theo tỷ lệ: điểm đạt ÷ điểm tối đa có áp dụng × thang điểm
                 * @enum {string}
                 */
                rescale: "proportional";
                /** @description Tổng điểm tối đa của các tiêu chí được chọn “không áp dụng” */
                maxPoints: string;
            };
            /** @description Các nhóm tiêu chí */
            groups: components["schemas"]["CriteriaGroup"][];
            /** @description Điểm thưởng */
            bonuses?: {
                /** @enum {string} */
                kind?: "bonus";
                /** @description Mã, duy nhất trong bộ */
                code: string;
                /** @description Tên, nội dung */
                title: string;
                /** @description Căn cứ pháp lý */
                legalBasis?: string;
                /** @description Điểm cho mỗi đơn vị đếm: trả lời {"count": 2}; không ghi: trả lời {"points": "1"} */
                perItem?: string;
                /** @description Nội dung được đếm, ví dụ mô hình */
                countLabel?: string;
                /** @description Tối đa của mục này */
                max: string;
                /**
                 * @description unit – đơn vị tự chấm; reviewer – chỉ người thẩm định chấm
                 * @enum {string}
                 */
                filledBy?: "unit" | "reviewer";
                /**
                 * @description Hệ thống tự đếm: recognisedModels – khi tự chấm là số mô hình hay đơn vị đề xuất trong kỳ, khi thẩm định là số mô hình được công nhận; đơn vị không nhập số lượng
                 * @enum {string}
                 */
                countOf?: "recognisedModels";
                /** @description Các tài liệu kiểm chứng phải có; rỗng: không yêu cầu */
                evidence?: string[];
            }[];
            /** @description Điểm trừ */
            penalties?: components["schemas"]["Penalty"][];
            /** @description Điều kiện khống chế */
            gates?: components["schemas"]["Gate"][];
            classification: {
                /** @description Các mức, từ cao xuống thấp; mức cuối bắt đầu từ điểm sàn */
                levels: components["schemas"]["ClassLevel"][];
            };
            /** @description Giới hạn tỷ lệ theo khối */
            quotas?: components["schemas"]["Quota"][];
            ranking?: {
                /** @description Lần lượt xét khi bằng điểm */
                tieBreakers?: components["schemas"]["TieBreaker"][];
            };
            /** @description Hình thức khen thưởng */
            awards?: components["schemas"]["AwardRule"][];
        };
        CriteriaSet: {
            /**
             * Format: uuid
             * @description Mã định danh (UUIDv7)
             */
            id: string;
            /** @description Mã: chữ in hoa, chữ số, dấu gạch dưới, dấu chấm */
            code: string;
            /** @description Phiên bản của bộ tiêu chí (trường version trong nội dung) */
            packVersion: string;
            /** @description Tên bộ tiêu chí */
            title: string;
            /**
             * @description draft – bản nháp; published – đã ban hành, không thay đổi được nữa
             * @enum {string}
             */
            status: "draft" | "published";
            /** @description true: bộ minh họa, không phải phụ lục chính thức */
            illustrative: boolean;
            /** @description Lời cảnh báo khi là bộ minh họa */
            notice: string | null;
            /** @description SHA-256 của nội dung, có khi đã ban hành */
            hash: string | null;
            /**
             * Format: date-time
             * @description Thời điểm theo RFC 3339, có múi giờ
             */
            publishedAt: string | null;
            /**
             * Format: date
             * @description Ngày, dạng YYYY-MM-DD
             */
            effectiveFrom: string;
            /**
             * Format: date
             * @description Ngày, dạng YYYY-MM-DD
             */
            effectiveTo: string | null;
            /** @description Bộ tiêu chí được thay thế */
            supersedes: {
                /** @description Mã: chữ in hoa, chữ số, dấu gạch dưới, dấu chấm */
                code: string;
                version: string;
            } | null;
            unitTypes: {
                /** @description Mã: chữ in hoa, chữ số, dấu gạch dưới, dấu chấm */
                code: string;
                /** @description Tên loại đơn vị */
                name: string;
            }[];
            /** @description Phiên bản dữ liệu; gửi lại trong If-Match */
            version: number;
            /**
             * Format: date-time
             * @description Thời điểm theo RFC 3339, có múi giờ
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description Thời điểm theo RFC 3339, có múi giờ
             */
            updatedAt: string;
        };
        CriteriaSetPage: {
            items: components["schemas"]["CriteriaSet"][];
            /** @description null: hết danh sách */
            nextCursor: string | null;
            /** @description Tổng số bản ghi khớp bộ lọc */
            total: number;
        };
        /** @description Tiêu chí chấm điểm; kind quyết định cách trả lời và cách tính */
        Criterion: components["schemas"]["LevelCriterion"] | components["schemas"]["RatioCriterion"] | components["schemas"]["ChecklistCriterion"] | components["schemas"]["CountCriterion"] | components["schemas"]["YesNoCriterion"] | components["schemas"]["ManualCriterion"] | components["schemas"]["DeadlineCriterion"] | components["schemas"]["ComputedCriterion"] | components["schemas"]["RelativeCriterion"];
        CriterionEvent: {
            /** @description Phiên bản dữ liệu; gửi lại trong If-Match */
            version: number;
            /**
             * Format: date-time
             * @description Thời điểm theo RFC 3339, có múi giờ
             */
            at: string;
            by: {
                /**
                 * Format: uuid
                 * @description Mã định danh (UUIDv7)
                 */
                id: string | null;
                /** @description Người thực hiện */
                name: string;
            };
            /** @description Việc đã làm, trùng với operationId */
            action: string;
            /** @description answer, explanation, evidence, decision, finalDecision, opinion như trong lịch sử phiếu; return – yêu cầu sửa khi trả lại; appeal – kiến nghị, sau là kết quả giải quyết */
            part: string;
            /** @description Lý do */
            reason: string | null;
            /** @description Trước; null: chưa có */
            before: unknown;
            /** @description Sau; null: không còn */
            after: unknown;
        };
        CriterionScore: {
            /** @description Mã: chữ in hoa, chữ số, dấu gạch dưới, dấu chấm */
            code: string;
            /**
             * @description Loại tiêu chí
             * @enum {string}
             */
            kind: "level" | "ratio" | "checklist" | "count" | "yes_no" | "manual" | "deadline" | "computed" | "relative";
            /**
             * @description scored – đã chấm; notApplicable – không áp dụng; unanswered – chưa trả lời; awaitingReviewer – chờ người thẩm định chấm
             * @enum {string}
             */
            status: "scored" | "notApplicable" | "unanswered" | "awaitingReviewer";
            /** @description Điểm đạt */
            points: string;
            /** @description Điểm tối đa */
            maxPoints: string;
        };
        CriterionStatistics: {
            /** @description Loại đơn vị */
            unitType: string;
            /** @description Mã: chữ in hoa, chữ số, dấu gạch dưới, dấu chấm */
            code: string;
            /** @description Tên tiêu chí */
            title: string;
            /**
             * @description Loại tiêu chí
             * @enum {string}
             */
            kind: "level" | "ratio" | "checklist" | "count" | "yes_no" | "manual" | "deadline" | "computed" | "relative";
            /** @description Nhóm tiêu chí */
            group: string;
            /**
             * @description unit – đơn vị tự chấm; reviewer – chỉ người thẩm định chấm
             * @enum {string}
             */
            filledBy: "unit" | "reviewer";
            /** @description Điểm tối đa */
            maxPoints: string;
            /** @description Số phiếu đã nộp */
            forms: number;
            /** @description Số phiếu có điểm tự chấm của tiêu chí này */
            selfForms: number;
            /** @description Điểm tự chấm bình quân */
            meanSelf: string | null;
            /** @description Số phiếu đã thẩm định xong có điểm thẩm định của tiêu chí này */
            reviewForms: number;
            /** @description Điểm thẩm định bình quân */
            meanReview: string | null;
            /** @description Số phiếu có cả điểm tự chấm và điểm thẩm định */
            compared: number;
            /**
             * @description Chênh lệch bình quân, thẩm định trừ tự chấm, trên các phiếu có cả hai điểm
             * @example -1.25
             */
            meanGap: string | null;
            /** @description Số phiếu được thẩm định cao hơn điểm tự chấm */
            raised: number;
            /** @description Số phiếu bị thẩm định thấp hơn điểm tự chấm */
            lowered: number;
            /** @description Số phiếu giữ nguyên điểm tự chấm */
            unchanged: number;
            /** @description Số phiếu có điểm: điểm thẩm định; phiếu chưa thẩm định xong thì điểm tự chấm */
            scored: number;
            /** @description Trong đó, số phiếu đạt điểm tối đa */
            atMaximum: number;
            /** @description Tỷ lệ phiếu đạt điểm tối đa (%, làm tròn 2 chữ số thập phân) */
            atMaximumPercent: string | null;
            /** @description true: mọi phiếu đều đạt điểm tối đa, tiêu chí không giúp phân biệt các đơn vị */
            allAtMaximum: boolean;
            /** @description Tài liệu kiểm chứng được yêu cầu */
            evidenceAsked: string[];
            /** @description Số phiếu đã nộp có tài liệu kiểm chứng cho tiêu chí này */
            withEvidence: number;
            /** @description true: có yêu cầu tài liệu kiểm chứng nhưng không phiếu đã nộp nào có */
            nobodyHasEvidence: boolean;
        };
        /**
         * deadline
         * @description Đúng hạn. Không phải trả lời (tính theo ngày nộp phiếu), hoặc {"documentDate": "2021-03-20"} khi có documentDueOn. Điểm = điểm tối đa − mức trừ × số ngày làm việc chậm.
         */
        DeadlineCriterion: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "DeadlineCriterion";
            /** @description Mã tiêu chí, duy nhất trong bộ */
            code: string;
            /** @description Tên, nội dung */
            title: string;
            /** @description Căn cứ pháp lý */
            legalBasis?: string;
            /**
             * @description Điểm tối đa theo từng loại đơn vị; không ghi loại nào thì tiêu chí không áp dụng cho loại đó
             * @example {
             *       "SO_NGANH": "4",
             *       "DIA_PHUONG": "3"
             *     }
             */
            maxPoints: {
                [key: string]: string;
            };
            /** @description Chỉ dùng khi weighting là weights: tỷ trọng trong các nhóm, tiêu chí cùng cấp; cùng cấp cộng lại bằng đúng 1 */
            weight?: string | {
                [key: string]: string;
            };
            /** @description Các tài liệu kiểm chứng phải có; rỗng: không yêu cầu */
            evidence?: string[];
            /** @description Được chọn “không áp dụng” kèm lý do (mặc định false) */
            allowNotApplicable?: boolean;
            /**
             * @description unit – đơn vị tự chấm; reviewer – chỉ người thẩm định chấm
             * @enum {string}
             */
            filledBy?: "unit" | "reviewer";
            /** @description Nguồn số liệu */
            dataSource?: string;
            /** @description Điểm trừ cho mỗi ngày làm việc chậm */
            deductPerWorkingDay: string;
            /**
             * Format: date
             * @description Hạn ban hành văn bản
             */
            documentDueOn?: string;
        };
        /**
         * @example {
         *       "decision": "adjust",
         *       "points": "2.5",
         *       "reasonCode": "THIEU_MINH_CHUNG",
         *       "reason": "Chưa có bảng theo dõi kèm theo"
         *     }
         */
        DecisionInput: {
            /**
             * @description confirm – xác nhận đúng như đơn vị tự chấm; adjust – điều chỉnh, kèm lý do và đúng một trong hai trường answer, points
             * @enum {string}
             */
            decision: "confirm" | "adjust";
            answer?: components["schemas"]["ReviewerAnswer"];
            /** @description Điểm do người thẩm định quyết định, thay cho cách tính của tiêu chí */
            points?: string;
            /** @description Mã lý do theo danh mục của cơ quan thẩm định, để thống kê */
            reasonCode?: string;
            /** @description Lý do; bắt buộc khi điều chỉnh */
            reason?: string;
            /** @description Bắt buộc khi đơn vị chọn “không áp dụng”: true – chấp nhận (kèm confirm); false – không chấp nhận (kèm adjust) */
            notApplicableAccepted?: boolean;
        };
        /**
         * @example {
         *       "reason": "Chưa có kết quả cụ thể để nhân rộng (ví dụ)"
         *     }
         */
        DeclineInput: {
            /** @description Lý do */
            reason: string;
            document?: components["schemas"]["DocumentReference"];
        };
        /**
         * @example {
         *       "codes": [
         *         "A1"
         *       ],
         *       "document": {
         *         "number": "01/KH-VD",
         *         "date": "2021-03-20",
         *         "issuer": "Sở Minh họa",
         *         "summary": "Kế hoạch công tác dân vận năm 2021 (ví dụ)"
         *       },
         *       "url": "https://vanban.example.vn/01-KH-VD"
         *     }
         */
        DocumentEvidence: {
            /** @description Mã các tiêu chí mà tài liệu chứng minh */
            codes: string[];
            document: components["schemas"]["DocumentReference"];
            /**
             * Format: uri
             * @description Địa chỉ của văn bản trên mạng (http hoặc https)
             * @example https://vanban.example.vn/01-KH-VD
             */
            url?: string;
        };
        /** @description Văn bản */
        DocumentReference: {
            /**
             * @description Số, ký hiệu văn bản
             * @example 01/QĐ-VD
             */
            number: string;
            /**
             * Format: date
             * @description Ngày, dạng YYYY-MM-DD
             */
            date: string;
            /** @description Cơ quan ban hành */
            issuer: string;
            /** @description Trích yếu nội dung */
            summary?: string;
            /** @description Người ký */
            signer?: string;
        };
        DueDate: {
            /**
             * Format: uuid
             * @description Mã định danh (UUIDv7)
             */
            submissionId: string;
            /**
             * Format: uuid
             * @description Mã định danh (UUIDv7)
             */
            periodId: string;
            /**
             * Format: uuid
             * @description Mã định danh (UUIDv7)
             */
            unitId: string;
            /** @description Tên đơn vị khi mở kỳ đánh giá */
            unitName: string;
            /** @description Mã: chữ in hoa, chữ số, dấu gạch dưới, dấu chấm */
            block: string;
            /**
             * @description Trạng thái của phiếu
             * @enum {string}
             */
            status: "draft" | "submitted" | "in_review" | "returned" | "reviewed" | "appealed" | "final";
            /**
             * Format: date-time
             * @description Hạn của đơn vị hiện nay
             */
            dueAt: string;
            extension: components["schemas"]["Extension"] | null;
            /** @description Phiên bản dữ liệu; gửi lại trong If-Match */
            version: number;
        };
        DueDatePage: {
            items: components["schemas"]["DueDate"][];
            /** @description null: hết danh sách */
            nextCursor: string | null;
            /** @description Tổng số bản ghi khớp bộ lọc */
            total: number;
        };
        /**
         * equal
         * @description Cùng một số liệu ở nhiều nơi phải bằng nhau
         */
        EqualIndicatorCheck: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "EqualIndicatorCheck";
            codes: string[];
            /** @description Nơi in số liệu, ví dụ Báo cáo số …, mục … */
            place: string;
        };
        /**
         * @example {
         *       "reason": "Theo yêu cầu của chủ thể dữ liệu ngày 05/11/2021 (ví dụ)"
         *     }
         */
        Erasure: {
            /** @description Căn cứ, lý do; được lưu vĩnh viễn nên không ghi họ tên, thư điện tử của người được xóa */
            reason: string;
        };
        Event: {
            /**
             * Format: uuid
             * @description Mã định danh (UUIDv7)
             */
            id: string;
            /** @description Số thứ tự; sự kiện sau luôn có số lớn hơn mọi sự kiện đã đọc được trước đó */
            seq: number;
            /**
             * @description reminder_due_7, reminder_due_3, reminder_due_1 – nhắc còn 7, 3, 1 ngày đến hạn; submission_returned – phiếu bị trả lại; submission_extended – đơn vị được gia hạn; extension_ended – kết thúc gia hạn; period_opened, period_finalized, period_published – kỳ đánh giá được mở, phê duyệt, công bố; period_amended – kết quả đã phê duyệt được điều chỉnh; submission_submitted, submission_reviewed – phiếu đã nộp, đã thẩm định xong; appeal_filed – đơn vị gửi kiến nghị; award_decided – đề nghị khen thưởng được quyết định; unit_reorganised – đơn vị được thành lập, chấm dứt, đổi tên, chuyển cấp trên hoặc nhận thêm, bớt đi một phần; webhook_disabled – một địa chỉ nhận sự kiện bị tạm dừng
             * @enum {string}
             */
            kind: "reminder_due_7" | "reminder_due_3" | "reminder_due_1" | "submission_returned" | "submission_extended" | "extension_ended" | "period_opened" | "period_finalized" | "period_published" | "period_amended" | "submission_submitted" | "submission_reviewed" | "appeal_filed" | "award_decided" | "unit_reorganised" | "webhook_disabled";
            /**
             * Format: uuid
             * @description Đối tượng của sự kiện: phiếu, kiến nghị, kỳ đánh giá, đề nghị khen thưởng hoặc đơn vị
             */
            resourceId: string;
            /**
             * Format: uuid
             * @description Mã định danh (UUIDv7)
             */
            submissionId: string | null;
            /**
             * Format: uuid
             * @description Mã định danh (UUIDv7)
             */
            periodId: string | null;
            /**
             * Format: uuid
             * @description Mã định danh (UUIDv7)
             */
            unitId: string | null;
            /** @description Tên đơn vị khi mở kỳ đánh giá */
            unitName: string | null;
            /**
             * Format: date-time
             * @description Hạn của đơn vị khi sự kiện xảy ra
             */
            dueAt: string | null;
            /** @description Nội dung riêng của từng loại sự kiện */
            payload: {
                /** @description Lời nhắc: số ngày còn lại; 0: hạn là hôm nay */
                daysLeft?: number;
                /** @description Phiếu bị trả lại: mã tiêu chí phải bổ sung */
                criteria?: string[];
                /** @description Trạng thái của đối tượng sau sự kiện; đơn vị: created, ended, renamed, moved (đổi cấp trên), continued (nhận thêm hoặc bớt đi một phần) */
                status?: string;
                /**
                 * Format: uuid
                 * @description unit_reorganised: lần sắp xếp mà thay đổi này thuộc về
                 */
                reorganisationId?: string;
            };
            /**
             * Format: date-time
             * @description Thời điểm theo RFC 3339, có múi giờ
             */
            createdAt: string;
        };
        EventPage: {
            items: components["schemas"]["Event"][];
            /** @description null: hết danh sách */
            nextCursor: string | null;
            /** @description Tổng số bản ghi khớp bộ lọc */
            total: number;
        };
        Evidence: {
            /**
             * Format: uuid
             * @description Mã định danh (UUIDv7)
             */
            id: string;
            /**
             * Format: uuid
             * @description Mã định danh (UUIDv7)
             */
            submissionId: string;
            /** @description Mã các tiêu chí mà tài liệu chứng minh */
            codes: string[];
            /** @description true – gửi kèm kiến nghị sau khi thẩm định xong, không thuộc nội dung phiếu đã thẩm định */
            forAppeal: boolean;
            /**
             * @description file – tệp; document – dẫn chiếu văn bản
             * @enum {string}
             */
            kind: "file" | "document";
            document: components["schemas"]["DocumentReference"] | null;
            /** @description Địa chỉ của văn bản */
            url: string | null;
            /** @description Tên tệp */
            fileName: string | null;
            /** @description Loại tệp */
            mediaType: string | null;
            /** @description Kích thước (byte) */
            size: number | null;
            /** @description SHA-256 của nội dung tệp */
            sha256: string | null;
            /** @description Người đính kèm */
            createdBy: string;
            /**
             * Format: date-time
             * @description Thời điểm theo RFC 3339, có múi giờ
             */
            createdAt: string;
        };
        EvidenceList: {
            items: components["schemas"]["Evidence"][];
        };
        /**
         * @example {
         *       "explanation": "Kế hoạch được lồng ghép trong kế hoạch công tác năm, không ban hành riêng."
         *     }
         */
        ExplanationInput: {
            /** @description Giải trình; null: bỏ giải trình */
            explanation: string | null;
        };
        /** @description Gia hạn tự chấm điểm cho riêng đơn vị; null: không */
        Extension: {
            /**
             * Format: date-time
             * @description Thời điểm theo RFC 3339, có múi giờ
             */
            until: string;
            /** @description Lý do gia hạn */
            reason: string;
            document: components["schemas"]["DocumentReference"] | null;
            /**
             * Format: uuid
             * @description Người gia hạn
             */
            grantedBy: string;
            /**
             * Format: date-time
             * @description Thời điểm theo RFC 3339, có múi giờ
             */
            grantedAt: string;
        };
        /**
         * @example {
         *       "until": "2021-11-26T17:00:00+07:00",
         *       "reason": "Đơn vị khắc phục hậu quả bão, chưa hoàn thành báo cáo (ví dụ)",
         *       "document": {
         *         "number": "12/CV-VD",
         *         "date": "2021-11-05",
         *         "issuer": "Sở Nội vụ (ví dụ)"
         *       }
         *     }
         */
        ExtensionInput: {
            /**
             * Format: date-time
             * @description Hạn mới: sau hạn hiện nay của đơn vị, không sau hạn thẩm định của kỳ
             */
            until: string;
            /** @description Lý do gia hạn */
            reason: string;
            /** @description Văn bản đề nghị hoặc cho phép gia hạn */
            document?: components["schemas"]["DocumentReference"];
        };
        FileForm: {
            /**
             * @description Mã các tiêu chí, cách nhau bằng dấu phẩy (hoặc gửi trường này nhiều lần)
             * @example A1
             */
            codes: string;
            /** @description Số, ký hiệu văn bản; điền thì phải điền cả ngày và cơ quan ban hành */
            number?: string;
            /**
             * Format: date
             * @description Ngày, dạng YYYY-MM-DD
             */
            date?: string;
            /** @description Cơ quan ban hành */
            issuer?: string;
            /** @description Trích yếu nội dung */
            summary?: string;
            /** @description Người ký */
            signer?: string;
            /**
             * Format: binary
             * @description Tệp PDF, DOCX, XLSX, PNG hoặc JPG, tối đa 20 MB
             */
            file: Blob;
        };
        /**
         * @example {
         *       "decision": {
         *         "number": "05/QĐ-VD",
         *         "date": "2021-12-17",
         *         "issuer": "UBND Tỉnh (ví dụ)",
         *         "summary": "Công nhận kết quả xếp loại năm 2021",
         *         "signer": "Nguyễn Văn Ví Dụ"
         *       }
         *     }
         */
        FinalizePeriodInput: {
            /** @description Quyết định công nhận kết quả xếp loại, kèm người ký */
            decision: components["schemas"]["SignedDocument"];
        };
        FormChange: {
            /** @description Mã: chữ in hoa, chữ số, dấu gạch dưới, dấu chấm */
            code: string;
            /** @description Nội dung tiêu chí */
            title: string;
            /**
             * @description Trang và ô trong tệp
             * @example Bảng tự chấm!E14
             */
            cell: string;
            before: {
                answer: components["schemas"]["AnswerInput"] | null;
                explanation: string | null;
            };
            after: {
                answer: components["schemas"]["AnswerInput"] | null;
                explanation: string | null;
            };
        };
        FormCriterion: {
            /** @description Mã: chữ in hoa, chữ số, dấu gạch dưới, dấu chấm */
            code: string;
            /** @description Nội dung tiêu chí */
            title: string;
            /** @description Loại: level, ratio, checklist, count, yes_no, manual, deadline, computed, relative, bonus, penalty, gate */
            kind: string;
            /** @description Mã nhóm tiêu chí */
            group: string | null;
            /** @description Điểm tối đa; null: không có điểm */
            maxPoints: string | null;
            /**
             * @description unit – đơn vị điền; reviewer – cơ quan thẩm định chấm
             * @enum {string}
             */
            filledBy: "unit" | "reviewer";
            /** @description Được chọn “không áp dụng” */
            allowNotApplicable: boolean;
            /** @description Tài liệu kiểm chứng phải có */
            evidenceAsked: string[];
            answer: components["schemas"]["AnswerInput"] | null;
            /** @description Giải trình của đơn vị */
            explanation: string | null;
            /** @description Người sửa gần nhất */
            answeredBy: string | null;
            /**
             * Format: date-time
             * @description Thời điểm theo RFC 3339, có múi giờ
             */
            answeredAt: string | null;
            /** @description Số tài liệu kiểm chứng đã đính kèm */
            evidenceCount: number;
            /** @description Kết quả thẩm định và giải quyết kiến nghị; rỗng khi chưa có hoặc chưa được xem */
            decisions: {
                /**
                 * @description review – thẩm định; final – giải quyết kiến nghị
                 * @enum {string}
                 */
                lane: "review" | "final";
                /**
                 * @description confirm – xác nhận; adjust – điều chỉnh
                 * @enum {string}
                 */
                decision: "confirm" | "adjust";
                answer: components["schemas"]["ReviewerAnswer"] | null;
                reasonCode: string | null;
                /** @description Lý do */
                reason: string | null;
                /** @description Có chấp nhận “không áp dụng” */
                notApplicableAccepted: boolean | null;
                /**
                 * Format: date-time
                 * @description Thời điểm theo RFC 3339, có múi giờ
                 */
                decidedAt: string;
            }[];
        };
        FormImport: {
            /** @description true: chỉ xem trước, không lưu */
            dryRun: boolean;
            /**
             * Format: uuid
             * @description Mã định danh (UUIDv7)
             */
            id: string;
            /** @description Phiên bản dữ liệu; gửi lại trong If-Match */
            version: number;
            /** @description Những nội dung trong tệp khác với nội dung đang lưu */
            changes: components["schemas"]["FormChange"][];
            /** @description Tổng điểm tự chấm tạm tính sau khi nhận tệp */
            total: string;
            /** @description Mức xếp loại tạm tính */
            classification: string | null;
            /** @description Các tiêu chí còn chưa trả lời */
            unanswered: string[];
            notice: string | null;
        };
        FormVersion: {
            /**
             * Format: uuid
             * @description Mã định danh (UUIDv7)
             */
            submissionId: string;
            /** @description Phiên bản dữ liệu; gửi lại trong If-Match */
            version: number;
            /**
             * @description Trạng thái của phiếu
             * @enum {string}
             */
            status: "draft" | "submitted" | "in_review" | "returned" | "reviewed" | "appealed" | "final";
            answers: {
                code: string;
                answer: components["schemas"]["AnswerInput"];
            }[];
            explanations: {
                code: string;
                explanation: string;
            }[];
            evidence: {
                /**
                 * Format: uuid
                 * @description Mã định danh (UUIDv7)
                 */
                evidenceId: string;
                codes: string[];
            }[];
            /** @description Tổng điểm tự chấm của phiên bản này */
            selfTotal: string;
            /** @description Mức xếp loại theo điểm tự chấm */
            selfClassification: string | null;
        };
        FullCriteriaSet: {
            /**
             * Format: uuid
             * @description Mã định danh (UUIDv7)
             */
            id: string;
            /** @description Mã: chữ in hoa, chữ số, dấu gạch dưới, dấu chấm */
            code: string;
            /** @description Phiên bản của bộ tiêu chí (trường version trong nội dung) */
            packVersion: string;
            /** @description Tên bộ tiêu chí */
            title: string;
            /**
             * @description draft – bản nháp; published – đã ban hành, không thay đổi được nữa
             * @enum {string}
             */
            status: "draft" | "published";
            /** @description true: bộ minh họa, không phải phụ lục chính thức */
            illustrative: boolean;
            /** @description Lời cảnh báo khi là bộ minh họa */
            notice: string | null;
            /** @description SHA-256 của nội dung, có khi đã ban hành */
            hash: string | null;
            /**
             * Format: date-time
             * @description Thời điểm theo RFC 3339, có múi giờ
             */
            publishedAt: string | null;
            /**
             * Format: date
             * @description Ngày, dạng YYYY-MM-DD
             */
            effectiveFrom: string;
            /**
             * Format: date
             * @description Ngày, dạng YYYY-MM-DD
             */
            effectiveTo: string | null;
            /** @description Bộ tiêu chí được thay thế */
            supersedes: {
                /** @description Mã: chữ in hoa, chữ số, dấu gạch dưới, dấu chấm */
                code: string;
                version: string;
            } | null;
            unitTypes: {
                /** @description Mã: chữ in hoa, chữ số, dấu gạch dưới, dấu chấm */
                code: string;
                /** @description Tên loại đơn vị */
                name: string;
            }[];
            /** @description Phiên bản dữ liệu; gửi lại trong If-Match */
            version: number;
            /**
             * Format: date-time
             * @description Thời điểm theo RFC 3339, có múi giờ
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description Thời điểm theo RFC 3339, có múi giờ
             */
            updatedAt: string;
            pack: components["schemas"]["CriteriaPack"];
        };
        /** @description Điều kiện khống chế; có đúng một hệ quả: maxClassification hoặc ineligible */
        Gate: {
            /** @enum {string} */
            kind?: "gate";
            /** @description Mã điều kiện */
            code: string;
            /** @description Tên, nội dung */
            title: string;
            /** @description Căn cứ pháp lý */
            legalBasis?: string;
            /** @description Mức xếp loại cao nhất còn được nhận */
            maxClassification?: string;
            /**
             * @description Không đủ điều kiện xếp loại
             * @enum {boolean}
             */
            ineligible?: true;
            /** @description Tự động xét; không ghi thì người thẩm định trả lời {"value": true, "reason": "…"} */
            auto?: {
                /** @description Có ít nhất một nhóm lớn đạt dưới tỷ lệ phần trăm này */
                anyGroupPercentBelow: string;
            } | {
                /**
                 * @description Không nộp phiếu
                 * @enum {boolean}
                 */
                notSubmitted: true;
            };
        };
        GateResult: {
            /** @description Mã: chữ in hoa, chữ số, dấu gạch dưới, dấu chấm */
            code: string;
            /** @description Điều kiện khống chế có xảy ra */
            triggered: boolean;
            /** @description Mức xếp loại cao nhất được phép */
            maxClassification: string | null;
            /** @description Không đủ điều kiện xếp loại */
            ineligible: boolean;
            /** @description Lý do */
            reason: string | null;
        };
        GroupScore: {
            /** @description Mã: chữ in hoa, chữ số, dấu gạch dưới, dấu chấm */
            code: string;
            /** @description Điểm đạt của nhóm */
            earned: string;
            /** @description Điểm tối đa của các tiêu chí có áp dụng */
            applicableMaximum: string;
            /** @description Tỷ lệ phần trăm; null: không tiêu chí nào trong nhóm áp dụng */
            percent: string | null;
        };
        Health: {
            /** @description ok */
            status: string;
        };
        HistoryChange: {
            /** @description Mã tiêu chí; null: thông tin chung của phiếu */
            code: string | null;
            /** @description answer – câu trả lời; explanation – giải trình; evidence – tài liệu kiểm chứng; appealEvidence – tài liệu gửi kèm kiến nghị; decision – quyết định thẩm định; finalDecision – quyết định sau kiến nghị; opinion – ý kiến; hoặc tên trường chung, ví dụ status */
            part: string;
            /** @description Trước; null: chưa có */
            before: unknown;
            /** @description Sau; null: không còn */
            after: unknown;
        };
        Identifier: {
            /**
             * @description gso – mã Tổng cục Thống kê; qd20 – QĐ 20/2020/QĐ-TTg; qd20-legacy – kiểu cũ; own – mã nội bộ
             * @enum {string}
             */
            scheme: "gso" | "qd20" | "qd20-legacy" | "own";
            /**
             * @description Mã
             * @example 866
             */
            code: string;
            /**
             * Format: date
             * @description Ngày, dạng YYYY-MM-DD
             */
            validFrom?: string;
            /**
             * Format: date
             * @description Ngày, dạng YYYY-MM-DD
             */
            validTo?: string | null;
        };
        /** @description Số liệu phải khớp nhau; so số (number) hoặc tỷ lệ phần trăm (ratio) đã tổng hợp */
        IndicatorCheck: components["schemas"]["SumIndicatorCheck"] | components["schemas"]["EqualIndicatorCheck"];
        IndicatorDefinition: {
            /** @description Mã chỉ tiêu, duy nhất trong kỳ; cùng mã ở kỳ năm trước là cùng chỉ tiêu */
            code: string;
            /** @description Tên chỉ tiêu */
            title: string;
            /** @description Mục của phụ lục */
            section: string;
            /**
             * @description number – số; ratio – tử số trên mẫu số; yes_no – có hoặc không; documents – danh mục văn bản
             * @enum {string}
             */
            kind: "number" | "ratio" | "yes_no" | "documents";
            /**
             * @description Cách tổng hợp toàn tỉnh: sum – cộng (number); weighted_ratio – tổng tử số trên tổng mẫu số (ratio); latest – số mới nhất; list – liệt kê (yes_no, documents)
             * @enum {string}
             */
            rollUp: "sum" | "weighted_ratio" | "latest" | "list";
            /** @description Đơn vị tính, ví dụ thủ tục, triệu đồng; null: không có */
            unit: string | null;
            /** @description Số chữ số thập phân khi hiển thị */
            decimals: number;
            /** @description Chỉ tiêu kế hoạch; với ratio là tỷ lệ phần trăm; null: không giao */
            plan: string | null;
            /** @description Chênh quá bao nhiêu lần so với năm trước thì báo để kiểm tra; null: không kiểm tra */
            plausibleFactor: string | null;
            /** @description Ai nhập: đúng một trong hai trường */
            enteredBy: {
                /**
                 * @description Sở Nội vụ nhập chung cho toàn tỉnh
                 * @enum {boolean}
                 */
                central?: true;
                /** @description Đơn vị thuộc các loại này nhập */
                unitTypes?: string[];
            };
        };
        IndicatorReport: {
            /**
             * Format: uuid
             * @description Mã định danh (UUIDv7)
             */
            periodId: string;
            year: number;
            comparedWith: {
                /**
                 * Format: uuid
                 * @description Mã định danh (UUIDv7)
                 */
                periodId: string;
                year: number;
                name: string;
            } | null;
            /**
             * Format: date-time
             * @description Thời điểm theo RFC 3339, có múi giờ
             */
            generatedAt: string;
            indicators: {
                /** @description Mã: chữ in hoa, chữ số, dấu gạch dưới, dấu chấm */
                code: string;
                title: string;
                section: string;
                /**
                 * @description Loại chỉ tiêu
                 * @enum {string}
                 */
                kind: "number" | "ratio" | "yes_no" | "documents";
                unit: string | null;
                figure: {
                    /** @description Số, làm tròn để hiển thị */
                    number: string | null;
                    /** @description Tổng tử số */
                    numerator: string | null;
                    /** @description Tổng mẫu số */
                    denominator: string | null;
                    /** @description Tỷ lệ phần trăm tính từ tử số và mẫu số, làm tròn để hiển thị */
                    percent: string | null;
                    /** @description Số hoặc tỷ lệ chưa làm tròn; "…": cắt sau 12 chữ số thập phân */
                    exact: string | null;
                    /** @description Số đơn vị trả lời có */
                    yes: number | null;
                    /** @description Số đơn vị trả lời không */
                    no: number | null;
                    documents: components["schemas"]["DocumentReference"][] | null;
                } | null;
                estimate: {
                    /** @description Số, làm tròn để hiển thị */
                    number: string | null;
                    /** @description Tổng tử số */
                    numerator: string | null;
                    /** @description Tổng mẫu số */
                    denominator: string | null;
                    /** @description Tỷ lệ phần trăm tính từ tử số và mẫu số, làm tròn để hiển thị */
                    percent: string | null;
                    /** @description Số hoặc tỷ lệ chưa làm tròn; "…": cắt sau 12 chữ số thập phân */
                    exact: string | null;
                    /** @description Số đơn vị trả lời có */
                    yes: number | null;
                    /** @description Số đơn vị trả lời không */
                    no: number | null;
                    documents: components["schemas"]["DocumentReference"][] | null;
                } | null;
                /** @description Có số liệu ước thực hiện */
                estimated: boolean;
                /** @description Số nơi đã có số liệu */
                given: number;
                /** @description Số nơi phải nhập */
                expected: number;
                /** @description Đơn vị chưa nhập, hoặc phiếu chưa nộp */
                missing: {
                    /**
                     * Format: uuid
                     * @description Mã định danh (UUIDv7)
                     */
                    unitId: string;
                    unitName: string;
                }[];
                /** @description Chưa có số liệu, kèm lý do */
                withoutFigure: {
                    /**
                     * Format: uuid
                     * @description Mã định danh (UUIDv7)
                     */
                    unitId: string | null;
                    unitName: string;
                    reason: string;
                }[];
                previous: {
                    /** @description Năm trước */
                    figure: string;
                    /**
                     * @description period – theo kỳ năm trước; printed – như đã in trong báo cáo năm nay
                     * @enum {string}
                     */
                    source: "period" | "printed";
                    /** @description Tăng, giảm (với tỷ lệ: điểm phần trăm) */
                    difference: string;
                    /** @description Tăng, giảm theo phần trăm */
                    differencePercent: string | null;
                } | null;
                plan: {
                    /** @description Kế hoạch */
                    figure: string;
                    /** @description Thực hiện so với kế hoạch, phần trăm */
                    percent: string | null;
                } | null;
            }[];
            /** @description Mọi chỗ không khớp, kèm cả hai giá trị */
            inconsistencies: {
                /** @description sum_of_parts – cộng không khớp; printed_percent – tỷ lệ in sai; printed_change – mức tăng, giảm in sai; percent_without_fraction – in tỷ lệ mà không có tử số, mẫu số; same_figure – cùng số liệu khác nhau; previous_year – số năm trước không khớp; unit_of_measure – đơn vị tính; plausibility – chênh quá lớn; numerator_over_denominator – tử số lớn hơn mẫu số */
                rule: string;
                codes: string[];
                /** @description Đơn vị, hoặc nơi in số liệu */
                place: string;
                /** @description Giá trị tính được, hoặc ở nơi thứ nhất */
                expected: string;
                /** @description Giá trị đã in, hoặc ở nơi thứ hai */
                found: string;
                /** @description Diễn giải */
                text: string;
            }[];
        };
        /** @description Số liệu của một chỉ tiêu: có đúng trường của loại chỉ tiêu; null kèm lý do */
        IndicatorValue: {
            /** @description Số liệu của chỉ tiêu loại number; số thập phân dạng chuỗi, có thể âm, ví dụ "-0.31" */
            number?: string | null;
            /** @description Tử số và mẫu số; tỷ lệ phần trăm luôn được tính từ hai số này */
            fraction?: {
                /** @description Tử số */
                numerator: string;
                /** @description Mẫu số */
                denominator: string;
            } | null;
            /** @description Có hoặc không, của chỉ tiêu loại yes_no */
            yes?: boolean | null;
            /** @description Văn bản, của chỉ tiêu loại documents */
            documents?: components["schemas"]["DocumentReference"][] | null;
            /** @description Vì sao chưa có số liệu (khi số liệu là null), ví dụ chưa đến hạn báo cáo */
            reason?: string;
            /**
             * @description actual – thực hiện; estimated – ước thực hiện
             * @enum {string}
             */
            status?: "actual" | "estimated";
            /** @description Ước cả năm, bên cạnh số thực hiện */
            estimate?: {
                /** @description Ước; số thập phân dạng chuỗi, có thể âm, ví dụ "-0.31" */
                number?: string;
                /** @description Tử số và mẫu số; tỷ lệ phần trăm luôn được tính từ hai số này */
                fraction?: {
                    /** @description Tử số */
                    numerator: string;
                    /** @description Mẫu số */
                    denominator: string;
                };
            };
            /** @description Đơn vị tính như đã in, khi khác của chỉ tiêu: nghìn, triệu, tỷ của cùng đơn vị được quy đổi và nêu ra */
            unit?: string;
            /** @description Trong đó: cộng lại phải bằng số liệu */
            parts?: {
                label: string;
                /** @description Số; số thập phân dạng chuỗi, có thể âm, ví dụ "-0.31" */
                value: string;
            }[];
            /** @description Số năm trước như đã in; số thập phân dạng chuỗi, có thể âm, ví dụ "-0.31" */
            previous?: string;
            /** @description Tỷ lệ phần trăm như đã in, để đối chiếu với tử số trên mẫu số; số thập phân dạng chuỗi, có thể âm, ví dụ "-0.31" */
            printedPercent?: string;
            /** @description Phần trăm tăng, giảm so với năm trước như đã in; số thập phân dạng chuỗi, có thể âm, ví dụ "-0.31" */
            printedChangePercent?: string;
            /**
             * Format: date
             * @description Số liệu tính đến ngày
             */
            asOf?: string;
            /** @description Ghi chú */
            note?: string;
        };
        Indicators: {
            /**
             * Format: uuid
             * @description Mã định danh (UUIDv7)
             */
            periodId: string;
            indicators: components["schemas"]["IndicatorDefinition"][];
            checks: components["schemas"]["IndicatorCheck"][];
            /** @description Số liệu nhập chung; null: không dành cho cán bộ đơn vị */
            values: {
                [key: string]: components["schemas"]["IndicatorValue"];
            } | null;
            /** @description Phiên bản dữ liệu; gửi lại trong If-Match */
            version: number;
        };
        /**
         * @example {
         *       "indicators": [
         *         {
         *           "code": "KNTC.KHIEUNAI",
         *           "title": "Giải quyết đơn khiếu nại",
         *           "section": "Mục 5",
         *           "kind": "ratio",
         *           "rollUp": "weighted_ratio",
         *           "unit": null,
         *           "decimals": 2,
         *           "plan": "90",
         *           "plausibleFactor": "10",
         *           "enteredBy": {
         *             "central": true
         *           }
         *         }
         *       ],
         *       "checks": [],
         *       "values": {
         *         "KNTC.KHIEUNAI": {
         *           "fraction": {
         *             "numerator": "226",
         *             "denominator": "248"
         *           },
         *           "printedPercent": "91.13",
         *           "status": "actual"
         *         }
         *       }
         *     }
         */
        IndicatorsInput: {
            /** @description Các chỉ tiêu, theo thứ tự của phụ lục */
            indicators: components["schemas"]["IndicatorDefinition"][];
            /** @description Các quy tắc đối chiếu */
            checks: components["schemas"]["IndicatorCheck"][];
            /** @description Số liệu nhập chung; không ghi: giữ số liệu đã có */
            values?: {
                [key: string]: components["schemas"]["IndicatorValue"];
            };
        };
        Job: {
            /**
             * Format: uuid
             * @description Mã định danh (UUIDv7)
             */
            id: string;
            /**
             * @description report, award-list, decision – văn bản của kỳ; results – kết quả của kỳ dạng Excel
             * @enum {string}
             */
            kind: "report" | "award-list" | "decision" | "results";
            /**
             * Format: uuid
             * @description Mã định danh (UUIDv7)
             */
            periodId: string;
            /**
             * @description Dạng tệp
             * @enum {string}
             */
            format: "docx" | "pdf" | "xlsx";
            /**
             * @description queued – đang chờ; running – đang chạy; done – đã xong; failed – hỏng; expired – tệp đã hết hạn; cancelled – đã hủy
             * @enum {string}
             */
            state: "queued" | "running" | "done" | "failed" | "expired" | "cancelled";
            /** @description Tiến độ (%) */
            progress: number;
            /** @description Đang làm gì */
            progressText: string;
            /** @description Người yêu cầu */
            requestedBy: string;
            /**
             * Format: date-time
             * @description Thời điểm theo RFC 3339, có múi giờ
             */
            requestedAt: string;
            /**
             * Format: date-time
             * @description Thời điểm theo RFC 3339, có múi giờ
             */
            startedAt: string | null;
            /**
             * Format: date-time
             * @description Thời điểm theo RFC 3339, có múi giờ
             */
            finishedAt: string | null;
            /**
             * Format: date-time
             * @description Tệp được giữ đến lúc này
             */
            expiresAt: string | null;
            /** @description Vì sao hỏng */
            fault: {
                code: string;
                detail: string;
            } | null;
            /** @description Tên tệp */
            fileName: string | null;
            /** @description Loại tệp */
            mediaType: string | null;
            /** @description Kích thước (byte) */
            size: number | null;
            /** @description Địa chỉ tải tệp, khi đã xong */
            content: string | null;
        };
        JobPage: {
            items: components["schemas"]["Job"][];
            /** @description null: hết danh sách */
            nextCursor: string | null;
            /** @description Tổng số bản ghi khớp bộ lọc */
            total: number;
        };
        KeptAmendmentItem: {
            /**
             * Format: uuid
             * @description Mã định danh (UUIDv7)
             */
            submissionId: string;
            /** @description Tên đơn vị */
            unitName: string;
            /** @description Mã: chữ in hoa, chữ số, dấu gạch dưới, dấu chấm */
            code: string;
            answer: components["schemas"]["ReviewerAnswer"];
            reason: string;
        };
        KeptCouncilItem: {
            /** @description Mã: chữ in hoa, chữ số, dấu gạch dưới, dấu chấm */
            code: string;
            answer: components["schemas"]["ReviewerAnswer"];
            reason: string;
            /** @description true: quá nửa số phiếu tán thành, kết quả được điều chỉnh theo */
            carried: boolean;
            /** @description null: người đọc không được xem ai biểu quyết thế nào */
            votes: components["schemas"]["Votes"] | null;
            counts: {
                for: number;
                against: number;
                abstain: number;
            };
        };
        LaneScore: {
            /**
             * Format: uuid
             * @description Mã định danh (UUIDv7)
             */
            submissionId: string;
            /**
             * @description self – đơn vị tự chấm (mặc định); review – thẩm định; final – cuối cùng
             * @enum {string}
             */
            lane: "self" | "review" | "final";
            /** @description true: tạm tính, còn có thể thay đổi */
            provisional: boolean;
            /** @description true: bộ tiêu chí minh họa */
            illustrative: boolean;
            /** @description Lưu ý khi bộ tiêu chí là minh họa */
            notice: string | null;
            /** @description Bảng điểm đã lưu khi khóa phần điểm này; null: chưa khóa */
            stored: {
                total: string;
                classification: string | null;
                resultHash: string;
                /**
                 * Format: date-time
                 * @description Thời điểm theo RFC 3339, có múi giờ
                 */
                computedAt: string;
            } | null;
            /** @description Bảng điểm tính lại bây giờ có khớp bảng đã lưu (cùng resultHash); null: chưa khóa */
            verified: boolean | null;
            sheet: components["schemas"]["ScoreSheet"];
        };
        /**
         * level
         * @description Chọn một mức. Trả lời: {"level": "DAY_DU"}. Điểm = điểm tối đa × hệ số của mức, hoặc điểm ghi sẵn của mức.
         */
        LevelCriterion: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "LevelCriterion";
            /** @description Mã tiêu chí, duy nhất trong bộ */
            code: string;
            /** @description Tên, nội dung */
            title: string;
            /** @description Căn cứ pháp lý */
            legalBasis?: string;
            /**
             * @description Điểm tối đa theo từng loại đơn vị; không ghi loại nào thì tiêu chí không áp dụng cho loại đó
             * @example {
             *       "SO_NGANH": "4",
             *       "DIA_PHUONG": "3"
             *     }
             */
            maxPoints: {
                [key: string]: string;
            };
            /** @description Chỉ dùng khi weighting là weights: tỷ trọng trong các nhóm, tiêu chí cùng cấp; cùng cấp cộng lại bằng đúng 1 */
            weight?: string | {
                [key: string]: string;
            };
            /** @description Các tài liệu kiểm chứng phải có; rỗng: không yêu cầu */
            evidence?: string[];
            /** @description Được chọn “không áp dụng” kèm lý do (mặc định false) */
            allowNotApplicable?: boolean;
            /**
             * @description unit – đơn vị tự chấm; reviewer – chỉ người thẩm định chấm
             * @enum {string}
             */
            filledBy?: "unit" | "reviewer";
            /** @description Nguồn số liệu */
            dataSource?: string;
            /** @description Các mức */
            levels: {
                /** @description Mã mức */
                code: string;
                /** @description Tên mức */
                label: string;
                /** @description Hệ số 0–1 của điểm tối đa; mỗi mức có đúng một trong hai: factor hoặc points */
                factor?: string;
                /**
                 * @description Điểm ghi sẵn theo từng loại đơn vị
                 * @example {
                 *       "SO_NGANH": "4",
                 *       "DIA_PHUONG": "3"
                 *     }
                 */
                points?: {
                    [key: string]: string;
                };
            }[];
        };
        Lineage: {
            /**
             * Format: uuid
             * @description Mã định danh (UUIDv7)
             */
            unitId: string;
            /** @description Tên mới nhất */
            name: string;
            /**
             * Format: date
             * @description Ngày, dạng YYYY-MM-DD
             */
            validFrom: string;
            /**
             * Format: date
             * @description Ngày, dạng YYYY-MM-DD
             */
            validTo: string | null;
            /** @description Khác null: đơn vị ngoài hệ thống, chỉ ghi để biết nguồn gốc; nội dung: thuộc đâu */
            origin: string | null;
            /** @description Tên, đơn vị cấp trên trước mỗi lần đổi tên, chuyển cấp trên */
            former: {
                /** @description Tên khi ấy */
                name: string;
                /**
                 * Format: date
                 * @description Ngày, dạng YYYY-MM-DD
                 */
                validFrom: string;
                /**
                 * Format: date
                 * @description Ngày, dạng YYYY-MM-DD
                 */
                validTo: string;
                /**
                 * Format: uuid
                 * @description Lần sắp xếp đã thay đổi tên hoặc đơn vị cấp trên
                 */
                reorganisationId: string;
                decision: components["schemas"]["DocumentReference"];
            }[];
            /** @description Nguồn gốc: các đơn vị hợp thành, lần gần đây nhất nêu sau; mỗi đơn vị kèm nguồn gốc của nó */
            predecessors: components["schemas"]["LineageNode"][];
            /** @description Các đơn vị kế thừa, kèm các đơn vị kế thừa tiếp theo */
            successors: components["schemas"]["LineageNode"][];
        };
        /** Đơn vị trong cây nguồn gốc */
        LineageNode: {
            /**
             * Format: uuid
             * @description Mã định danh (UUIDv7)
             */
            unitId: string;
            /** @description Tên mới nhất */
            name: string;
            /**
             * Format: date
             * @description Ngày, dạng YYYY-MM-DD
             */
            validFrom: string;
            /**
             * Format: date
             * @description Ngày, dạng YYYY-MM-DD
             */
            validTo: string | null;
            /** @description Khác null: đơn vị ngoài hệ thống, chỉ ghi để biết nguồn gốc; nội dung: thuộc đâu */
            origin: string | null;
            /** @description Tên, đơn vị cấp trên trước mỗi lần đổi tên, chuyển cấp trên */
            former: {
                /** @description Tên khi ấy */
                name: string;
                /**
                 * Format: date
                 * @description Ngày, dạng YYYY-MM-DD
                 */
                validFrom: string;
                /**
                 * Format: date
                 * @description Ngày, dạng YYYY-MM-DD
                 */
                validTo: string;
                /**
                 * Format: uuid
                 * @description Lần sắp xếp đã thay đổi tên hoặc đơn vị cấp trên
                 */
                reorganisationId: string;
                decision: components["schemas"]["DocumentReference"];
            }[];
            /** @description Lần sắp xếp nối hai đơn vị */
            link: {
                /**
                 * Format: date
                 * @description Ngày, dạng YYYY-MM-DD
                 */
                effectiveOn: string;
                /** @description false: đơn vị trước chỉ bớt đi một phần và tiếp tục tồn tại */
                predecessorEnds: boolean;
                /**
                 * Format: uuid
                 * @description Mã định danh (UUIDv7)
                 */
                reorganisationId: string;
                decision: components["schemas"]["DocumentReference"];
                /** @description true: nhánh của đơn vị này đã nêu ở trên, không nêu lại */
                repeated: boolean;
            };
            /** @description Các đơn vị hợp thành đơn vị này */
            predecessors?: components["schemas"]["LineageNode"][];
            /** @description Các đơn vị kế thừa đơn vị này */
            successors?: components["schemas"]["LineageNode"][];
        };
        /** @description Vì sao cán bộ đơn vị không sửa được phiếu */
        Lock: {
            /** @description Vì sao không sửa được */
            lockedBecause: string;
            /**
             * Format: date-time
             * @description Thời điểm theo RFC 3339, có múi giờ
             */
            since: string | null;
            /**
             * Format: date-time
             * @description Thời điểm theo RFC 3339, có múi giờ
             */
            until: string | null;
            /** @description Ai có thể mở khóa, bằng cách nào */
            whoCanUnlock: string;
        };
        /**
         * manual
         * @description Nhập điểm. Trả lời: {"points": "4.5"}, từ 0 đến điểm tối đa, là bội số của scoreStep.
         */
        ManualCriterion: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "ManualCriterion";
            /** @description Mã tiêu chí, duy nhất trong bộ */
            code: string;
            /** @description Tên, nội dung */
            title: string;
            /** @description Căn cứ pháp lý */
            legalBasis?: string;
            /**
             * @description Điểm tối đa theo từng loại đơn vị; không ghi loại nào thì tiêu chí không áp dụng cho loại đó
             * @example {
             *       "SO_NGANH": "4",
             *       "DIA_PHUONG": "3"
             *     }
             */
            maxPoints: {
                [key: string]: string;
            };
            /** @description Chỉ dùng khi weighting là weights: tỷ trọng trong các nhóm, tiêu chí cùng cấp; cùng cấp cộng lại bằng đúng 1 */
            weight?: string | {
                [key: string]: string;
            };
            /** @description Các tài liệu kiểm chứng phải có; rỗng: không yêu cầu */
            evidence?: string[];
            /** @description Được chọn “không áp dụng” kèm lý do (mặc định false) */
            allowNotApplicable?: boolean;
            /**
             * @description unit – đơn vị tự chấm; reviewer – chỉ người thẩm định chấm
             * @enum {string}
             */
            filledBy?: "unit" | "reviewer";
            /** @description Nguồn số liệu */
            dataSource?: string;
        };
        MappingReport: {
            /**
             * Format: uuid
             * @description null: mới xem trước (dryRun)
             */
            id: string | null;
            /**
             * Format: date
             * @description Ngày, dạng YYYY-MM-DD
             */
            effectiveOn: string;
            decision: components["schemas"]["DocumentReference"];
            changes: components["schemas"]["ReorganisationChange"][];
            madeBy: components["schemas"]["Person"];
            /**
             * Format: date-time
             * @description Thời điểm theo RFC 3339, có múi giờ
             */
            madeAt: string;
            counts: {
                /** @description Số đơn vị chấm dứt */
                ended: number;
                /** @description Số đơn vị được thành lập */
                created: number;
                /** @description Số đơn vị đổi tên, đổi cấp trên hoặc nhận thêm, bớt đi một phần */
                changed: number;
                /** @description Số đơn vị ngoài hệ thống, chỉ ghi để biết nguồn gốc */
                recorded: number;
            };
            /** @description Đơn vị chấm dứt mà còn phiếu dở dang hoặc tài khoản */
            warnings: {
                /**
                 * Format: uuid
                 * @description Mã định danh (UUIDv7)
                 */
                unitId: string;
                /** @description Tên đơn vị vào ngày ấy */
                unitName: string;
                /** @description Kỳ đánh giá chưa công bố mà đơn vị có phiếu: phiếu vẫn do cán bộ của đơn vị cũ làm tiếp */
                openForms: string[];
                /** @description Số tài khoản đang giữ vai trò ở đơn vị: cần giao vai trò ở đơn vị mới */
                accounts: number;
            }[];
            /** @description Số dòng của tệp */
            rows: number;
            /** @description Dòng không có mã cũ */
            withoutOldCode: {
                /** @description Vị trí của dòng */
                row: string;
                /** @description Tên cũ */
                name: string;
                /** @description Thuộc đâu, theo tệp */
                origin: string;
                /** @description Mã mới */
                newCode: string;
                /**
                 * Format: uuid
                 * @description Đơn vị trong hệ thống cùng tên và cấp trên mà không dòng nào khác nêu mã; null: được ghi là đơn vị ngoài hệ thống
                 */
                foundUnitId: string | null;
            }[];
            /** @description Mã cũ không có trong hệ thống vào ngày trước đó: được ghi là đơn vị ngoài hệ thống */
            unknownCodes: {
                /** @description Vị trí của dòng */
                row: string;
                code: string;
                name: string;
                origin: string;
            }[];
            /** @description Mã còn dùng nhưng tên khác */
            codesRenamed: {
                code: string;
                oldName: string;
                newName: string;
                /** @description true: chỉ đổi tên; false: mã chuyển sang đơn vị mới */
                continues: boolean;
            }[];
            /** @description Tên cũ trong tệp khác tên trong hệ thống của cùng mã; hệ thống so khớp theo mã */
            namesDiffer: {
                /** @description Vị trí của dòng */
                row: string;
                code: string;
                inFile: string;
                inSystem: string;
            }[];
            /** @description Mã của đơn vị không thay đổi */
            unchanged: string[];
            /** @description Đơn vị có vào ngày trước đó mà tệp không nêu đơn vị kế thừa: cần quyết định từng đơn vị */
            withoutSuccessor: {
                /**
                 * Format: uuid
                 * @description Mã định danh (UUIDv7)
                 */
                unitId: string;
                unitName: string;
                unitType: string;
                block: string;
                codes: string[];
                /** @description true: tệp ghi là chấm dứt (dòng không có mã mới); false: tiếp tục tồn tại */
                ends: boolean;
            }[];
        };
        Me: {
            /**
             * Format: uuid
             * @description Mã định danh (UUIDv7)
             */
            id: string;
            email: string;
            name: string;
            roles: components["schemas"]["RoleGrant"][];
            /** @description Phải đổi mật khẩu trước khi làm việc khác */
            mustChangePassword: boolean;
        };
        Model: {
            /**
             * Format: uuid
             * @description Mã định danh (UUIDv7)
             */
            id: string;
            /**
             * Format: uuid
             * @description Mã định danh (UUIDv7)
             */
            submissionId: string;
            /**
             * Format: uuid
             * @description Mã định danh (UUIDv7)
             */
            periodId: string;
            /**
             * Format: uuid
             * @description Mã định danh (UUIDv7)
             */
            unitId: string;
            /** @description Tên đơn vị */
            unitName: string;
            /** @description Tên mô hình */
            title: string;
            /** @description Tóm tắt nội dung, cách làm */
            summary: string;
            /** @description Kết quả */
            result: string;
            /** @description Lĩnh vực, ví dụ cải cách hành chính */
            field: string;
            /**
             * @description proposed – đề xuất; recognised – được công nhận; declined – không công nhận; withdrawn – đơn vị rút
             * @enum {string}
             */
            status: "proposed" | "recognised" | "declined" | "withdrawn";
            evidenceIds: string[];
            document: components["schemas"]["DocumentReference"] | null;
            /** @description Vì sao không công nhận */
            reason: string | null;
            /**
             * Format: date-time
             * @description Thời điểm theo RFC 3339, có múi giờ
             */
            proposedAt: string;
            /**
             * Format: date-time
             * @description Thời điểm theo RFC 3339, có múi giờ
             */
            decidedAt: string | null;
            /** @description Phiên bản dữ liệu; gửi lại trong If-Match */
            version: number;
            /**
             * Format: date-time
             * @description Thời điểm theo RFC 3339, có múi giờ
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description Thời điểm theo RFC 3339, có múi giờ
             */
            updatedAt: string;
        };
        /**
         * @example {
         *       "title": "Ngày thứ Sáu nghe dân nói (ví dụ)",
         *       "summary": "Mỗi tuần một buổi tiếp và trả lời kiến nghị ngay tại khóm, ấp (ví dụ, không có thật)",
         *       "result": "Trả lời 40 kiến nghị trong năm (ví dụ)",
         *       "field": "Đối thoại, tiếp công dân"
         *     }
         */
        ModelInput: {
            /** @description Tên mô hình */
            title: string;
            /** @description Tóm tắt nội dung, cách làm */
            summary: string;
            /** @description Kết quả */
            result: string;
            /** @description Lĩnh vực, ví dụ cải cách hành chính */
            field: string;
            /** @description Tài liệu kiểm chứng đã gửi kèm phiếu */
            evidenceIds?: string[];
        };
        ModelPage: {
            items: components["schemas"]["Model"][];
            /** @description null: hết danh sách */
            nextCursor: string | null;
            /** @description Tổng số bản ghi khớp bộ lọc */
            total: number;
        };
        /**
         * @example {
         *       "result": "Trả lời 45 kiến nghị trong năm (ví dụ)"
         *     }
         */
        ModelPatch: {
            /** @description Tên mô hình */
            title?: string;
            /** @description Tóm tắt nội dung, cách làm */
            summary?: string;
            /** @description Kết quả */
            result?: string;
            /** @description Lĩnh vực, ví dụ cải cách hành chính */
            field?: string;
            /** @description Tài liệu kiểm chứng đã gửi kèm phiếu */
            evidenceIds?: string[];
        };
        ModelReport: {
            /**
             * Format: uuid
             * @description Mã định danh (UUIDv7)
             */
            periodId: string;
            /** @description Số mô hình theo trạng thái */
            counts: {
                proposed: number;
                recognised: number;
                declined: number;
            };
            /** @description Mô hình được công nhận, theo tên đơn vị */
            recognised: components["schemas"]["Model"][];
        };
        /**
         * @example {
         *       "opinion": "Thống nhất với kết quả tự chấm của đơn vị"
         *     }
         */
        OpinionInput: {
            /** @description Ý kiến của cơ quan phối hợp thẩm định; không làm thay đổi điểm */
            opinion: string;
        };
        /** @description Mức chung để so sánh giữa những người thẩm định */
        OverallGap: {
            /** @description Số phiếu đã thẩm định xong */
            forms: number;
            /**
             * @description Bình quân chung của comparableGapPercent (%, ước lượng, 2 chữ số thập phân)
             * @example -1.25
             */
            meanGapPercent: string | null;
        };
        PackValidation: {
            /** @description true: có thể lưu, ban hành */
            valid: boolean;
            /** @description Mọi lỗi */
            faults: {
                /** @description Vị trí lỗi (JSON Pointer) */
                pointer: string;
                /** @description Vị trí lỗi để đọc, ví dụ groups[2].criteria[1].thresholds */
                path: string;
                /** @description Mã lỗi */
                code: string;
                /** @description Giải thích */
                detail: string;
            }[];
        };
        /**
         * @example {
         *       "format": "pdf",
         *       "number": "12",
         *       "date": "2021-02-05",
         *       "recipients": [
         *         "Ban Dân vận Tỉnh ủy",
         *         "Lưu: VT"
         *       ]
         *     }
         */
        PaperExport: {
            /**
             * @description docx – tệp Word (mặc định); pdf
             * @enum {string}
             */
            format?: "docx" | "pdf";
            /** @description Số của văn bản, ví dụ 12; để trống: chừa chỗ điền */
            number?: string;
            /** @description Ký hiệu sau số, ví dụ BC-SNV */
            symbol?: string;
            /**
             * Format: date
             * @description Ngày ký, dạng YYYY-MM-DD; để trống: chừa chỗ điền
             */
            date?: string;
            /** @description Địa danh */
            place?: string;
            /** @description Cơ quan chủ quản */
            superior?: string;
            /** @description Cơ quan ban hành */
            issuer?: string;
            /** @description Quyền hạn, chức vụ người ký; xuống dòng giữa các dòng */
            signerTitle?: string;
            /** @description Họ và tên người ký */
            signerName?: string;
            /** @description Nơi nhận, mỗi nơi một giá trị (lặp lại tham số) */
            recipients?: string[];
        };
        /**
         * @example {
         *       "currentPassword": "demo-dan-van-2021",
         *       "newPassword": "mat-khau-moi-2021"
         *     }
         */
        PasswordChange: {
            /** @description Mật khẩu hiện tại */
            currentPassword: string;
            /** @description Ít nhất 12 ký tự */
            newPassword: string;
        };
        Penalty: {
            /** @enum {string} */
            kind?: "penalty";
            /** @description Mã, duy nhất trong bộ */
            code: string;
            /** @description Tên, nội dung */
            title: string;
            /** @description Căn cứ pháp lý */
            legalBasis?: string;
            /** @description Điểm cho mỗi đơn vị đếm: trả lời {"count": 2}; không ghi: trả lời {"points": "1"} */
            perItem?: string;
            /** @description Nội dung được đếm, ví dụ mô hình */
            countLabel?: string;
            /** @description Tối đa của mục này */
            max: string;
            /**
             * @description unit – đơn vị tự chấm; reviewer – chỉ người thẩm định chấm
             * @enum {string}
             */
            filledBy?: "unit" | "reviewer";
            /** @description Trừ tự động khi tự chấm cao hơn thẩm định; không phải trả lời */
            rule?: {
                /** @description Điểm tự chấm cao hơn điểm thẩm định quá mức này */
                selfExceedsReviewBy: string;
                /** @description Số điểm bị trừ khi đó */
                points: string;
            };
        };
        Period: {
            /**
             * Format: uuid
             * @description Mã định danh (UUIDv7)
             */
            id: string;
            /** @description Năm đánh giá */
            year: number;
            /** @description Tên kỳ đánh giá */
            name: string;
            /**
             * @description draft – soạn thảo; open – đang tự chấm điểm; reviewing – đang thẩm định; finalized – đã phê duyệt; published – đã công bố
             * @enum {string}
             */
            status: "draft" | "open" | "reviewing" | "finalized" | "published";
            /** @description Bộ tiêu chí theo loại đơn vị */
            criteriaSets: {
                [key: string]: string;
            };
            unitRule: components["schemas"]["UnitRule"];
            /**
             * Format: date-time
             * @description Hạn đơn vị nộp phiếu tự chấm điểm
             */
            selfAssessmentDueAt: string;
            /**
             * Format: date-time
             * @description Hạn hoàn thành thẩm định
             */
            reviewDueAt: string;
            /**
             * Format: date-time
             * @description Hạn gửi kiến nghị
             */
            appealDueAt: string;
            lateSubmissionAllowed: boolean;
            holidays: string[];
            /**
             * Format: date-time
             * @description Thời điểm theo RFC 3339, có múi giờ
             */
            openedAt: string | null;
            /**
             * Format: date-time
             * @description Thời điểm theo RFC 3339, có múi giờ
             */
            closedAt: string | null;
            /**
             * Format: date-time
             * @description Thời điểm theo RFC 3339, có múi giờ
             */
            finalizedAt: string | null;
            decision: components["schemas"]["DocumentReference"] | null;
            /**
             * Format: date-time
             * @description Thời điểm theo RFC 3339, có múi giờ
             */
            publishedAt: string | null;
            /** @description true: có bộ tiêu chí minh họa, kết quả không có giá trị xếp loại */
            illustrative: boolean;
            /** @description Cảnh báo khi bộ tiêu chí là minh họa */
            notice: string | null;
            allowedActions: ("open" | "close" | "finalize" | "publish" | "reopen")[];
            /** @description Phiên bản dữ liệu; gửi lại trong If-Match */
            version: number;
            /**
             * Format: date-time
             * @description Thời điểm theo RFC 3339, có múi giờ
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description Thời điểm theo RFC 3339, có múi giờ
             */
            updatedAt: string;
        };
        /**
         * @example {
         *       "year": 2022,
         *       "name": "Kỳ đánh giá năm 2022 (ví dụ)",
         *       "criteriaSets": {
         *         "SO_NGANH": "0176bb3e-7000-7003-8000-000000000001"
         *       },
         *       "unitRule": {
         *         "blocks": [
         *           "SO_NGANH"
         *         ]
         *       },
         *       "selfAssessmentDueAt": "2022-10-31T17:00:00+07:00",
         *       "reviewDueAt": "2022-11-30T17:00:00+07:00",
         *       "appealDueAt": "2022-12-09T17:00:00+07:00",
         *       "lateSubmissionAllowed": true,
         *       "holidays": [
         *         "2022-09-01",
         *         "2022-09-02"
         *       ]
         *     }
         */
        PeriodInput: {
            /** @description Năm đánh giá */
            year: number;
            /** @description Tên kỳ đánh giá */
            name: string;
            /** @description Bộ tiêu chí đã ban hành, theo từng loại đơn vị */
            criteriaSets: {
                [key: string]: string;
            };
            unitRule?: components["schemas"]["UnitRule"];
            /**
             * Format: date-time
             * @description Hạn đơn vị nộp phiếu tự chấm điểm
             */
            selfAssessmentDueAt: string;
            /**
             * Format: date-time
             * @description Hạn hoàn thành thẩm định
             */
            reviewDueAt: string;
            /**
             * Format: date-time
             * @description Hạn gửi kiến nghị
             */
            appealDueAt: string;
            /** @description true: cho nộp muộn (tiêu chí về thời hạn tự trừ điểm); mặc định false */
            lateSubmissionAllowed?: boolean;
            /** @description Ngày nghỉ ngoài thứ bảy, chủ nhật */
            holidays?: string[];
        };
        PeriodPage: {
            items: components["schemas"]["Period"][];
            /** @description null: hết danh sách */
            nextCursor: string | null;
            /** @description Tổng số bản ghi khớp bộ lọc */
            total: number;
        };
        /**
         * @example {
         *       "selfAssessmentDueAt": "2021-11-19T17:00:00+07:00"
         *     }
         */
        PeriodPatch: {
            /** @description Năm đánh giá */
            year?: number;
            /** @description Tên kỳ đánh giá */
            name?: string;
            /** @description Bộ tiêu chí đã ban hành, theo từng loại đơn vị */
            criteriaSets?: {
                [key: string]: string;
            };
            unitRule?: components["schemas"]["UnitRule"];
            /**
             * Format: date-time
             * @description Hạn đơn vị nộp phiếu tự chấm điểm
             */
            selfAssessmentDueAt?: string;
            /**
             * Format: date-time
             * @description Hạn hoàn thành thẩm định
             */
            reviewDueAt?: string;
            /**
             * Format: date-time
             * @description Hạn gửi kiến nghị
             */
            appealDueAt?: string;
            /** @description true: cho nộp muộn (tiêu chí về thời hạn tự trừ điểm); mặc định false */
            lateSubmissionAllowed?: boolean;
            /** @description Ngày nghỉ ngoài thứ bảy, chủ nhật */
            holidays?: string[];
        };
        PeriodProgress: {
            /** @description Số đơn vị tham gia */
            total: number;
            /** @description Số phiếu theo trạng thái */
            byStatus: {
                [key: string]: number;
            };
            /** @description Theo khối */
            byBlock: {
                /** @description Mã: chữ in hoa, chữ số, dấu gạch dưới, dấu chấm */
                block: string;
                total: number;
                byStatus: {
                    [key: string]: number;
                };
            }[];
            /** @description Số ngày còn lại đến từng hạn; số âm: đã quá hạn */
            daysLeft: {
                selfAssessment: number;
                review: number;
                appeal: number;
            };
            /** @description Đơn vị quá hạn nộp hoặc nộp lại (tối đa 500 đơn vị đầu) */
            late: {
                /**
                 * Format: uuid
                 * @description Mã định danh (UUIDv7)
                 */
                submissionId: string;
                /**
                 * Format: uuid
                 * @description Mã định danh (UUIDv7)
                 */
                unitId: string;
                unitName: string;
                /** @description Mã: chữ in hoa, chữ số, dấu gạch dưới, dấu chấm */
                block: string;
                status: string;
                /**
                 * Format: date-time
                 * @description Thời điểm theo RFC 3339, có múi giờ
                 */
                dueAt: string;
            }[];
        };
        PeriodStatistics: {
            /**
             * Format: uuid
             * @description Mã định danh (UUIDv7)
             */
            periodId: string;
            year: number;
            /** @description true: tính theo bộ tiêu chí minh họa */
            illustrative: boolean;
            notice: string | null;
            /** @description Số phiếu của kỳ, hoặc của khối được lọc */
            forms: {
                /** @description Số phiếu */
                total: number;
                /** @description Số phiếu có điểm tự chấm đã nộp */
                submitted: number;
                /** @description Số phiếu đã thẩm định xong */
                reviewed: number;
            };
            /** @description Phân bố xếp loại theo cột điểm đã chốt sau cùng của mỗi phiếu (phê duyệt, thẩm định, tự chấm), kể cả mức không có đơn vị nào */
            distribution: components["schemas"]["ClassShare"][];
            /** @description Theo khối */
            perBlock: components["schemas"]["BlockStatistics"][];
            /** @description Theo loại đơn vị và tiêu chí */
            perCriterion: components["schemas"]["CriterionStatistics"][];
            overall: components["schemas"]["OverallGap"];
            /** @description Theo người thẩm định */
            perReviewer: components["schemas"]["ReviewerStatistics"][];
            /** @description Theo đơn vị; chênh lệch (giá trị tuyệt đối của comparableGap, rồi của gap) lớn nhất trước */
            perUnit: {
                items: components["schemas"]["UnitStatistics"][];
                /** @description null: hết danh sách */
                nextCursor: string | null;
                /** @description Số đơn vị */
                total: number;
            };
        };
        Person: {
            /**
             * Format: uuid
             * @description Mã định danh (UUIDv7)
             */
            id: string;
            /** @description Họ và tên */
            name: string;
        };
        PersonalData: {
            account: components["schemas"]["User"];
            /** @description Các phiên đăng nhập */
            sessions: {
                /**
                 * Format: uuid
                 * @description Mã định danh (UUIDv7)
                 */
                id: string;
                /**
                 * Format: date-time
                 * @description Thời điểm theo RFC 3339, có múi giờ
                 */
                createdAt: string;
                /**
                 * Format: date-time
                 * @description Thời điểm theo RFC 3339, có múi giờ
                 */
                expiresAt: string;
                /**
                 * Format: date-time
                 * @description Thời điểm theo RFC 3339, có múi giờ
                 */
                endedAt: string | null;
            }[];
            /** @description Phiếu, tài liệu, kiến nghị, đề nghị … còn gắn với người này */
            records: {
                /** @description Tư cách, ví dụ submittedBy */
                as: string;
                /**
                 * Format: uuid
                 * @description Mã định danh (UUIDv7)
                 */
                id: string;
            }[];
            /** @description Những việc người này đã làm và những thay đổi đối với tài khoản */
            activity: components["schemas"]["AuditEntry"][];
        };
        Preflight: {
            /** @description true: nộp được ngay */
            ready: boolean;
            /** @description Những gì còn thiếu */
            blocking: {
                /** @description Mã tiêu chí */
                code: string;
                /** @description Nội dung tiêu chí */
                title: string;
                /**
                 * @description unanswered – chưa trả lời; evidence_missing – thiếu tài liệu kiểm chứng hoặc giải trình
                 * @enum {string}
                 */
                problem: "unanswered" | "evidence_missing";
                /** @description Cần làm gì */
                detail: string;
            }[];
            lock: components["schemas"]["Lock"] | null;
            /**
             * Format: date-time
             * @description Thời điểm theo RFC 3339, có múi giờ
             */
            dueAt: string;
            /** @description Số ngày còn lại; 0: hết hạn hôm nay hoặc đã quá hạn */
            daysLeft: number;
            /** @description true: nộp bây giờ là nộp muộn */
            late: boolean;
            /** @description Tổng điểm tạm tính nếu nộp bây giờ */
            total: string;
            /** @description Mức xếp loại tạm tính */
            classification: string | null;
            /** @description Tổng điểm cách một ngưỡng không quá 0,5 điểm */
            nearThreshold: {
                /** @description Mã: chữ in hoa, chữ số, dấu gạch dưới, dấu chấm */
                level: string;
                /** @description Tổng điểm trừ ngưỡng, có dấu */
                distance: string;
            } | null;
            /** @description Ngưỡng điểm kế tiếp; null: đã ở mức cao nhất */
            nextLevel: {
                /** @description Mã: chữ in hoa, chữ số, dấu gạch dưới, dấu chấm */
                level: string;
                /** @description Mức xếp loại */
                label: string;
                /** @description Số điểm còn thiếu */
                missing: string;
            } | null;
            /** @description Khi phiếu đang được trả lại */
            sinceReturn: {
                /**
                 * Format: date-time
                 * @description Thời điểm theo RFC 3339, có múi giờ
                 */
                returnedAt: string;
                /** @description Lý do trả lại */
                reason: string;
                criteria: {
                    /** @description Mã: chữ in hoa, chữ số, dấu gạch dưới, dấu chấm */
                    code: string;
                    /** @description Nội dung phải sửa, bổ sung */
                    reason: string;
                    /** @description false: đơn vị chưa sửa gì ở tiêu chí này */
                    changed: boolean;
                }[];
                /** @description Đơn vị đã thay đổi gì từ khi phiếu được trả lại */
                changes: components["schemas"]["HistoryChange"][];
            } | null;
            illustrative: boolean;
            /** @description Lưu ý khi bộ tiêu chí là minh họa */
            notice: string | null;
        };
        /**
         * @example {
         *       "criteriaSetId": "0176bb3e-7000-7003-8000-000000000001",
         *       "unitType": "SO_NGANH",
         *       "answers": {
         *         "A1": {
         *           "level": "DAY_DU"
         *         }
         *       },
         *       "facts": {
         *         "submittedOn": "2021-10-29",
         *         "dueOn": "2021-10-31"
         *       }
         *     }
         */
        PreviewInput: {
            /**
             * Format: uuid
             * @description Bộ tiêu chí đã có; gửi đúng một trong hai: criteriaSetId hoặc criteriaSet
             */
            criteriaSetId?: string;
            /** @description Hoặc nội dung bộ tiêu chí, cấu trúc như POST /criteria-sets */
            criteriaSet?: {
                [key: string]: unknown;
            };
            /** @description Loại đơn vị */
            unitType: string;
            /** @description Câu trả lời theo mã tiêu chí; null: bỏ trống */
            answers: {
                [key: string]: components["schemas"]["ReviewerAnswer"] | null;
            };
            /** @description Những điều hệ thống biết mà không ai phải trả lời */
            facts?: {
                /**
                 * Format: date
                 * @description Ngày nộp phiếu; null: chưa nộp
                 */
                submittedOn?: string | null;
                /**
                 * Format: date
                 * @description Hạn nộp
                 */
                dueOn?: string | null;
                /** @description Ngày nghỉ ngoài thứ Bảy, Chủ nhật */
                holidays?: string[];
                /** @description true: đã hết hạn mà không nộp */
                notSubmitted?: boolean;
                /** @description Tổng điểm tự chấm, cho điểm trừ theo quy tắc */
                selfTotal?: string;
                /** @description Số hệ thống đếm được, cho tiêu chí loại computed; không ghi: chưa đếm, tạm tính chưa có điểm */
                counts?: {
                    evidence_accepted_share?: {
                        /** @description Số thập phân chính xác dạng chuỗi, dấu chấm thập phân, ví dụ "4.35" */
                        numerator: string;
                        /** @description Số thập phân chính xác dạng chuỗi, dấu chấm thập phân, ví dụ "4.35" */
                        denominator: string;
                    };
                };
                /** @description Kết quả/chỉ tiêu của đơn vị cao nhất khối theo mã tiêu chí loại relative; không ghi: khối chưa đủ phiếu, tạm tính như vừa đạt chỉ tiêu */
                best?: {
                    [key: string]: {
                        /** @description Số thập phân chính xác dạng chuỗi, dấu chấm thập phân, ví dụ "4.35" */
                        numerator: string;
                        /** @description Số thập phân chính xác dạng chuỗi, dấu chấm thập phân, ví dụ "4.35" */
                        denominator: string;
                    };
                };
            };
            /** @description Diễn giải từng bước tính (mặc định true) */
            trace?: boolean;
        };
        /**
         * @example {
         *       "document": {
         *         "number": "06/TTr-VD",
         *         "date": "2021-11-08",
         *         "issuer": "Sở Nội vụ (ví dụ)"
         *       }
         *     }
         */
        ProposeAwardInput: {
            /** @description Tờ trình */
            document: components["schemas"]["DocumentReference"];
        };
        Quota: {
            /** @description Mức bị giới hạn */
            level: string;
            /** @description Tỷ lệ phần trăm tối đa trong khối */
            maxPercent: string;
            /** @description Tính trên tất cả đơn vị của khối, hoặc trên các đơn vị từ một mức trở lên */
            base: "all" | {
                /** @description Mức */
                levelOrBetter: string;
            };
            /**
             * @description Làm tròn xuống
             * @enum {string}
             */
            rounding?: "floor";
            /**
             * @description warn – chỉ cảnh báo (mặc định); block – chặn phê duyệt
             * @enum {string}
             */
            enforced?: "warn" | "block";
        };
        /**
         * ratio
         * @description Tỷ lệ tử số/mẫu số. Trả lời: {"numerator": "226", "denominator": "248"}. So sánh chính xác với ngưỡng, không làm tròn trước.
         */
        RatioCriterion: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "RatioCriterion";
            /** @description Mã tiêu chí, duy nhất trong bộ */
            code: string;
            /** @description Tên, nội dung */
            title: string;
            /** @description Căn cứ pháp lý */
            legalBasis?: string;
            /**
             * @description Điểm tối đa theo từng loại đơn vị; không ghi loại nào thì tiêu chí không áp dụng cho loại đó
             * @example {
             *       "SO_NGANH": "4",
             *       "DIA_PHUONG": "3"
             *     }
             */
            maxPoints: {
                [key: string]: string;
            };
            /** @description Chỉ dùng khi weighting là weights: tỷ trọng trong các nhóm, tiêu chí cùng cấp; cùng cấp cộng lại bằng đúng 1 */
            weight?: string | {
                [key: string]: string;
            };
            /** @description Các tài liệu kiểm chứng phải có; rỗng: không yêu cầu */
            evidence?: string[];
            /** @description Được chọn “không áp dụng” kèm lý do (mặc định false) */
            allowNotApplicable?: boolean;
            /**
             * @description unit – đơn vị tự chấm; reviewer – chỉ người thẩm định chấm
             * @enum {string}
             */
            filledBy?: "unit" | "reviewer";
            /** @description Nguồn số liệu */
            dataSource?: string;
            /** @description Tên gọi của tử số */
            numeratorLabel: string;
            /** @description Tên gọi của mẫu số */
            denominatorLabel: string;
            /** @description Chỉ tiêu số liệu của kỳ mà tử số lấy từ đó, ghi cùng denominatorIndicator; chỉ tiêu loại ratio thì ghi cùng một mã ở cả hai. Khi kỳ có chỉ tiêu này, đơn vị nhập số liệu ở chỉ tiêu và không nhập lại ở tiêu chí */
            numeratorIndicator?: string;
            /** @description Chỉ tiêu số liệu của kỳ mà mẫu số lấy từ đó */
            denominatorIndicator?: string;
            /**
             * @description Tỷ lệ càng cao càng tốt, hoặc càng thấp càng tốt
             * @enum {string}
             */
            direction: "higher_is_better" | "lower_is_better";
            /**
             * @description linear – điểm tối đa × tỷ lệ; thresholds – hệ số của ngưỡng đầu tiên đạt được
             * @enum {string}
             */
            method?: "linear" | "thresholds";
            /** @description Các ngưỡng */
            thresholds?: {
                /** @description Tỷ lệ phần trăm tối thiểu (higher_is_better; xếp giảm dần, ngưỡng cuối là 0) */
                min?: string;
                /** @description Tỷ lệ phần trăm tối đa (lower_is_better; xếp tăng dần, ngưỡng cuối từ 100) */
                max?: string;
                /** @description Hệ số 0–1 của điểm tối đa */
                factor: string;
            }[];
            /** @description Tử số được lớn hơn mẫu số (mặc định false) */
            mayExceed?: boolean;
            /**
             * @description Khi mẫu số bằng 0: không áp dụng, đủ điểm, không điểm, hoặc người thẩm định quyết định; không ghi: không nhận mẫu số 0
             * @enum {string}
             */
            zeroDenominator?: "not_applicable" | "full_points" | "zero_points" | "manual";
        };
        ReadinessBody: {
            /** @description ok; degraded: phục vụ được, có bộ phận cần xem */
            status: string;
            /** Format: date-time */
            checkedAt: string;
            checks: {
                database: {
                    /** @description ok, degraded (vẫn phục vụ), failed, unknown (chưa hỏi được) */
                    status: string;
                    durationMs: number;
                    detail?: string;
                };
                migrations: {
                    /** @description ok, degraded (vẫn phục vụ), failed, unknown (chưa hỏi được) */
                    status: string;
                    durationMs: number;
                    detail?: string;
                };
                installation: {
                    /** @description ok, degraded (vẫn phục vụ), failed, unknown (chưa hỏi được) */
                    status: string;
                    durationMs: number;
                    detail?: string;
                };
                evidenceStore: {
                    /** @description ok, degraded (vẫn phục vụ), failed, unknown (chưa hỏi được) */
                    status: string;
                    durationMs: number;
                    detail?: string;
                };
                clock: {
                    /** @description ok, degraded (vẫn phục vụ), failed, unknown (chưa hỏi được) */
                    status: string;
                    durationMs: number;
                    detail?: string;
                };
                backgroundWork: {
                    /** @description ok, degraded (vẫn phục vụ), failed, unknown (chưa hỏi được) */
                    status: string;
                    durationMs: number;
                    detail?: string;
                };
            };
        };
        /**
         * @example {
         *       "assignee": "0176bb3e-7000-7001-8000-000000000004",
         *       "reason": "Người đang thẩm định nghỉ phép dài ngày"
         *     }
         */
        ReassignInput: {
            /**
             * Format: uuid
             * @description Tài khoản thẩm định nhận thay
             */
            assignee: string;
            /** @description Lý do thay người thẩm định; được ghi vào nhật ký */
            reason: string;
        };
        /**
         * @example {
         *       "document": {
         *         "number": "15/QĐ-VD",
         *         "date": "2021-11-05",
         *         "issuer": "Sở Nội vụ (ví dụ)"
         *       }
         *     }
         */
        RecogniseInput: {
            /** @description Văn bản công nhận */
            document: components["schemas"]["DocumentReference"];
        };
        Recusal: {
            /** @description Số thứ tự của thành viên */
            member: number;
            /** @description Lý do không tham gia biểu quyết */
            reason: string;
        };
        /**
         * @example {
         *       "reason": "Chưa đủ thời gian công tác theo quy định (ví dụ)"
         *     }
         */
        RejectAwardInput: {
            /** @description Lý do */
            reason: string;
        };
        /**
         * relative
         * @description So với chỉ tiêu và với đơn vị cao nhất khối. Trả lời: {"actual": "120", "target": "100"}. Dưới chỉ tiêu: ½ điểm tối đa × kết quả/chỉ tiêu; đạt: ½ điểm tối đa; vượt: ½ + ½ × (kết quả/chỉ tiêu − 1)/(L − 1) điểm tối đa, L là tỷ lệ cao nhất khối. Tạm tính như vừa đạt chỉ tiêu cho đến khi khối đủ phiếu.
         */
        RelativeCriterion: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "RelativeCriterion";
            /** @description Mã tiêu chí, duy nhất trong bộ */
            code: string;
            /** @description Tên, nội dung */
            title: string;
            /** @description Căn cứ pháp lý */
            legalBasis?: string;
            /**
             * @description Điểm tối đa theo từng loại đơn vị; không ghi loại nào thì tiêu chí không áp dụng cho loại đó
             * @example {
             *       "SO_NGANH": "4",
             *       "DIA_PHUONG": "3"
             *     }
             */
            maxPoints: {
                [key: string]: string;
            };
            /** @description Chỉ dùng khi weighting là weights: tỷ trọng trong các nhóm, tiêu chí cùng cấp; cùng cấp cộng lại bằng đúng 1 */
            weight?: string | {
                [key: string]: string;
            };
            /** @description Các tài liệu kiểm chứng phải có; rỗng: không yêu cầu */
            evidence?: string[];
            /** @description Được chọn “không áp dụng” kèm lý do (mặc định false) */
            allowNotApplicable?: boolean;
            /**
             * @description unit – đơn vị tự chấm; reviewer – chỉ người thẩm định chấm
             * @enum {string}
             */
            filledBy?: "unit" | "reviewer";
            /** @description Nguồn số liệu */
            dataSource?: string;
            /** @description Tên gọi của kết quả thực hiện */
            actualLabel: string;
            /** @description Tên gọi của chỉ tiêu */
            targetLabel: string;
        };
        /**
         * @example {
         *       "reason": "Phát hiện sai sót số liệu của một đơn vị, cần thẩm định lại (ví dụ)"
         *     }
         */
        ReopenPeriodInput: {
            /** @description Lý do mở lại */
            reason: string;
        };
        Reorganisation: {
            /**
             * Format: uuid
             * @description Mã định danh (UUIDv7)
             */
            id: string;
            /**
             * Format: date
             * @description Ngày, dạng YYYY-MM-DD
             */
            effectiveOn: string;
            decision: components["schemas"]["DocumentReference"];
            changes: components["schemas"]["ReorganisationChange"][];
            madeBy: components["schemas"]["Person"];
            /**
             * Format: date-time
             * @description Thời điểm theo RFC 3339, có múi giờ
             */
            madeAt: string;
        };
        ReorganisationChange: {
            /**
             * @description merge – sáp nhập, hợp nhất; split – chia, tách; replace – một đơn vị mới thay một đơn vị cũ; abolish – giải thể, không có đơn vị kế thừa; rename – đổi tên; reparent – chuyển về đơn vị cấp trên khác
             * @enum {string}
             */
            kind: "merge" | "split" | "replace" | "abolish" | "rename" | "reparent";
            predecessors: {
                /**
                 * Format: uuid
                 * @description Mã định danh (UUIDv7)
                 */
                unitId: string;
                /** @description Tên đơn vị vào ngày ấy */
                unitName: string;
                /** @description true: chấm dứt; false: tiếp tục tồn tại */
                ends: boolean;
                /** @description Khác null: đơn vị ngoài hệ thống, chỉ ghi để biết nguồn gốc; nội dung: thuộc đâu */
                origin: string | null;
            }[];
            successors: {
                /**
                 * Format: uuid
                 * @description Mã định danh (UUIDv7)
                 */
                unitId: string;
                /** @description Tên đơn vị vào ngày ấy */
                unitName: string;
                /** @description true: được thành lập bởi quyết định này */
                isNew: boolean;
            }[];
            /** @description rename: tên mới */
            name: string | null;
            /** @description reparent: đơn vị cấp trên mới */
            parent: {
                /**
                 * Format: uuid
                 * @description Mã định danh (UUIDv7)
                 */
                unitId: string | null;
                /** @description null: không còn đơn vị cấp trên */
                unitName: string | null;
            } | null;
        };
        /**
         * @example {
         *       "effectiveOn": "2022-01-01",
         *       "decision": {
         *         "number": "09/NQ-VD",
         *         "date": "2021-11-01",
         *         "issuer": "HĐND Tỉnh (ví dụ)",
         *         "summary": "Sắp xếp một số đơn vị (ví dụ)"
         *       },
         *       "changes": [
         *         {
         *           "kind": "rename",
         *           "predecessors": [
         *             {
         *               "unitId": "0176bb3e-7000-7002-8000-0000000003f4"
         *             }
         *           ],
         *           "name": "Sở Minh họa (tên mới, ví dụ)"
         *         },
         *         {
         *           "kind": "merge",
         *           "predecessors": [
         *             {
         *               "name": "Trung tâm Một (ví dụ)",
         *               "origin": "Đơn vị ví dụ, chưa từng được đánh giá"
         *             },
         *             {
         *               "name": "Trung tâm Hai (ví dụ)",
         *               "origin": "Đơn vị ví dụ, chưa từng được đánh giá"
         *             }
         *           ],
         *           "successors": [
         *             {
         *               "name": "Trung tâm Ba (ví dụ)",
         *               "unitType": "KHAC",
         *               "block": "KHAC"
         *             }
         *           ]
         *         }
         *       ]
         *     }
         */
        ReorganisationInput: {
            /**
             * Format: date
             * @description Ngày có hiệu lực: ngày đầu tiên của đơn vị mới, tên mới; đơn vị cũ chấm dứt ngày hôm trước
             */
            effectiveOn: string;
            /** @description Văn bản quyết định việc sắp xếp */
            decision: components["schemas"]["DocumentReference"];
            changes: {
                /**
                 * @description merge – sáp nhập, hợp nhất; split – chia, tách; replace – một đơn vị mới thay một đơn vị cũ; abolish – giải thể, không có đơn vị kế thừa; rename – đổi tên; reparent – chuyển về đơn vị cấp trên khác
                 * @enum {string}
                 */
                kind: "merge" | "split" | "replace" | "abolish" | "rename" | "reparent";
                /** @description Các đơn vị thay đổi. Đơn vị không có tên trong successors thì chấm dứt (trừ rename, reparent) */
                predecessors: {
                    /**
                     * Format: uuid
                     * @description Mã định danh (UUIDv7)
                     */
                    unitId?: string;
                    /** @description Tên đơn vị */
                    name?: string;
                    /** @description Đơn vị ấy thuộc đâu, ví dụ Thành phố Mỹ Tho, Tỉnh Tiền Giang */
                    origin?: string;
                    identifiers?: {
                        /**
                         * @description Loại mã
                         * @enum {string}
                         */
                        scheme: "gso" | "qd20" | "qd20-legacy" | "own";
                        /**
                         * @description Mã
                         * @example 29869
                         */
                        code: string;
                    }[];
                }[];
                /** @description Các đơn vị sau khi sắp xếp */
                successors?: {
                    /**
                     * Format: uuid
                     * @description Mã định danh (UUIDv7)
                     */
                    unitId?: string;
                    /** @description Tên gọi tạm trong yêu cầu này, để thay đổi khác nhắc đến đơn vị được thành lập ở đây */
                    key?: string;
                    /** @description Tên đơn vị */
                    name?: string;
                    /** @description Loại đơn vị theo bộ tiêu chí */
                    unitType?: string;
                    /** @description Khối */
                    block?: string;
                    /**
                     * Format: uuid
                     * @description Đơn vị cấp trên
                     */
                    parentId?: string | null;
                    /** @description key của đơn vị cấp trên */
                    parentKey?: string;
                    /** @description Mọi mã của đơn vị kể từ ngày có hiệu lực; với đơn vị tiếp tục tồn tại: không gửi thì giữ nguyên, mã không nêu thì hết hiệu lực. Mã của đơn vị chấm dứt hết hiệu lực ngày hôm trước, nên đơn vị mới dùng lại được */
                    identifiers?: {
                        /**
                         * @description Loại mã
                         * @enum {string}
                         */
                        scheme: "gso" | "qd20" | "qd20-legacy" | "own";
                        /**
                         * @description Mã
                         * @example 29869
                         */
                        code: string;
                    }[];
                }[];
                /** @description rename: tên mới */
                name?: string;
                /**
                 * Format: uuid
                 * @description reparent: đơn vị cấp trên mới
                 */
                parentId?: string | null;
                /** @description reparent: key của đơn vị cấp trên mới, được thành lập ở thay đổi khác */
                parentKey?: string;
                /** @description Mọi mã của đơn vị kể từ ngày có hiệu lực; với đơn vị tiếp tục tồn tại: không gửi thì giữ nguyên, mã không nêu thì hết hiệu lực. Mã của đơn vị chấm dứt hết hiệu lực ngày hôm trước, nên đơn vị mới dùng lại được */
                identifiers?: {
                    /**
                     * @description Loại mã
                     * @enum {string}
                     */
                    scheme: "gso" | "qd20" | "qd20-legacy" | "own";
                    /**
                     * @description Mã
                     * @example 29869
                     */
                    code: string;
                }[];
            }[];
        };
        ReorganisationPage: {
            items: components["schemas"]["Reorganisation"][];
            /** @description null: hết danh sách */
            nextCursor: string | null;
            /** @description Tổng số bản ghi khớp bộ lọc */
            total: number;
        };
        ReorganisationReport: {
            /**
             * Format: uuid
             * @description null: mới xem trước (dryRun)
             */
            id: string | null;
            /**
             * Format: date
             * @description Ngày, dạng YYYY-MM-DD
             */
            effectiveOn: string;
            decision: components["schemas"]["DocumentReference"];
            changes: components["schemas"]["ReorganisationChange"][];
            madeBy: components["schemas"]["Person"];
            /**
             * Format: date-time
             * @description Thời điểm theo RFC 3339, có múi giờ
             */
            madeAt: string;
            counts: {
                /** @description Số đơn vị chấm dứt */
                ended: number;
                /** @description Số đơn vị được thành lập */
                created: number;
                /** @description Số đơn vị đổi tên, đổi cấp trên hoặc nhận thêm, bớt đi một phần */
                changed: number;
                /** @description Số đơn vị ngoài hệ thống, chỉ ghi để biết nguồn gốc */
                recorded: number;
            };
            /** @description Đơn vị chấm dứt mà còn phiếu dở dang hoặc tài khoản */
            warnings: {
                /**
                 * Format: uuid
                 * @description Mã định danh (UUIDv7)
                 */
                unitId: string;
                /** @description Tên đơn vị vào ngày ấy */
                unitName: string;
                /** @description Kỳ đánh giá chưa công bố mà đơn vị có phiếu: phiếu vẫn do cán bộ của đơn vị cũ làm tiếp */
                openForms: string[];
                /** @description Số tài khoản đang giữ vai trò ở đơn vị: cần giao vai trò ở đơn vị mới */
                accounts: number;
            }[];
        };
        /**
         * @example {
         *       "outcomes": [
         *         {
         *           "code": "A1",
         *           "outcome": "rejected",
         *           "reason": "Hồ sơ gửi kèm không có văn bản mới"
         *         }
         *       ]
         *     }
         */
        ResolveAppealInput: {
            /** @description Mỗi tiêu chí kiến nghị đúng một kết quả */
            outcomes: components["schemas"]["AppealOutcome"][];
        };
        ResultRow: {
            /**
             * Format: uuid
             * @description Mã định danh (UUIDv7)
             */
            submissionId: string;
            /**
             * Format: uuid
             * @description Mã định danh (UUIDv7)
             */
            unitId: string;
            /** @description Tên đơn vị khi mở kỳ */
            unitName: string;
            /** @description Mã: chữ in hoa, chữ số, dấu gạch dưới, dấu chấm */
            unitType: string;
            /** @description Khối */
            block: string;
            /**
             * @description Trạng thái phiếu
             * @enum {string}
             */
            status: "draft" | "submitted" | "in_review" | "returned" | "reviewed" | "appealed" | "final";
            /** @description Tổng điểm tự chấm */
            selfTotal: string | null;
            /** @description Tổng điểm thẩm định */
            reviewTotal: string | null;
            /** @description Tổng điểm phê duyệt */
            finalTotal: string | null;
            /**
             * @description Cột điểm dùng để xếp loại; null: chưa nộp
             * @enum {string|null}
             */
            lane: "self" | "review" | "final" | null;
            /** @description Mã mức xếp loại; null: không đủ điều kiện hoặc chưa nộp */
            classification: string | null;
            /** @description Mức xếp loại */
            classificationLabel: string | null;
            /** @description false: không đủ điều kiện xếp loại */
            eligible: boolean | null;
            /** @description Điều kiện khống chế bị vi phạm */
            gates: {
                /** @description Mã: chữ in hoa, chữ số, dấu gạch dưới, dấu chấm */
                code: string;
                title: string;
            }[];
            /** @description Thứ hạng trong khối; bằng điểm thì đồng hạng */
            rank: number | null;
            /** @description Tiêu chí phụ đã phân định khi bằng điểm */
            rankDecidedBy: string | null;
            /** @description Tiêu chí phụ đã phân định và giá trị của đơn vị này */
            tieBreak: {
                by: string;
                label: string;
                value: string | null;
            } | null;
            /** @description Số tiêu chí được điều chỉnh khi thẩm định hoặc giải quyết kiến nghị */
            adjustments: number;
        };
        Results: {
            /**
             * Format: uuid
             * @description Mã định danh (UUIDv7)
             */
            periodId: string;
            year: number;
            /** @description true: tạm tính, kỳ chưa được phê duyệt */
            provisional: boolean;
            decision: components["schemas"]["DocumentReference"] | null;
            /** @description Lần điều chỉnh của kết quả này; 0 – như khi phê duyệt */
            revision: number;
            /** @description Các quyết định điều chỉnh đã dẫn đến kết quả này */
            amendments: {
                /**
                 * Format: uuid
                 * @description Mã định danh (UUIDv7)
                 */
                id: string;
                /** @description Lần điều chỉnh */
                revision: number;
                decision: components["schemas"]["DocumentReference"];
                reason: string;
                /**
                 * Format: date-time
                 * @description Thời điểm theo RFC 3339, có múi giờ
                 */
                madeAt: string;
            }[];
            /** @description true: tính theo bộ tiêu chí minh họa */
            illustrative: boolean;
            notice: string | null;
            items: components["schemas"]["ResultRow"][];
            nextCursor: string | null;
            /** @description Số đơn vị khớp bộ lọc */
            total: number;
            /** @description Số đơn vị theo khối và mức xếp loại */
            summary: {
                /** @description Mã: chữ in hoa, chữ số, dấu gạch dưới, dấu chấm */
                block: string;
                classification: string | null;
                label: string;
                count: number;
            }[];
            /** @description Đơn vị không đủ điều kiện xếp loại, và vì điều kiện khống chế nào */
            ineligible: {
                /**
                 * Format: uuid
                 * @description Mã định danh (UUIDv7)
                 */
                submissionId: string;
                /** @description Tên đơn vị */
                unitName: string;
                /** @description Mã: chữ in hoa, chữ số, dấu gạch dưới, dấu chấm */
                block: string;
                gates: {
                    /** @description Mã: chữ in hoa, chữ số, dấu gạch dưới, dấu chấm */
                    code: string;
                    title: string;
                }[];
            }[];
            /** @description Khối vượt tỷ lệ; hệ thống không tự hạ mức, nhưng không cho phê duyệt khi tỷ lệ là bắt buộc */
            quotaWarnings: {
                /** @description Mã: chữ in hoa, chữ số, dấu gạch dưới, dấu chấm */
                block: string;
                /** @description Mức xếp loại có giới hạn tỷ lệ */
                level: string;
                /** @description Số thập phân chính xác dạng chuỗi, dấu chấm thập phân, ví dụ "4.35" */
                maxPercent: string;
                /**
                 * @description warn – cảnh báo; block – bắt buộc
                 * @enum {string}
                 */
                enforced: "warn" | "block";
                /** @description Số đơn vị làm căn cứ tính tỷ lệ */
                baseCount: number;
                /** @description Số đơn vị tối đa */
                limit: number;
                /** @description Số đơn vị đạt mức này */
                count: number;
                /** @description Giới hạn nào, căn cứ, số được phép, số thực tế */
                text: string;
                /** @description Đơn vị vượt giới hạn (thứ hạng thấp nhất) */
                over: {
                    /**
                     * Format: uuid
                     * @description Mã định danh (UUIDv7)
                     */
                    submissionId: string;
                    unitName: string;
                }[];
            }[];
        };
        /**
         * @example {
         *       "block": "SO_NGANH"
         *     }
         */
        ResultsExport: {
            /** @description Mã: chữ in hoa, chữ số, dấu gạch dưới, dấu chấm */
            block?: string;
            /** @description Mã: chữ in hoa, chữ số, dấu gạch dưới, dấu chấm */
            classification?: string;
            /** @description Lần điều chỉnh; 0 – như khi phê duyệt; bỏ trống – mới nhất */
            revision?: number;
        };
        /** @description Nội dung lần trả lại */
        ReturnNote: {
            /** @description Lý do trả lại */
            reason: string;
            /** @description Thời hạn bổ sung */
            until: string;
            /** @description Các tiêu chí phải bổ sung */
            criteria: {
                code: string;
                reason: string;
            }[];
        };
        /**
         * @example {
         *       "reason": "Đề nghị bổ sung tài liệu kiểm chứng",
         *       "until": "2021-11-19T17:00:00+07:00",
         *       "criteria": [
         *         {
         *           "code": "A1",
         *           "reason": "Chưa gửi kèm kế hoạch đã ban hành"
         *         }
         *       ]
         *     }
         */
        ReturnSubmissionInput: {
            /** @description Lý do trả lại */
            reason: string;
            /**
             * Format: date-time
             * @description Đơn vị hoàn thiện và nộp lại trước thời điểm này
             */
            until: string;
            /** @description Các tiêu chí phải xem lại */
            criteria: {
                /** @description Mã: chữ in hoa, chữ số, dấu gạch dưới, dấu chấm */
                code: string;
                /** @description Nội dung cần sửa, bổ sung */
                reason: string;
            }[];
        };
        Review: {
            /**
             * Format: uuid
             * @description Mã định danh (UUIDv7)
             */
            submissionId: string;
            /**
             * Format: uuid
             * @description Mã định danh (UUIDv7)
             */
            periodId: string;
            /**
             * Format: uuid
             * @description Mã định danh (UUIDv7)
             */
            unitId: string;
            /** @description Tên đơn vị */
            unitName: string;
            /** @description Mã: chữ in hoa, chữ số, dấu gạch dưới, dấu chấm */
            unitType: string;
            /**
             * @description Trạng thái phiếu
             * @enum {string}
             */
            status: "draft" | "submitted" | "in_review" | "returned" | "reviewed" | "appealed" | "final";
            /** @description Phiên bản dữ liệu; gửi lại trong If-Match */
            version: number;
            /** @description true: tính theo bộ tiêu chí minh họa, không phải phụ lục chính thức */
            illustrative: boolean;
            /** @description Người đang phụ trách thẩm định */
            reviewer: components["schemas"]["Person"] | null;
            /** @description Lần trả lại gần nhất */
            returnNote: {
                reason: string;
                /**
                 * Format: date-time
                 * @description Thời điểm theo RFC 3339, có múi giờ
                 */
                until: string;
                criteria: {
                    /** @description Mã: chữ in hoa, chữ số, dấu gạch dưới, dấu chấm */
                    code: string;
                    reason: string;
                }[];
            } | null;
            /**
             * Format: date-time
             * @description Thời điểm theo RFC 3339, có múi giờ
             */
            reviewedAt: string | null;
            /** @description Tiến độ */
            progress: {
                /** @description Số nội dung phải thẩm định */
                total: number;
                /** @description Đã thẩm định */
                decided: number;
                /** @description Xác nhận */
                confirmed: number;
                /** @description Điều chỉnh */
                adjusted: number;
                /** @description Còn lại */
                open: number;
            };
            /** @description Các tiêu chí còn phải thẩm định */
            open: string[];
            criteria: components["schemas"]["ReviewCriterion"][];
            /** @description Tổng điểm tự chấm */
            selfTotal: string;
            /** @description Kết quả thẩm định; tạm tính đến khi hoàn thành */
            provisional: {
                /** @description Điểm, số thập phân dạng chuỗi */
                earned: string;
                /** @description Điểm, số thập phân dạng chuỗi */
                bonus: string;
                /** @description Điểm, số thập phân dạng chuỗi */
                penalty: string;
                /** @description Điểm, số thập phân dạng chuỗi */
                total: string;
                /** @description false: không đủ điều kiện xếp loại */
                eligible: boolean;
                /** @description Mức xếp loại */
                classification: string | null;
            };
        };
        ReviewCriterion: {
            /** @description Mã: chữ in hoa, chữ số, dấu gạch dưới, dấu chấm */
            code: string;
            /** @description Tên tiêu chí */
            title: string;
            /**
             * @description Loại tiêu chí; bonus – điểm thưởng; penalty – điểm trừ; gate – điều kiện khống chế
             * @enum {string}
             */
            kind: "level" | "ratio" | "checklist" | "count" | "yes_no" | "manual" | "deadline" | "computed" | "relative" | "bonus" | "penalty" | "gate";
            /** @description Điểm tối đa; null: điều kiện khống chế */
            maxPoints: string | null;
            selfAnswer: components["schemas"]["ReviewerAnswer"] | null;
            /** @description Giải trình của đơn vị */
            explanation: string | null;
            /** @description Tài liệu kiểm chứng */
            evidence: components["schemas"]["ReviewEvidence"][];
            /** @description Điểm tự chấm; null: không có điểm */
            selfPoints: string | null;
            /** @description Quyết định của người thẩm định */
            decision: {
                /**
                 * @description confirm – xác nhận; adjust – điều chỉnh
                 * @enum {string}
                 */
                decision: "confirm" | "adjust";
                answer: components["schemas"]["ReviewerAnswer"] | null;
                reasonCode: string | null;
                /** @description Lý do */
                reason: string | null;
                notApplicableAccepted: boolean | null;
                decidedBy: components["schemas"]["Person"];
                /**
                 * Format: date-time
                 * @description Thời điểm theo RFC 3339, có múi giờ
                 */
                decidedAt: string;
                /** @description false: đơn vị đã sửa nội dung sau khi quyết định, phải thẩm định lại */
                current: boolean;
            } | null;
            /** @description Điểm thẩm định (tạm tính đến khi hoàn thành); null: không có điểm */
            reviewPoints: string | null;
            /** @description true: còn phải thẩm định */
            open: boolean;
            /** @description Ý kiến của cơ quan phối hợp thẩm định */
            opinion: {
                opinion: string;
                givenBy: components["schemas"]["Person"];
                /**
                 * Format: date-time
                 * @description Thời điểm theo RFC 3339, có múi giờ
                 */
                givenAt: string;
            } | null;
            /** @description Số liệu của chính đơn vị ở tiêu chí cùng mã, trong kỳ gần nhất của những năm trước đã chốt (đơn vị: đã công bố) */
            previous: {
                /** @description Năm đánh giá */
                year: number;
                answer: components["schemas"]["ReviewerAnswer"] | null;
                /** @description Điểm cuối cùng của năm đó; null: không có điểm */
                points: string | null;
                /** @description Điểm tối đa của năm đó */
                maxPoints: string | null;
                /** @description false: năm đó mã này có tên hoặc loại khác, không so sánh trực tiếp được */
                sameCriterion: boolean;
            } | null;
            /** @description Những việc đã làm với tiêu chí này, cũ nhất trước */
            history: components["schemas"]["CriterionEvent"][];
        };
        ReviewEvidence: {
            /**
             * Format: uuid
             * @description Mã định danh (UUIDv7)
             */
            id: string;
            /**
             * @description file – tệp; document – dẫn chiếu văn bản
             * @enum {string}
             */
            kind: "file" | "document";
            document: components["schemas"]["DocumentReference"] | null;
            url: string | null;
            /** @description Tên tệp */
            fileName: string | null;
            mediaType: string | null;
            /** @description Dung lượng, byte */
            size: number | null;
        };
        ReviewRound: {
            /** @description Lần nộp thứ mấy */
            number: number;
            /**
             * Format: date-time
             * @description Thời điểm theo RFC 3339, có múi giờ
             */
            submittedAt: string | null;
            submittedBy: components["schemas"]["Person"] | null;
            /** @description Tổng điểm tự chấm khi nộp */
            selfTotal: string | null;
            /**
             * Format: date-time
             * @description Thời điểm theo RFC 3339, có múi giờ
             */
            takenAt: string | null;
            takenBy: components["schemas"]["Person"] | null;
            /**
             * Format: date-time
             * @description Thời điểm theo RFC 3339, có múi giờ
             */
            returnedAt: string | null;
            returnedBy: components["schemas"]["Person"] | null;
            returnNote: components["schemas"]["ReturnNote"] | null;
            /**
             * Format: date-time
             * @description Thời điểm theo RFC 3339, có múi giờ
             */
            completedAt: string | null;
            completedBy: components["schemas"]["Person"] | null;
            /** @description Tổng điểm thẩm định khi hoàn thành */
            reviewTotal: string | null;
        };
        ReviewRounds: {
            /** @description Các lần nộp và thẩm định, cũ trước; đơn vị không nộp lại đúng hạn thì submittedAt của lần đó là null */
            rounds: components["schemas"]["ReviewRound"][];
            /** @description Các kiến nghị kèm kết quả giải quyết, cũ trước */
            appeals: components["schemas"]["Appeal"][];
        };
        /** @description Câu trả lời do người thẩm định ghi; ngoài các trường của đơn vị còn có awarded */
        ReviewerAnswer: {
            /** @description Loại level: mã mức đạt được, ví dụ {"level": "DAY_DU"} */
            level?: string;
            /** @description Loại ratio: tử số, ví dụ {"numerator": "226", "denominator": "248"} */
            numerator?: string;
            /** @description Loại ratio: mẫu số */
            denominator?: string;
            /** @description Loại checklist: mã các nội dung đạt, ví dụ {"items": ["ND1", "ND3"]}; danh sách rỗng: không nội dung nào đạt */
            items?: string[];
            /** @description Loại count, điểm thưởng hoặc điểm trừ theo số lượng, ví dụ {"count": 3} */
            count?: number;
            /** @description Loại yes_no, ví dụ {"value": true}; điều kiện khống chế (người thẩm định), ví dụ {"value": true, "reason": "Có kết luận vi phạm"} */
            value?: boolean;
            /** @description Loại manual, điểm thưởng hoặc điểm trừ nhập trực tiếp, ví dụ {"points": "4.5"}; là bội số của bước điểm */
            points?: string;
            /**
             * Format: date
             * @description Loại deadline: ngày ban hành văn bản, ví dụ {"documentDate": "2021-03-20"}
             */
            documentDate?: string;
            /** @description Loại relative: kết quả thực hiện, ví dụ {"actual": "120", "target": "100"} */
            actual?: string;
            /** @description Loại relative: chỉ tiêu được giao, lớn hơn 0 */
            target?: string;
            /**
             * @description Không áp dụng, kèm lý do, ví dụ {"notApplicable": true, "reason": "Đơn vị không giải quyết thủ tục hành chính"}
             * @enum {boolean}
             */
            notApplicable?: true;
            /** @description Lý do không áp dụng, hoặc lý do của điều kiện khống chế */
            reason?: string;
            /** @description Điểm do người thẩm định quyết định, thay cho cách tính của tiêu chí, ví dụ {"awarded": "3.5"} */
            awarded?: string;
        };
        ReviewerStatistics: {
            /** @description Người thẩm định */
            reviewer: {
                /**
                 * Format: uuid
                 * @description Mã định danh (UUIDv7)
                 */
                id: string;
                name: string;
            };
            /** @description Số phiếu đã hoàn thành thẩm định */
            forms: number;
            /** @description Số quyết định đã ghi trên các phiếu đã thẩm định xong */
            decisions: number;
            /** @description Số quyết định xác nhận điểm tự chấm */
            confirmed: number;
            /** @description Tỷ lệ xác nhận (%, làm tròn 2 chữ số thập phân) */
            confirmedPercent: string | null;
            /** @description Số quyết định nâng điểm */
            raised: number;
            /** @description Tỷ lệ nâng điểm (%, làm tròn 2 chữ số thập phân) */
            raisedPercent: string | null;
            /** @description Số quyết định hạ điểm */
            lowered: number;
            /** @description Tỷ lệ hạ điểm (%, làm tròn 2 chữ số thập phân) */
            loweredPercent: string | null;
            /** @description Số quyết định khác: phần chỉ người thẩm định chấm, điểm thưởng, điểm trừ, điều kiện khống chế, không áp dụng, điều chỉnh không đổi điểm */
            other: number;
            /**
             * @description Độ rộng rãi: bình quân của comparableGapPercent trên các phiếu đã hoàn thành; âm là chặt tay hơn tự chấm (%, ước lượng, 2 chữ số thập phân)
             * @example -1.25
             */
            meanGapPercent: string | null;
            /** @description Khoảng tin cậy 95 % (Student t) của meanGapPercent; null: dưới 2 phiếu */
            interval: {
                /**
                 * @description Cận dưới (%, ước lượng, 2 chữ số thập phân)
                 * @example -1.25
                 */
                low: string;
                /**
                 * @description Cận trên (%, ước lượng, 2 chữ số thập phân)
                 * @example -1.25
                 */
                high: string;
            } | null;
            /** @description true: khoảng tin cậy không chứa bình quân chung */
            differs: boolean;
        };
        /**
         * @example {
         *       "reason": "Phát hiện vi phạm sau khi khen thưởng (ví dụ)",
         *       "decision": {
         *         "number": "08/QĐ-VD",
         *         "date": "2021-11-08",
         *         "issuer": "UBND Tỉnh (ví dụ)",
         *         "signer": "Nguyễn Văn Ví Dụ"
         *       }
         *     }
         */
        RevokeAwardInput: {
            /** @description Lý do */
            reason: string;
            /** @description Quyết định thu hồi */
            decision: components["schemas"]["DocumentReference"];
        };
        RoleGrant: {
            /**
             * @description Vai trò: officer – cán bộ đơn vị; reviewer – Sở Nội vụ (thẩm định); jointReviewer – Ban Dân vận; approver – UBND Tỉnh; admin – quản trị; auditor – kiểm tra, giám sát
             * @enum {string}
             */
            role: "officer" | "reviewer" | "jointReviewer" | "approver" | "admin" | "auditor";
            /**
             * Format: uuid
             * @description Mã định danh (UUIDv7)
             */
            unitId?: string | null;
        };
        /**
         * @example {
         *       "overlapHours": 24
         *     }
         */
        Rotation: {
            /** @description Số giờ mã bí mật cũ còn dùng được; 0: hết hiệu lực ngay */
            overlapHours: number;
            /** @description Số ngày mã bí mật có hiệu lực (mặc định 365) */
            expiresInDays?: number;
        };
        SavedAnswers: {
            /**
             * Format: uuid
             * @description Mã định danh (UUIDv7)
             */
            id: string;
            /** @description Phiên bản dữ liệu; gửi lại trong If-Match */
            version: number;
            /**
             * @description draft – đang điền; submitted – đã nộp; in_review – đang thẩm định; returned – đã trả lại; reviewed – đã thẩm định; appealed – có kiến nghị; final – đã phê duyệt
             * @enum {string}
             */
            status: "draft" | "submitted" | "in_review" | "returned" | "reviewed" | "appealed" | "final";
            /**
             * Format: date-time
             * @description Thời điểm theo RFC 3339, có múi giờ
             */
            updatedAt: string;
            /** @description Mã các tiêu chí thực sự thay đổi trong lần lưu này */
            changed: string[];
            /** @description Lưu ý khi bộ tiêu chí là minh họa */
            notice: string | null;
            /** @description Bảng điểm tạm tính sau khi lưu */
            sheet: components["schemas"]["ScoreSheet"];
        };
        /** @description Bảng điểm */
        ScoreSheet: {
            /** @description Phiên bản bộ máy chấm điểm */
            engineVersion: string;
            /** @description SHA-256 của nội dung bộ tiêu chí */
            criteriaSetHash: string;
            /** @description true: tính theo bộ tiêu chí minh họa, không phải phụ lục chính thức */
            illustrative: boolean;
            /** @description Mã: chữ in hoa, chữ số, dấu gạch dưới, dấu chấm */
            unitType: string;
            /** @description Điểm từng tiêu chí */
            criteria: components["schemas"]["CriterionScore"][];
            /** @description Điểm từng nhóm, nhóm cha trước nhóm con */
            groups: components["schemas"]["GroupScore"][];
            /** @description Tổng điểm các tiêu chí */
            earned: string;
            /** @description Tổng điểm tối đa của các tiêu chí có áp dụng */
            applicableMaximum: string;
            /** @description Tổng điểm tối đa của các tiêu chí không áp dụng */
            notApplicablePoints: string;
            /** @description Điểm thưởng được cộng */
            bonus: string;
            /** @description Điểm trừ */
            penalty: string;
            /** @description Tổng điểm công bố; xếp loại căn cứ đúng vào số này */
            total: string;
            /** @description Tổng điểm trước khi làm tròn */
            totalUnrounded: string;
            /** @description Các tiêu chí chưa trả lời (tính 0 điểm) */
            unanswered: string[];
            /** @description Các tiêu chí chờ người thẩm định chấm */
            awaitingReviewer: string[];
            /** @description Các tiêu chí mới có điểm tạm tính vì còn thiếu dữ kiện: ngày nộp phiếu, số đếm của hệ thống, kết quả cao nhất khối */
            provisional: string[];
            /** @description Các điều kiện khống chế */
            gates: components["schemas"]["GateResult"][];
            /** @description false: không đủ điều kiện xếp loại */
            eligible: boolean;
            /** @description Mức xếp loại; null: không đủ điều kiện xếp loại */
            classification: string | null;
            /** @description Tổng điểm cách một ngưỡng không quá 0,5 điểm */
            nearThreshold: {
                /** @description Mã: chữ in hoa, chữ số, dấu gạch dưới, dấu chấm */
                level: string;
                /** @description Tổng điểm trừ ngưỡng, có dấu */
                distance: string;
            } | null;
            /** @description Diễn giải từng bước tính; rỗng khi không yêu cầu */
            trace: components["schemas"]["TraceEntry"][];
            /** @description SHA-256 của dữ liệu vào; chuỗi rỗng khi không yêu cầu */
            resultHash: string;
        };
        SessionList: {
            items: {
                /**
                 * Format: uuid
                 * @description Mã định danh (UUIDv7)
                 */
                id: string;
                /**
                 * Format: date-time
                 * @description Thời điểm theo RFC 3339, có múi giờ
                 */
                createdAt: string;
                /**
                 * Format: date-time
                 * @description Thời điểm theo RFC 3339, có múi giờ
                 */
                lastUsedAt: string;
                /** @description Phiên đang dùng */
                current: boolean;
            }[];
        };
        /** @description Văn bản */
        SignedDocument: {
            /**
             * @description Số, ký hiệu văn bản
             * @example 01/QĐ-VD
             */
            number: string;
            /**
             * Format: date
             * @description Ngày, dạng YYYY-MM-DD
             */
            date: string;
            /** @description Cơ quan ban hành */
            issuer: string;
            /** @description Trích yếu nội dung */
            summary?: string;
            /** @description Người ký */
            signer: string;
        };
        /**
         * @example {
         *       "changes": {
         *         "thresholds": {
         *           "HOAN_THANH_TOT": "80"
         *         }
         *       },
         *       "changedOnly": true
         *     }
         */
        SimulateInput: {
            /** @description Thay từng phần của bộ tiêu chí đang dùng */
            changes?: {
                /** @description Ngưỡng mới của các mức xếp loại, ví dụ {"HOAN_THANH_TOT": "75"} */
                thresholds?: {
                    [key: string]: string;
                };
                /** @description Các tỷ lệ xếp loại, cấu trúc như trong bộ tiêu chí; [] là bỏ mọi tỷ lệ */
                quotas?: {
                    [key: string]: unknown;
                }[];
                /** @description Điểm tối đa mới của tiêu chí theo loại đơn vị; tổng phải vẫn bằng thang điểm */
                maxPoints?: {
                    [key: string]: {
                        [key: string]: string;
                    };
                };
                /** @description Trọng số mới của nhóm hoặc tiêu chí (bộ tính theo trọng số) */
                weights?: {
                    [key: string]: string;
                };
                /** @description Mức trần điểm thưởng */
                bonusCap?: string;
                /** @description Mức trần điểm trừ */
                penaltyCap?: string;
            };
            /**
             * Format: uuid
             * @description Hoặc chấm theo một bộ tiêu chí khác đã có
             */
            criteriaSetId?: string;
            /** @description Hoặc theo nội dung bộ tiêu chí gửi kèm, cấu trúc như POST /criteria-sets */
            criteriaSet?: {
                [key: string]: unknown;
            };
            /** @description Chỉ trả về khối này */
            block?: string;
            /** @description true: chỉ trả về đơn vị có điểm, xếp loại hoặc thứ hạng thay đổi */
            changedOnly?: boolean;
        };
        Simulation: {
            /**
             * Format: uuid
             * @description Mã định danh (UUIDv7)
             */
            periodId: string;
            illustrative: boolean;
            notice: string | null;
            /** @description Số đơn vị đã tính */
            units: number;
            /** @description Số đơn vị có thay đổi */
            changed: number;
            summary: {
                /** @description Mã: chữ in hoa, chữ số, dấu gạch dưới, dấu chấm */
                block: string;
                classification: string | null;
                /** @description Số đơn vị hiện nay */
                before: number;
                /** @description Số đơn vị theo mô phỏng */
                after: number;
            }[];
            /** @description Khối vượt tỷ lệ theo mô phỏng */
            quotas: {
                /** @description Mã: chữ in hoa, chữ số, dấu gạch dưới, dấu chấm */
                block: string;
                level: string;
                /** @description Số thập phân chính xác dạng chuỗi, dấu chấm thập phân, ví dụ "4.35" */
                maxPercent: string;
                /**
                 * @description warn – cảnh báo; block – bắt buộc
                 * @enum {string}
                 */
                enforced: "warn" | "block";
                limit: number;
                count: number;
                over: {
                    /**
                     * Format: uuid
                     * @description Mã định danh (UUIDv7)
                     */
                    submissionId: string;
                    unitName: string;
                }[];
            }[];
            /** @description Theo khối, thứ hạng mô phỏng và tên */
            items: {
                /**
                 * Format: uuid
                 * @description Mã định danh (UUIDv7)
                 */
                submissionId: string;
                /**
                 * Format: uuid
                 * @description Mã định danh (UUIDv7)
                 */
                unitId: string;
                unitName: string;
                /** @description Mã: chữ in hoa, chữ số, dấu gạch dưới, dấu chấm */
                unitType: string;
                /** @description Mã: chữ in hoa, chữ số, dấu gạch dưới, dấu chấm */
                block: string;
                before: {
                    /** @description Tổng điểm */
                    total: string;
                    /** @description Mức xếp loại; null: không đủ điều kiện */
                    classification: string | null;
                    /** @description Thứ hạng trong khối */
                    rank: number | null;
                };
                after: {
                    /** @description Tổng điểm */
                    total: string;
                    /** @description Mức xếp loại; null: không đủ điều kiện */
                    classification: string | null;
                    /** @description Thứ hạng trong khối */
                    rank: number | null;
                };
                /** @description Chênh lệch tổng điểm, có dấu, ví dụ "-1.50" */
                difference: string;
                changed: boolean;
                /** @description Tiêu chí của bộ mô phỏng mà phiếu chưa có câu trả lời */
                unanswered: string[];
            }[];
        };
        /**
         * @description Câu trả lời; điền các trường thuộc loại của tiêu chí
         * @example {
         *       "level": "DAY_DU"
         *     }
         */
        SingleAnswer: {
            /** @description Loại level: mã mức đạt được, ví dụ {"level": "DAY_DU"} */
            level?: string;
            /** @description Loại ratio: tử số, ví dụ {"numerator": "226", "denominator": "248"} */
            numerator?: string;
            /** @description Loại ratio: mẫu số */
            denominator?: string;
            /** @description Loại checklist: mã các nội dung đạt, ví dụ {"items": ["ND1", "ND3"]}; danh sách rỗng: không nội dung nào đạt */
            items?: string[];
            /** @description Loại count, điểm thưởng hoặc điểm trừ theo số lượng, ví dụ {"count": 3} */
            count?: number;
            /** @description Loại yes_no, ví dụ {"value": true}; điều kiện khống chế (người thẩm định), ví dụ {"value": true, "reason": "Có kết luận vi phạm"} */
            value?: boolean;
            /** @description Loại manual, điểm thưởng hoặc điểm trừ nhập trực tiếp, ví dụ {"points": "4.5"}; là bội số của bước điểm */
            points?: string;
            /**
             * Format: date
             * @description Loại deadline: ngày ban hành văn bản, ví dụ {"documentDate": "2021-03-20"}
             */
            documentDate?: string;
            /** @description Loại relative: kết quả thực hiện, ví dụ {"actual": "120", "target": "100"} */
            actual?: string;
            /** @description Loại relative: chỉ tiêu được giao, lớn hơn 0 */
            target?: string;
            /**
             * @description Không áp dụng, kèm lý do, ví dụ {"notApplicable": true, "reason": "Đơn vị không giải quyết thủ tục hành chính"}
             * @enum {boolean}
             */
            notApplicable?: true;
            /** @description Lý do không áp dụng, hoặc lý do của điều kiện khống chế */
            reason?: string;
        };
        SubmissionDetail: {
            /**
             * Format: uuid
             * @description Mã định danh (UUIDv7)
             */
            id: string;
            /**
             * Format: uuid
             * @description Mã định danh (UUIDv7)
             */
            periodId: string;
            /**
             * Format: uuid
             * @description Mã định danh (UUIDv7)
             */
            unitId: string;
            /** @description Tên đơn vị khi mở kỳ đánh giá */
            unitName: string;
            /** @description Loại đơn vị */
            unitType: string;
            /** @description Khối */
            block: string;
            /**
             * Format: uuid
             * @description Mã định danh (UUIDv7)
             */
            criteriaSetId: string;
            /** @description true: bộ tiêu chí minh họa */
            illustrative: boolean;
            /** @description Lưu ý phải hiển thị kèm mọi kết quả theo bộ tiêu chí minh họa */
            notice: string | null;
            /**
             * @description draft – đang điền; submitted – đã nộp; in_review – đang thẩm định; returned – đã trả lại; reviewed – đã thẩm định; appealed – có kiến nghị; final – đã phê duyệt
             * @enum {string}
             */
            status: "draft" | "submitted" | "in_review" | "returned" | "reviewed" | "appealed" | "final";
            /**
             * Format: date-time
             * @description Thời điểm theo RFC 3339, có múi giờ
             */
            firstSubmittedAt: string | null;
            /**
             * Format: date-time
             * @description Thời điểm theo RFC 3339, có múi giờ
             */
            submittedAt: string | null;
            /**
             * Format: date-time
             * @description Thời điểm theo RFC 3339, có múi giờ
             */
            returnedAt: string | null;
            returnNote: components["schemas"]["ReturnNote"] | null;
            /**
             * Format: date-time
             * @description Hạn của đơn vị hiện nay: hạn tự chấm điểm của kỳ, hạn đã gia hạn, hoặc hạn bổ sung khi bị trả lại
             */
            dueAt: string;
            extension: components["schemas"]["Extension"] | null;
            /**
             * Format: uuid
             * @description Mã định danh (UUIDv7)
             */
            reviewerId: string | null;
            /**
             * Format: date-time
             * @description Thời điểm theo RFC 3339, có múi giờ
             */
            reviewedAt: string | null;
            /** @description Tổng điểm tự chấm */
            selfTotal: string | null;
            /** @description Mức xếp loại theo điểm tự chấm */
            selfClassification: string | null;
            /** @description true: điểm tự chấm là tạm tính, phiếu còn ở đơn vị */
            selfProvisional: boolean;
            /** @description Tổng điểm thẩm định; null: chưa có hoặc chưa được xem */
            reviewTotal: string | null;
            /** @description Mức xếp loại theo điểm thẩm định */
            reviewClassification: string | null;
            /** @description Tổng điểm cuối cùng */
            finalTotal: string | null;
            /** @description Mức xếp loại cuối cùng */
            finalClassification: string | null;
            /** @description Những việc người đang đăng nhập được làm với phiếu này ngay bây giờ */
            allowedActions: ("edit" | "submit" | "withdraw" | "extend" | "endExtension" | "takeReview" | "decide" | "giveOpinion" | "return" | "complete" | "declareConflict" | "reassign" | "appeal" | "resolveAppeal" | "decideInCouncil" | "finalize" | "reopen")[];
            lock: components["schemas"]["Lock"] | null;
            /** @description Phiên bản dữ liệu; gửi lại trong If-Match */
            version: number;
            /**
             * Format: date-time
             * @description Thời điểm theo RFC 3339, có múi giờ
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description Thời điểm theo RFC 3339, có múi giờ
             */
            updatedAt: string;
            /** @description Các tiêu chí theo thứ tự của bộ tiêu chí */
            criteria: components["schemas"]["FormCriterion"][];
        };
        SubmissionHistory: {
            /** @description Mới nhất trước */
            items: {
                /** @description Phiên bản dữ liệu; gửi lại trong If-Match */
                version: number;
                /**
                 * Format: date-time
                 * @description Thời điểm theo RFC 3339, có múi giờ
                 */
                at: string;
                by: {
                    /**
                     * Format: uuid
                     * @description Mã định danh (UUIDv7)
                     */
                    id: string | null;
                    /** @description Người thực hiện */
                    name: string;
                };
                /** @description Vai trò đã dùng */
                role: string | null;
                /** @description Việc đã làm, trùng với operationId */
                action: string;
                /** @description Lý do */
                reason: string | null;
                /**
                 * @description Trạng thái của phiếu
                 * @enum {string}
                 */
                status: "draft" | "submitted" | "in_review" | "returned" | "reviewed" | "appealed" | "final";
                changes: components["schemas"]["HistoryChange"][];
            }[];
            /** @description Gửi lại ở tham số before để xem tiếp; null: hết */
            nextBefore: number | null;
            /** @description Tổng số phiên bản được xem */
            total: number;
        };
        SubmissionPage: {
            items: components["schemas"]["SubmissionSummary"][];
            /** @description null: hết danh sách */
            nextCursor: string | null;
            /** @description Tổng số bản ghi khớp bộ lọc */
            total: number;
        };
        SubmissionSummary: {
            /**
             * Format: uuid
             * @description Mã định danh (UUIDv7)
             */
            id: string;
            /**
             * Format: uuid
             * @description Mã định danh (UUIDv7)
             */
            periodId: string;
            /**
             * Format: uuid
             * @description Mã định danh (UUIDv7)
             */
            unitId: string;
            /** @description Tên đơn vị khi mở kỳ đánh giá */
            unitName: string;
            /** @description Loại đơn vị */
            unitType: string;
            /** @description Khối */
            block: string;
            /**
             * Format: uuid
             * @description Mã định danh (UUIDv7)
             */
            criteriaSetId: string;
            /** @description true: bộ tiêu chí minh họa */
            illustrative: boolean;
            /** @description Lưu ý phải hiển thị kèm mọi kết quả theo bộ tiêu chí minh họa */
            notice: string | null;
            /**
             * @description draft – đang điền; submitted – đã nộp; in_review – đang thẩm định; returned – đã trả lại; reviewed – đã thẩm định; appealed – có kiến nghị; final – đã phê duyệt
             * @enum {string}
             */
            status: "draft" | "submitted" | "in_review" | "returned" | "reviewed" | "appealed" | "final";
            /**
             * Format: date-time
             * @description Thời điểm theo RFC 3339, có múi giờ
             */
            firstSubmittedAt: string | null;
            /**
             * Format: date-time
             * @description Thời điểm theo RFC 3339, có múi giờ
             */
            submittedAt: string | null;
            /**
             * Format: date-time
             * @description Thời điểm theo RFC 3339, có múi giờ
             */
            returnedAt: string | null;
            returnNote: components["schemas"]["ReturnNote"] | null;
            /**
             * Format: date-time
             * @description Hạn của đơn vị hiện nay: hạn tự chấm điểm của kỳ, hạn đã gia hạn, hoặc hạn bổ sung khi bị trả lại
             */
            dueAt: string;
            extension: components["schemas"]["Extension"] | null;
            /**
             * Format: uuid
             * @description Mã định danh (UUIDv7)
             */
            reviewerId: string | null;
            /**
             * Format: date-time
             * @description Thời điểm theo RFC 3339, có múi giờ
             */
            reviewedAt: string | null;
            /** @description Tổng điểm tự chấm */
            selfTotal: string | null;
            /** @description Mức xếp loại theo điểm tự chấm */
            selfClassification: string | null;
            /** @description true: điểm tự chấm là tạm tính, phiếu còn ở đơn vị */
            selfProvisional: boolean;
            /** @description Tổng điểm thẩm định; null: chưa có hoặc chưa được xem */
            reviewTotal: string | null;
            /** @description Mức xếp loại theo điểm thẩm định */
            reviewClassification: string | null;
            /** @description Tổng điểm cuối cùng */
            finalTotal: string | null;
            /** @description Mức xếp loại cuối cùng */
            finalClassification: string | null;
            /** @description Những việc người đang đăng nhập được làm với phiếu này ngay bây giờ */
            allowedActions: ("edit" | "submit" | "withdraw" | "extend" | "endExtension" | "takeReview" | "decide" | "giveOpinion" | "return" | "complete" | "declareConflict" | "reassign" | "appeal" | "resolveAppeal" | "decideInCouncil" | "finalize" | "reopen")[];
            lock: components["schemas"]["Lock"] | null;
            /** @description Phiên bản dữ liệu; gửi lại trong If-Match */
            version: number;
            /**
             * Format: date-time
             * @description Thời điểm theo RFC 3339, có múi giờ
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description Thời điểm theo RFC 3339, có múi giờ
             */
            updatedAt: string;
        };
        /**
         * sum
         * @description Các số hạng cộng lại bằng tổng: có đúng một trong hai trường total, printed
         */
        SumIndicatorCheck: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "SumIndicatorCheck";
            /** @description Các số hạng */
            parts: string[];
            /** @description Chỉ tiêu là tổng */
            total?: string;
            /** @description Hoặc tổng như đã in; số thập phân dạng chuỗi, có thể âm, ví dụ "-0.31" */
            printed?: string;
            /** @description Nơi in số liệu, ví dụ Báo cáo số …, mục … */
            place: string;
        };
        /** @example {} */
        TakeReviewInput: {
            /**
             * Format: uuid
             * @description Giao cho một tài khoản thẩm định khác; bỏ trống: tự nhận
             */
            assignee?: string;
        };
        TieBreaker: {
            /**
             * @description Điểm thẩm định, điểm tự chấm, điểm một nhóm, hoặc thời điểm nộp
             * @enum {string}
             */
            by: "reviewTotal" | "selfTotal" | "group" | "submittedAt";
            /** @description Mã nhóm, khi by là group */
            group?: string;
        };
        /**
         * @example {
         *       "grant_type": "password",
         *       "username": "thamdinh@demo.example",
         *       "password": "demo-dan-van-2021"
         *     }
         */
        TokenRequest: {
            /**
             * @description Cách đăng nhập
             * @enum {string}
             */
            grant_type: "password" | "refresh_token" | "client_credentials";
            /** @description Thư điện tử (grant_type=password) */
            username?: string;
            /** @description Mật khẩu (grant_type=password) */
            password?: string;
            /** @description Mã làm mới (grant_type=refresh_token) */
            refresh_token?: string;
            /** @description Mã hệ thống kết nối (grant_type=client_credentials) */
            client_id?: string;
            /** @description Mã bí mật; client_id và client_secret cũng gửi được bằng tiêu đề Basic */
            client_secret?: string;
            /** @description Mã 6 chữ số của ứng dụng xác thực, nếu tài khoản đã bật */
            totp?: string;
        };
        TokenResponse: {
            /** @description Mã truy cập, gửi trong tiêu đề Authorization: Bearer … */
            access_token: string;
            /** @enum {string} */
            token_type: "Bearer";
            /** @description Số giây còn hiệu lực */
            expires_in: number;
            /** @description Mã làm mới, chỉ dùng được một lần */
            refresh_token?: string;
            /** @description Các phạm vi của hệ thống kết nối */
            scope?: string;
        };
        /**
         * @example {
         *       "code": "123456"
         *     }
         */
        TotpCode: {
            /** @description Mã 6 chữ số của ứng dụng xác thực */
            code: string;
        };
        TotpSecret: {
            /** @description Khóa, nhập tay vào ứng dụng xác thực; chỉ hiện một lần */
            secret: string;
            /** @description Địa chỉ otpauth:// để làm mã QR */
            uri: string;
        };
        TraceEntry: {
            /**
             * @description Bước tính
             * @enum {string}
             */
            step: "criterion" | "group" | "rescale" | "bonus" | "penalty" | "cap" | "rounding" | "gate" | "classification";
            /** @description Mã tiêu chí, nhóm, điểm thưởng, điểm trừ, điều kiện hoặc mức; null: bước của cả phiếu */
            code: string | null;
            /**
             * @description Loại
             * @enum {string}
             */
            kind?: "level" | "ratio" | "checklist" | "count" | "yes_no" | "manual" | "deadline" | "computed" | "relative" | "bonus" | "penalty" | "gate";
            input?: components["schemas"]["ReviewerAnswer"] | null;
            /** @description Quy tắc đã áp dụng, dạng mã, ví dụ threshold:min=95 */
            rule?: string;
            /** @description Phép tính với số đã thay, ví dụ 5 × 226/248 = 4.556… → 4.56 */
            formula: string;
            /** @description Điểm, số thập phân dạng chuỗi */
            points?: string;
            /** @description Điểm, số thập phân dạng chuỗi */
            maxPoints?: string;
            /** @description Diễn giải cho người đọc */
            text: string;
        };
        TrendYear: {
            /**
             * Format: uuid
             * @description Mã định danh (UUIDv7)
             */
            periodId: string;
            year: number;
            /** @description Tên kỳ đánh giá */
            periodName: string;
            /**
             * @description Trạng thái kỳ đánh giá
             * @enum {string}
             */
            periodStatus: "draft" | "open" | "reviewing" | "finalized" | "published";
            /**
             * Format: uuid
             * @description Mã định danh (UUIDv7)
             */
            submissionId: string;
            /**
             * @description Trạng thái phiếu
             * @enum {string}
             */
            status: "draft" | "submitted" | "in_review" | "returned" | "reviewed" | "appealed" | "final";
            /** @description Tên đơn vị khi mở kỳ */
            unitName: string;
            /** @description Khối */
            block: string;
            /** @description Số đơn vị trong khối của kỳ */
            blockSize: number;
            /**
             * Format: uuid
             * @description Mã định danh (UUIDv7)
             */
            criteriaSetId: string;
            /** @description true: tính theo bộ tiêu chí minh họa */
            illustrative: boolean;
            /** @description Tổng điểm tự chấm */
            selfTotal: string | null;
            /** @description true: điểm tự chấm tạm tính, đơn vị đang điền hoặc bổ sung phiếu */
            selfProvisional: boolean;
            /** @description Tổng điểm thẩm định */
            reviewTotal: string | null;
            /** @description Tổng điểm phê duyệt; null: kỳ chưa được phê duyệt, hoặc đơn vị chưa được xem vì chưa công bố */
            finalTotal: string | null;
            /** @description Mã mức xếp loại theo quyết định phê duyệt */
            classification: string | null;
            /** @description Mức xếp loại */
            classificationLabel: string | null;
            /** @description false: không đủ điều kiện xếp loại; null: chưa có kết quả */
            eligible: boolean | null;
            /** @description Thứ hạng trong khối */
            rank: number | null;
            /** @description Số đơn vị được xếp hạng trong khối */
            rankedInBlock: number | null;
            /** @description So với năm trước; null: không có kỳ trước để so sánh */
            change: {
                /** @description Năm được so sánh: kỳ trước gần nhất mà đơn vị tham gia */
                year: number;
                /** @description false: hai kỳ chấm theo hai bộ tiêu chí khác nhau, so sánh cần thận trọng */
                sameCriteriaSet: boolean;
                /**
                 * @description Tăng, giảm tổng điểm tự chấm
                 * @example 1.50
                 */
                self: string | null;
                /**
                 * @description Tăng, giảm tổng điểm thẩm định
                 * @example 1.50
                 */
                review: string | null;
                /**
                 * @description Tăng, giảm tổng điểm phê duyệt
                 * @example 1.50
                 */
                final: string | null;
            } | null;
            /**
             * @description Cột điểm của groups; null: chưa có cột điểm nào
             * @enum {string|null}
             */
            groupsLane: "self" | "review" | "final" | null;
            /** @description Các nhóm tiêu chí cấp cao nhất */
            groups: {
                /** @description Mã: chữ in hoa, chữ số, dấu gạch dưới, dấu chấm */
                code: string;
                /** @description Tên nhóm tiêu chí */
                title: string;
                /** @description Điểm đạt so với điểm tối đa áp dụng của nhóm (%); null: không áp dụng */
                percent: string | null;
            }[];
        };
        Unit: {
            /**
             * Format: uuid
             * @description Mã định danh (UUIDv7)
             */
            id: string;
            /** @description Tên đơn vị */
            name: string;
            /** @description Loại đơn vị */
            unitType: string;
            /** @description Khối */
            block: string;
            /**
             * Format: uuid
             * @description Mã định danh (UUIDv7)
             */
            parentId: string | null;
            /**
             * Format: date
             * @description Ngày, dạng YYYY-MM-DD
             */
            validFrom: string;
            /**
             * Format: date
             * @description Ngày, dạng YYYY-MM-DD
             */
            validTo: string | null;
            /** @description Khác null: đơn vị chưa từng thuộc hệ thống, chỉ ghi để biết nguồn gốc của đơn vị khác và không tham gia kỳ nào; nội dung: đơn vị ấy thuộc đâu. Ngày hiệu lực khi ấy chỉ là ngày cuối cùng được biết */
            origin: string | null;
            identifiers: {
                /**
                 * @description Loại mã
                 * @enum {string}
                 */
                scheme: "gso" | "qd20" | "qd20-legacy" | "own";
                code: string;
                /**
                 * Format: date
                 * @description Ngày, dạng YYYY-MM-DD
                 */
                validFrom: string;
                /**
                 * Format: date
                 * @description Ngày, dạng YYYY-MM-DD
                 */
                validTo: string | null;
            }[];
            /** @description Phiên bản dữ liệu; gửi lại trong If-Match */
            version: number;
            /**
             * Format: date-time
             * @description Thời điểm theo RFC 3339, có múi giờ
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description Thời điểm theo RFC 3339, có múi giờ
             */
            updatedAt: string;
        };
        UnitImportReport: {
            dryRun: boolean;
            /** @description Số đơn vị được thêm (hoặc sẽ thêm khi dryRun) */
            created: number;
        };
        UnitIndicators: {
            /**
             * Format: uuid
             * @description Mã định danh (UUIDv7)
             */
            submissionId: string;
            /**
             * Format: uuid
             * @description Mã định danh (UUIDv7)
             */
            periodId: string;
            /** @description Các chỉ tiêu mà đơn vị nhập */
            indicators: components["schemas"]["IndicatorDefinition"][];
            /** @description Số liệu đã nhập */
            values: {
                [key: string]: components["schemas"]["IndicatorValue"];
            };
            /** @description Chưa nhập và chưa nêu lý do */
            missing: string[];
            /** @description Tiêu chí của phiếu lấy tử số, mẫu số từ các chỉ tiêu này */
            linkedCriteria: {
                /** @description Mã: chữ in hoa, chữ số, dấu gạch dưới, dấu chấm */
                code: string;
                /** @description Mã: chữ in hoa, chữ số, dấu gạch dưới, dấu chấm */
                numeratorIndicator: string;
                /** @description Mã: chữ in hoa, chữ số, dấu gạch dưới, dấu chấm */
                denominatorIndicator: string;
            }[];
            /** @description Phiên bản của phiếu */
            version: number;
        };
        /**
         * @example {
         *       "name": "Ban Quản lý dự án minh họa",
         *       "unitType": "SO_NGANH",
         *       "block": "SO_NGANH",
         *       "parentId": "0176bb3e-7000-7002-8000-000000000001",
         *       "validFrom": "2021-01-01",
         *       "identifiers": [
         *         {
         *           "scheme": "own",
         *           "code": "MH-01"
         *         }
         *       ]
         *     }
         */
        UnitInput: {
            /** @description Tên đơn vị */
            name: string;
            /** @description Loại đơn vị theo bộ tiêu chí, ví dụ SO_NGANH, DIA_PHUONG */
            unitType: string;
            /** @description Khối được xếp hạng cùng nhau, ví dụ SO_NGANH, HUYEN, XA */
            block: string;
            /**
             * Format: uuid
             * @description Đơn vị cấp trên
             */
            parentId?: string | null;
            /**
             * Format: date
             * @description Ngày, dạng YYYY-MM-DD
             */
            validFrom: string;
            /**
             * Format: date
             * @description Ngày, dạng YYYY-MM-DD
             */
            validTo?: string | null;
            /** @description Các mã định danh */
            identifiers?: components["schemas"]["Identifier"][];
        };
        UnitPage: {
            items: components["schemas"]["Unit"][];
            /** @description null: hết danh sách */
            nextCursor: string | null;
            /** @description Tổng số bản ghi khớp bộ lọc */
            total: number;
        };
        /**
         * @example {
         *       "name": "Ban Dân tộc Tỉnh (đơn vị minh họa)"
         *     }
         */
        UnitPatch: {
            /** @description Tên đơn vị */
            name?: string;
            /** @description Loại đơn vị theo bộ tiêu chí, ví dụ SO_NGANH, DIA_PHUONG */
            unitType?: string;
            /** @description Khối được xếp hạng cùng nhau, ví dụ SO_NGANH, HUYEN, XA */
            block?: string;
            /**
             * Format: uuid
             * @description Đơn vị cấp trên
             */
            parentId?: string | null;
            /**
             * Format: date
             * @description Ngày, dạng YYYY-MM-DD
             */
            validFrom?: string;
            /**
             * Format: date
             * @description Ngày, dạng YYYY-MM-DD
             */
            validTo?: string | null;
            /** @description Các mã định danh */
            identifiers?: components["schemas"]["Identifier"][];
        };
        /** @description Đơn vị tham gia; để trống: mọi đơn vị thuộc các loại đơn vị có bộ tiêu chí */
        UnitRule: {
            /** @description Chỉ các khối này; mọi loại đơn vị trong khối phải có bộ tiêu chí */
            blocks?: string[];
            /** @description Chỉ các đơn vị này */
            unitIds?: string[];
        };
        UnitStatistics: {
            /**
             * Format: uuid
             * @description Mã định danh (UUIDv7)
             */
            submissionId: string;
            /**
             * Format: uuid
             * @description Mã định danh (UUIDv7)
             */
            unitId: string;
            /** @description Tên đơn vị khi mở kỳ */
            unitName: string;
            /** @description Mã: chữ in hoa, chữ số, dấu gạch dưới, dấu chấm */
            unitType: string;
            /** @description Khối */
            block: string;
            /**
             * @description Trạng thái phiếu
             * @enum {string}
             */
            status: "draft" | "submitted" | "in_review" | "returned" | "reviewed" | "appealed" | "final";
            /** @description Tổng điểm tự chấm */
            selfTotal: string | null;
            /** @description Tổng điểm thẩm định */
            reviewTotal: string | null;
            /** @description Tổng điểm phê duyệt */
            finalTotal: string | null;
            /**
             * @description Tổng điểm thẩm định trừ tổng điểm tự chấm, gồm cả phần chỉ người thẩm định chấm, điểm thưởng, điểm trừ
             * @example -1.25
             */
            gap: string | null;
            /**
             * @description Tổng chênh lệch, thẩm định trừ tự chấm, của các tiêu chí cả hai bên cùng chấm
             * @example -1.25
             */
            comparableGap: string | null;
            /**
             * @description comparableGap so với tổng điểm tối đa của các tiêu chí đó (%)
             * @example -1.25
             */
            comparableGapPercent: string | null;
        };
        UnitTrend: {
            /**
             * Format: uuid
             * @description Mã định danh (UUIDv7)
             */
            unitId: string;
            /** @description Tên đơn vị hiện nay */
            unitName: string;
            /** @description true: có kỳ tính theo bộ tiêu chí minh họa */
            illustrative: boolean;
            notice: string | null;
            /** @description Các kỳ đánh giá, kỳ gần nhất trước */
            items: components["schemas"]["TrendYear"][];
            /** @description Cách đọc kết quả qua các lần sắp xếp đơn vị; null: đơn vị không có đơn vị nào nhập vào */
            lineageRule: string | null;
            /** @description Các đơn vị đã nhập vào đơn vị này, nêu riêng từng đơn vị: không cộng, không tính bình quân */
            predecessors: {
                /**
                 * Format: uuid
                 * @description Mã định danh (UUIDv7)
                 */
                unitId: string;
                /** @description Tên đơn vị khi ấy */
                unitName: string;
                /**
                 * Format: date
                 * @description Ngày đơn vị này nhập vào, toàn bộ hoặc một phần
                 */
                effectiveOn: string;
                /** @description false: chỉ nhập vào một phần và tiếp tục tồn tại; chỉ nêu các kỳ trước ngày ấy */
                ends: boolean;
                /** @description Các kỳ của riêng đơn vị ấy, kỳ gần nhất trước */
                items: components["schemas"]["TrendYear"][];
            }[];
        };
        /**
         * @example {
         *       "values": {
         *         "DV.HOSO": {
         *           "fraction": {
         *             "numerator": "118",
         *             "denominator": "120"
         *           },
         *           "status": "actual"
         *         }
         *       }
         *     }
         */
        UnitValuesInput: {
            /** @description Số liệu của đơn vị theo mã; null: xóa */
            values: {
                [key: string]: components["schemas"]["IndicatorValue"] | null;
            };
        };
        User: {
            /**
             * Format: uuid
             * @description Mã định danh (UUIDv7)
             */
            id: string;
            email: string;
            /** @description Họ và tên */
            name: string;
            /** @description Tài khoản bị khóa */
            disabled: boolean;
            /** @description Phải đổi mật khẩu ở lần đăng nhập tới */
            mustChangePassword: boolean;
            /** @description Đã bật xác thực hai lớp */
            totpEnabled: boolean;
            /** @description Định danh (sub) ở hệ thống đăng nhập chung; null: chưa liên kết */
            oidcSubject: string | null;
            /**
             * Format: date-time
             * @description Thời điểm theo RFC 3339, có múi giờ
             */
            lastSeenAt: string | null;
            /**
             * Format: date-time
             * @description Thời điểm xóa dữ liệu cá nhân
             */
            erasedAt: string | null;
            roles: components["schemas"]["RoleGrant"][];
            /** @description Phiên bản dữ liệu; gửi lại trong If-Match */
            version: number;
            /**
             * Format: date-time
             * @description Thời điểm theo RFC 3339, có múi giờ
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description Thời điểm theo RFC 3339, có múi giờ
             */
            updatedAt: string;
        };
        /**
         * @example {
         *       "email": "canbo.moi@demo.example",
         *       "name": "Cán bộ Minh Họa",
         *       "password": "mat-khau-ban-dau-1",
         *       "roles": [
         *         {
         *           "role": "officer",
         *           "unitId": "0176bb3e-7000-7002-8000-000000000002"
         *         }
         *       ]
         *     }
         */
        UserInput: {
            /**
             * Format: email
             * @description Thư điện tử, dùng để đăng nhập
             */
            email: string;
            /** @description Họ và tên */
            name: string;
            /** @description Ít nhất 12 ký tự */
            password: string;
            /** @description Một hoặc nhiều vai trò; vai trò officer phải gắn với đơn vị */
            roles: components["schemas"]["RoleGrant"][];
        };
        UserPage: {
            items: components["schemas"]["User"][];
            /** @description null: hết danh sách */
            nextCursor: string | null;
            /** @description Tổng số bản ghi khớp bộ lọc */
            total: number;
        };
        /**
         * @example {
         *       "name": "Cán bộ Minh Họa (đổi tên)"
         *     }
         */
        UserPatch: {
            /** @description Họ và tên */
            name?: string;
            /** @description Ít nhất 12 ký tự */
            password?: string;
            /** @description Một hoặc nhiều vai trò; vai trò officer phải gắn với đơn vị */
            roles?: components["schemas"]["RoleGrant"][];
            /** @description true: khóa tài khoản; false: mở lại */
            disabled?: boolean;
            /** @description Định danh (sub) của người này ở hệ thống đăng nhập chung (OIDC); null: gỡ liên kết, lần sau nhận lại theo thư điện tử đã xác minh */
            oidcSubject?: string | null;
        };
        VersionComparison: {
            /** @description Phiên bản dữ liệu; gửi lại trong If-Match */
            from: number;
            /** @description Phiên bản dữ liệu; gửi lại trong If-Match */
            to: number;
            /** @description Khác nhau giữa hai phiên bản, theo từng tiêu chí */
            changes: components["schemas"]["HistoryChange"][];
        };
        Votes: {
            /** @description Tán thành */
            for: number[];
            /** @description Không tán thành */
            against: number[];
            /** @description Không có ý kiến */
            abstain: number[];
        };
        Webhook: {
            /**
             * Format: uuid
             * @description Mã định danh (UUIDv7)
             */
            id: string;
            /**
             * Format: uuid
             * @description Tài khoản hoặc hệ thống kết nối đã đăng ký
             */
            ownerId: string;
            /** @description Địa chỉ nhận sự kiện: https, không phải địa chỉ nội bộ */
            url: string;
            /** @description Những loại sự kiện được gửi */
            eventTypes: ("period.opened" | "period.finalized" | "period.published" | "period.amended" | "submission.submitted" | "submission.returned" | "submission.reviewed" | "appeal.filed" | "award.decided" | "unit.reorganised")[];
            /**
             * Format: date-time
             * @description Thời điểm theo RFC 3339, có múi giờ
             */
            failingSince: string | null;
            /**
             * Format: date-time
             * @description Thời điểm theo RFC 3339, có múi giờ
             */
            disabledAt: string | null;
            /**
             * @description failing – 7 ngày liền không gửi được lần nào; paused – người quản lý tạm dừng
             * @enum {string|null}
             */
            disabledReason: "failing" | "paused" | null;
            /**
             * Format: date-time
             * @description Thời điểm theo RFC 3339, có múi giờ
             */
            previousSecretUntil: string | null;
            /** @description Phiên bản dữ liệu; gửi lại trong If-Match */
            version: number;
            /**
             * Format: date-time
             * @description Thời điểm theo RFC 3339, có múi giờ
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description Thời điểm theo RFC 3339, có múi giờ
             */
            updatedAt: string;
        };
        WebhookDelivery: {
            /**
             * Format: uuid
             * @description Mã định danh (UUIDv7)
             */
            id: string;
            /**
             * Format: uuid
             * @description Mã định danh (UUIDv7)
             */
            eventId: string | null;
            /** @description Loại sự kiện; ping: gửi thử */
            type: string;
            /**
             * Format: uuid
             * @description Mã định danh (UUIDv7)
             */
            resourceId: string;
            /**
             * @description pending – chờ gửi; delivered – đã nhận; failed – thôi gửi sau 3 ngày
             * @enum {string}
             */
            state: "pending" | "delivered" | "failed";
            /**
             * Format: date-time
             * @description Thời điểm theo RFC 3339, có múi giờ
             */
            nextAttemptAt: string | null;
            /** @description Các lần gửi, tối đa 50 lần gần nhất */
            attempts: {
                /**
                 * Format: date-time
                 * @description Thời điểm theo RFC 3339, có múi giờ
                 */
                at: string;
                /** @description Thời gian chờ trả lời, mili giây */
                durationMs: number;
                /** @description Mã HTTP mà bên nhận trả lời */
                statusCode: number | null;
                /** @description Vì sao không có trả lời, ví dụ timeout, address_not_allowed */
                error: string | null;
            }[];
            /**
             * Format: date-time
             * @description Thời điểm theo RFC 3339, có múi giờ
             */
            createdAt: string;
        };
        WebhookDeliveryPage: {
            items: components["schemas"]["WebhookDelivery"][];
            /** @description null: hết danh sách */
            nextCursor: string | null;
            /** @description Tổng số bản ghi khớp bộ lọc */
            total: number;
        };
        /**
         * @example {
         *       "url": "https://nhan-su-kien.vidu.example/su-kien",
         *       "eventTypes": [
         *         "submission.submitted",
         *         "period.finalized"
         *       ]
         *     }
         */
        WebhookInput: {
            /** @description Địa chỉ nhận sự kiện: https, không phải địa chỉ nội bộ */
            url: string;
            /** @description Những loại sự kiện được gửi */
            eventTypes: ("period.opened" | "period.finalized" | "period.published" | "period.amended" | "submission.submitted" | "submission.returned" | "submission.reviewed" | "appeal.filed" | "award.decided" | "unit.reorganised")[];
        };
        WebhookList: {
            items: components["schemas"]["Webhook"][];
        };
        /**
         * @example {
         *       "eventTypes": [
         *         "submission.returned"
         *       ]
         *     }
         */
        WebhookPatch: {
            /** @description Địa chỉ nhận sự kiện: https, không phải địa chỉ nội bộ */
            url?: string;
            /** @description Những loại sự kiện được gửi */
            eventTypes?: ("period.opened" | "period.finalized" | "period.published" | "period.amended" | "submission.submitted" | "submission.returned" | "submission.reviewed" | "appeal.filed" | "award.decided" | "unit.reorganised")[];
            /**
             * @description Tạm dừng gửi; gửi tiếp bằng …/enable
             * @enum {boolean}
             */
            paused?: true;
        };
        WebhookWithSecret: {
            /**
             * Format: uuid
             * @description Mã định danh (UUIDv7)
             */
            id: string;
            /**
             * Format: uuid
             * @description Tài khoản hoặc hệ thống kết nối đã đăng ký
             */
            ownerId: string;
            /** @description Địa chỉ nhận sự kiện: https, không phải địa chỉ nội bộ */
            url: string;
            /** @description Những loại sự kiện được gửi */
            eventTypes: ("period.opened" | "period.finalized" | "period.published" | "period.amended" | "submission.submitted" | "submission.returned" | "submission.reviewed" | "appeal.filed" | "award.decided" | "unit.reorganised")[];
            /**
             * Format: date-time
             * @description Thời điểm theo RFC 3339, có múi giờ
             */
            failingSince: string | null;
            /**
             * Format: date-time
             * @description Thời điểm theo RFC 3339, có múi giờ
             */
            disabledAt: string | null;
            /**
             * @description failing – 7 ngày liền không gửi được lần nào; paused – người quản lý tạm dừng
             * @enum {string|null}
             */
            disabledReason: "failing" | "paused" | null;
            /**
             * Format: date-time
             * @description Thời điểm theo RFC 3339, có múi giờ
             */
            previousSecretUntil: string | null;
            /** @description Phiên bản dữ liệu; gửi lại trong If-Match */
            version: number;
            /**
             * Format: date-time
             * @description Thời điểm theo RFC 3339, có múi giờ
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description Thời điểm theo RFC 3339, có múi giờ
             */
            updatedAt: string;
            /** @description Khóa ký (whsec_…), chỉ hiện một lần; hãy lưu lại ngay */
            secret: string;
        };
        /**
         * yes_no
         * @description Có hoặc không. Trả lời: {"value": true}. Có: đủ điểm tối đa; không: 0 điểm.
         */
        YesNoCriterion: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "YesNoCriterion";
            /** @description Mã tiêu chí, duy nhất trong bộ */
            code: string;
            /** @description Tên, nội dung */
            title: string;
            /** @description Căn cứ pháp lý */
            legalBasis?: string;
            /**
             * @description Điểm tối đa theo từng loại đơn vị; không ghi loại nào thì tiêu chí không áp dụng cho loại đó
             * @example {
             *       "SO_NGANH": "4",
             *       "DIA_PHUONG": "3"
             *     }
             */
            maxPoints: {
                [key: string]: string;
            };
            /** @description Chỉ dùng khi weighting là weights: tỷ trọng trong các nhóm, tiêu chí cùng cấp; cùng cấp cộng lại bằng đúng 1 */
            weight?: string | {
                [key: string]: string;
            };
            /** @description Các tài liệu kiểm chứng phải có; rỗng: không yêu cầu */
            evidence?: string[];
            /** @description Được chọn “không áp dụng” kèm lý do (mặc định false) */
            allowNotApplicable?: boolean;
            /**
             * @description unit – đơn vị tự chấm; reviewer – chỉ người thẩm định chấm
             * @enum {string}
             */
            filledBy?: "unit" | "reviewer";
            /** @description Nguồn số liệu */
            dataSource?: string;
        };
        /** @description Lỗi theo RFC 9457 (application/problem+json) */
        Problem: {
            type: string;
            /** @description Tên lỗi */
            title: string;
            status: number;
            /** @description Giải thích */
            detail: string;
            instance: string;
            /** @description Mã lỗi ổn định */
            code: string;
            /** @description Mã yêu cầu (x-request-id): nêu mã này khi báo lỗi */
            requestId: string;
            /** @description Từng lỗi và vị trí của nó */
            errors: ({
                /** @description Vị trí lỗi (JSON Pointer) */
                pointer: string;
                code: string;
                detail: string;
            } & {
                [key: string]: unknown;
            })[];
        } & {
            [key: string]: unknown;
        };
    };
    responses: {
        /** @description Lỗi: nêu mọi lỗi và vị trí của từng lỗi (RFC 9457) */
        Problem: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Yêu cầu không hợp lệ */
        invalid_request: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Thử lại quá nhiều lần */
        too_many_attempts: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Lỗi hệ thống */
        internal: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Hệ thống tạm thời không phục vụ được */
        unavailable: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Hệ thống chưa sẵn sàng; Hệ thống tạm thời không phục vụ được */
        "not_ready.unavailable": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Không đăng nhập được; Yêu cầu không hợp lệ; Mã xác thực không đúng; Cần mã xác thực */
        "invalid_grant.invalid_request.totp_invalid.totp_required": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Không nhận diện được hệ thống kết nối */
        invalid_client: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Nội dung gửi lên quá lớn */
        payload_too_large: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Định dạng không được hỗ trợ */
        unsupported_media_type: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Cần đăng nhập */
        unauthenticated: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Không có quyền thực hiện; Phải đổi mật khẩu trước */
        "forbidden.password_change_required": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Yêu cầu đã được thực hiện; Yêu cầu đang được xử lý */
        "already_done.request_in_progress": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Khóa Idempotency-Key đã dùng cho yêu cầu khác */
        idempotency_key_reused: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Dữ liệu đã thay đổi từ lần đọc trước */
        stale_version: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Khóa Idempotency-Key đã dùng cho yêu cầu khác; Vi phạm quy tắc nghiệp vụ */
        "idempotency_key_reused.rule_broken": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Không tìm thấy */
        not_found: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Yêu cầu đã được thực hiện; Yêu cầu đang được xử lý; Không thực hiện được ở trạng thái hiện tại */
        "already_done.request_in_progress.wrong_state": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Không thực hiện được ở trạng thái hiện tại */
        wrong_state: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Vi phạm quy tắc nghiệp vụ */
        rule_broken: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Yêu cầu đã được thực hiện; Đã tồn tại; Yêu cầu đang được xử lý */
        "already_done.duplicate.request_in_progress": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Đã tồn tại */
        duplicate: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Thiếu phiên bản dữ liệu (If-Match) */
        version_missing: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Đã tồn tại; Đang bị khóa */
        "duplicate.locked": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Yêu cầu đã được thực hiện; Đang bị khóa; Yêu cầu đang được xử lý */
        "already_done.locked.request_in_progress": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Khóa Idempotency-Key đã dùng cho yêu cầu khác; Bộ tiêu chí chưa hợp lệ; Vi phạm quy tắc nghiệp vụ */
        "idempotency_key_reused.invalid_pack.rule_broken": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Bộ tiêu chí chưa hợp lệ; Vi phạm quy tắc nghiệp vụ */
        "invalid_pack.rule_broken": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Đang được sử dụng; Đang bị khóa */
        "in_use.locked": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Khóa Idempotency-Key đã dùng cho yêu cầu khác; Bộ tiêu chí chưa hợp lệ */
        "idempotency_key_reused.invalid_pack": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Khóa Idempotency-Key đã dùng cho yêu cầu khác; Câu trả lời chưa hợp lệ; Bộ tiêu chí chưa hợp lệ */
        "idempotency_key_reused.invalid_answers.invalid_pack": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Không có quyền thực hiện; Phải đổi mật khẩu trước; Vi phạm nguyên tắc tách biệt nhiệm vụ */
        "forbidden.password_change_required.separation_of_duties": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Đang bị khóa; Không thực hiện được ở trạng thái hiện tại */
        "locked.wrong_state": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Câu trả lời chưa hợp lệ */
        invalid_answers: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Yêu cầu đã được thực hiện; Đang bị khóa; Yêu cầu đang được xử lý; Không thực hiện được ở trạng thái hiện tại */
        "already_done.locked.request_in_progress.wrong_state": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Khóa Idempotency-Key đã dùng cho yêu cầu khác; Hồ sơ chưa đầy đủ */
        "idempotency_key_reused.incomplete": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Đang bị khóa */
        locked: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Câu trả lời chưa hợp lệ; Vi phạm quy tắc nghiệp vụ */
        "invalid_answers.rule_broken": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Văn bản quá dài để lập ngay */
        export_too_long: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Thử lại quá nhiều lần; Quá nhiều yêu cầu kết xuất đang chờ */
        "too_many_attempts.too_many_jobs": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Khóa Idempotency-Key đã dùng cho yêu cầu khác; Tệp có mã độc; Vi phạm quy tắc nghiệp vụ */
        "idempotency_key_reused.infected_file.rule_broken": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Yêu cầu đã được thực hiện; Đã tồn tại; Đang bị khóa; Yêu cầu đang được xử lý; Không thực hiện được ở trạng thái hiện tại */
        "already_done.duplicate.locked.request_in_progress.wrong_state": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Yêu cầu đã được thực hiện; Đã tồn tại; Yêu cầu đang được xử lý; Không thực hiện được ở trạng thái hiện tại */
        "already_done.duplicate.request_in_progress.wrong_state": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Yêu cầu đã được thực hiện; Đang được sử dụng; Yêu cầu đang được xử lý; Không thực hiện được ở trạng thái hiện tại */
        "already_done.in_use.request_in_progress.wrong_state": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Đã tồn tại; Không thực hiện được ở trạng thái hiện tại */
        "duplicate.wrong_state": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Phải đọc lại từ đầu */
        feed_restarted: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type AddedEvidence = components['schemas']['AddedEvidence'];
export type AffectedUnit = components['schemas']['AffectedUnit'];
export type Amendment = components['schemas']['Amendment'];
export type AmendmentInput = components['schemas']['AmendmentInput'];
export type AmendmentList = components['schemas']['AmendmentList'];
export type AnswerInput = components['schemas']['AnswerInput'];
export type AnswersPatch = components['schemas']['AnswersPatch'];
export type ApiClient = components['schemas']['ApiClient'];
export type ApiClientInput = components['schemas']['ApiClientInput'];
export type ApiClientList = components['schemas']['ApiClientList'];
export type ApiClientWithSecret = components['schemas']['ApiClientWithSecret'];
export type Appeal = components['schemas']['Appeal'];
export type AppealInput = components['schemas']['AppealInput'];
export type AppealItem = components['schemas']['AppealItem'];
export type AppealOutcome = components['schemas']['AppealOutcome'];
export type AppealPage = components['schemas']['AppealPage'];
export type AppealedItem = components['schemas']['AppealedItem'];
export type ApproveAwardInput = components['schemas']['ApproveAwardInput'];
export type AuditEntry = components['schemas']['AuditEntry'];
export type AuditKey = components['schemas']['AuditKey'];
export type AuditPage = components['schemas']['AuditPage'];
export type AuditVerification = components['schemas']['AuditVerification'];
export type AwardCandidate = components['schemas']['AwardCandidate'];
export type AwardCandidatePage = components['schemas']['AwardCandidatePage'];
export type AwardProposal = components['schemas']['AwardProposal'];
export type AwardProposalInput = components['schemas']['AwardProposalInput'];
export type AwardProposalPage = components['schemas']['AwardProposalPage'];
export type AwardProposalPatch = components['schemas']['AwardProposalPatch'];
export type AwardRule = components['schemas']['AwardRule'];
export type BlockStatistics = components['schemas']['BlockStatistics'];
export type BulkDecision = components['schemas']['BulkDecision'];
export type BulkFilter = components['schemas']['BulkFilter'];
export type BulkForm = components['schemas']['BulkForm'];
export type BulkInput = components['schemas']['BulkInput'];
export type BulkItem = components['schemas']['BulkItem'];
export type BulkResult = components['schemas']['BulkResult'];
export type BulkReview = components['schemas']['BulkReview'];
export type BulkReviewPage = components['schemas']['BulkReviewPage'];
export type BulkUndo = components['schemas']['BulkUndo'];
export type CentralValuesInput = components['schemas']['CentralValuesInput'];
export type Change = components['schemas']['Change'];
export type ChangePage = components['schemas']['ChangePage'];
export type ChecklistCriterion = components['schemas']['ChecklistCriterion'];
export type ClassLevel = components['schemas']['ClassLevel'];
export type ClassShare = components['schemas']['ClassShare'];
export type CloneCriteriaSetInput = components['schemas']['CloneCriteriaSetInput'];
export type ComputedCriterion = components['schemas']['ComputedCriterion'];
export type ConflictInput = components['schemas']['ConflictInput'];
export type Council = components['schemas']['Council'];
export type CouncilDecision = components['schemas']['CouncilDecision'];
export type CouncilDecisionInput = components['schemas']['CouncilDecisionInput'];
export type CouncilDecisions = components['schemas']['CouncilDecisions'];
export type CouncilInput = components['schemas']['CouncilInput'];
export type CouncilItem = components['schemas']['CouncilItem'];
export type CouncilMember = components['schemas']['CouncilMember'];
export type CountCriterion = components['schemas']['CountCriterion'];
export type CriteriaGroup = components['schemas']['CriteriaGroup'];
export type CriteriaPack = components['schemas']['CriteriaPack'];
export type CriteriaSet = components['schemas']['CriteriaSet'];
export type CriteriaSetPage = components['schemas']['CriteriaSetPage'];
export type Criterion = components['schemas']['Criterion'];
export type CriterionEvent = components['schemas']['CriterionEvent'];
export type CriterionScore = components['schemas']['CriterionScore'];
export type CriterionStatistics = components['schemas']['CriterionStatistics'];
export type DeadlineCriterion = components['schemas']['DeadlineCriterion'];
export type DecisionInput = components['schemas']['DecisionInput'];
export type DeclineInput = components['schemas']['DeclineInput'];
export type DocumentEvidence = components['schemas']['DocumentEvidence'];
export type DocumentReference = components['schemas']['DocumentReference'];
export type DueDate = components['schemas']['DueDate'];
export type DueDatePage = components['schemas']['DueDatePage'];
export type EqualIndicatorCheck = components['schemas']['EqualIndicatorCheck'];
export type Erasure = components['schemas']['Erasure'];
export type Event = components['schemas']['Event'];
export type EventPage = components['schemas']['EventPage'];
export type Evidence = components['schemas']['Evidence'];
export type EvidenceList = components['schemas']['EvidenceList'];
export type ExplanationInput = components['schemas']['ExplanationInput'];
export type Extension = components['schemas']['Extension'];
export type ExtensionInput = components['schemas']['ExtensionInput'];
export type FileForm = components['schemas']['FileForm'];
export type FinalizePeriodInput = components['schemas']['FinalizePeriodInput'];
export type FormChange = components['schemas']['FormChange'];
export type FormCriterion = components['schemas']['FormCriterion'];
export type FormImport = components['schemas']['FormImport'];
export type FormVersion = components['schemas']['FormVersion'];
export type FullCriteriaSet = components['schemas']['FullCriteriaSet'];
export type Gate = components['schemas']['Gate'];
export type GateResult = components['schemas']['GateResult'];
export type GroupScore = components['schemas']['GroupScore'];
export type Health = components['schemas']['Health'];
export type HistoryChange = components['schemas']['HistoryChange'];
export type Identifier = components['schemas']['Identifier'];
export type IndicatorCheck = components['schemas']['IndicatorCheck'];
export type IndicatorDefinition = components['schemas']['IndicatorDefinition'];
export type IndicatorReport = components['schemas']['IndicatorReport'];
export type IndicatorValue = components['schemas']['IndicatorValue'];
export type Indicators = components['schemas']['Indicators'];
export type IndicatorsInput = components['schemas']['IndicatorsInput'];
export type Job = components['schemas']['Job'];
export type JobPage = components['schemas']['JobPage'];
export type KeptAmendmentItem = components['schemas']['KeptAmendmentItem'];
export type KeptCouncilItem = components['schemas']['KeptCouncilItem'];
export type LaneScore = components['schemas']['LaneScore'];
export type LevelCriterion = components['schemas']['LevelCriterion'];
export type Lineage = components['schemas']['Lineage'];
export type LineageNode = components['schemas']['LineageNode'];
export type Lock = components['schemas']['Lock'];
export type ManualCriterion = components['schemas']['ManualCriterion'];
export type MappingReport = components['schemas']['MappingReport'];
export type Me = components['schemas']['Me'];
export type Model = components['schemas']['Model'];
export type ModelInput = components['schemas']['ModelInput'];
export type ModelPage = components['schemas']['ModelPage'];
export type ModelPatch = components['schemas']['ModelPatch'];
export type ModelReport = components['schemas']['ModelReport'];
export type OpinionInput = components['schemas']['OpinionInput'];
export type OverallGap = components['schemas']['OverallGap'];
export type PackValidation = components['schemas']['PackValidation'];
export type PaperExport = components['schemas']['PaperExport'];
export type PasswordChange = components['schemas']['PasswordChange'];
export type Penalty = components['schemas']['Penalty'];
export type Period = components['schemas']['Period'];
export type PeriodInput = components['schemas']['PeriodInput'];
export type PeriodPage = components['schemas']['PeriodPage'];
export type PeriodPatch = components['schemas']['PeriodPatch'];
export type PeriodProgress = components['schemas']['PeriodProgress'];
export type PeriodStatistics = components['schemas']['PeriodStatistics'];
export type Person = components['schemas']['Person'];
export type PersonalData = components['schemas']['PersonalData'];
export type Preflight = components['schemas']['Preflight'];
export type PreviewInput = components['schemas']['PreviewInput'];
export type ProposeAwardInput = components['schemas']['ProposeAwardInput'];
export type Quota = components['schemas']['Quota'];
export type RatioCriterion = components['schemas']['RatioCriterion'];
export type ReadinessBody = components['schemas']['ReadinessBody'];
export type ReassignInput = components['schemas']['ReassignInput'];
export type RecogniseInput = components['schemas']['RecogniseInput'];
export type Recusal = components['schemas']['Recusal'];
export type RejectAwardInput = components['schemas']['RejectAwardInput'];
export type RelativeCriterion = components['schemas']['RelativeCriterion'];
export type ReopenPeriodInput = components['schemas']['ReopenPeriodInput'];
export type Reorganisation = components['schemas']['Reorganisation'];
export type ReorganisationChange = components['schemas']['ReorganisationChange'];
export type ReorganisationInput = components['schemas']['ReorganisationInput'];
export type ReorganisationPage = components['schemas']['ReorganisationPage'];
export type ReorganisationReport = components['schemas']['ReorganisationReport'];
export type ResolveAppealInput = components['schemas']['ResolveAppealInput'];
export type ResultRow = components['schemas']['ResultRow'];
export type Results = components['schemas']['Results'];
export type ResultsExport = components['schemas']['ResultsExport'];
export type ReturnNote = components['schemas']['ReturnNote'];
export type ReturnSubmissionInput = components['schemas']['ReturnSubmissionInput'];
export type Review = components['schemas']['Review'];
export type ReviewCriterion = components['schemas']['ReviewCriterion'];
export type ReviewEvidence = components['schemas']['ReviewEvidence'];
export type ReviewRound = components['schemas']['ReviewRound'];
export type ReviewRounds = components['schemas']['ReviewRounds'];
export type ReviewerAnswer = components['schemas']['ReviewerAnswer'];
export type ReviewerStatistics = components['schemas']['ReviewerStatistics'];
export type RevokeAwardInput = components['schemas']['RevokeAwardInput'];
export type RoleGrant = components['schemas']['RoleGrant'];
export type Rotation = components['schemas']['Rotation'];
export type SavedAnswers = components['schemas']['SavedAnswers'];
export type ScoreSheet = components['schemas']['ScoreSheet'];
export type SessionList = components['schemas']['SessionList'];
export type SignedDocument = components['schemas']['SignedDocument'];
export type SimulateInput = components['schemas']['SimulateInput'];
export type Simulation = components['schemas']['Simulation'];
export type SingleAnswer = components['schemas']['SingleAnswer'];
export type SubmissionDetail = components['schemas']['SubmissionDetail'];
export type SubmissionHistory = components['schemas']['SubmissionHistory'];
export type SubmissionPage = components['schemas']['SubmissionPage'];
export type SubmissionSummary = components['schemas']['SubmissionSummary'];
export type SumIndicatorCheck = components['schemas']['SumIndicatorCheck'];
export type TakeReviewInput = components['schemas']['TakeReviewInput'];
export type TieBreaker = components['schemas']['TieBreaker'];
export type TokenRequest = components['schemas']['TokenRequest'];
export type TokenResponse = components['schemas']['TokenResponse'];
export type TotpCode = components['schemas']['TotpCode'];
export type TotpSecret = components['schemas']['TotpSecret'];
export type TraceEntry = components['schemas']['TraceEntry'];
export type TrendYear = components['schemas']['TrendYear'];
export type Unit = components['schemas']['Unit'];
export type UnitImportReport = components['schemas']['UnitImportReport'];
export type UnitIndicators = components['schemas']['UnitIndicators'];
export type UnitInput = components['schemas']['UnitInput'];
export type UnitPage = components['schemas']['UnitPage'];
export type UnitPatch = components['schemas']['UnitPatch'];
export type UnitRule = components['schemas']['UnitRule'];
export type UnitStatistics = components['schemas']['UnitStatistics'];
export type UnitTrend = components['schemas']['UnitTrend'];
export type UnitValuesInput = components['schemas']['UnitValuesInput'];
export type User = components['schemas']['User'];
export type UserInput = components['schemas']['UserInput'];
export type UserPage = components['schemas']['UserPage'];
export type UserPatch = components['schemas']['UserPatch'];
export type VersionComparison = components['schemas']['VersionComparison'];
export type Votes = components['schemas']['Votes'];
export type Webhook = components['schemas']['Webhook'];
export type WebhookDelivery = components['schemas']['WebhookDelivery'];
export type WebhookDeliveryPage = components['schemas']['WebhookDeliveryPage'];
export type WebhookInput = components['schemas']['WebhookInput'];
export type WebhookList = components['schemas']['WebhookList'];
export type WebhookPatch = components['schemas']['WebhookPatch'];
export type WebhookWithSecret = components['schemas']['WebhookWithSecret'];
export type YesNoCriterion = components['schemas']['YesNoCriterion'];
export type Problem = components['schemas']['Problem'];
export type ResponseProblem = components['responses']['Problem'];
export type ResponseInvalidRequest = components['responses']['invalid_request'];
export type ResponseTooManyAttempts = components['responses']['too_many_attempts'];
export type ResponseInternal = components['responses']['internal'];
export type ResponseUnavailable = components['responses']['unavailable'];
export type ResponseNotReadyUnavailable = components['responses']['not_ready.unavailable'];
export type ResponseInvalidGrantInvalidRequestTotpInvalidTotpRequired = components['responses']['invalid_grant.invalid_request.totp_invalid.totp_required'];
export type ResponseInvalidClient = components['responses']['invalid_client'];
export type ResponsePayloadTooLarge = components['responses']['payload_too_large'];
export type ResponseUnsupportedMediaType = components['responses']['unsupported_media_type'];
export type ResponseUnauthenticated = components['responses']['unauthenticated'];
export type ResponseForbiddenPasswordChangeRequired = components['responses']['forbidden.password_change_required'];
export type ResponseAlreadyDoneRequestInProgress = components['responses']['already_done.request_in_progress'];
export type ResponseIdempotencyKeyReused = components['responses']['idempotency_key_reused'];
export type ResponseStaleVersion = components['responses']['stale_version'];
export type ResponseIdempotencyKeyReusedRuleBroken = components['responses']['idempotency_key_reused.rule_broken'];
export type ResponseNotFound = components['responses']['not_found'];
export type ResponseAlreadyDoneRequestInProgressWrongState = components['responses']['already_done.request_in_progress.wrong_state'];
export type ResponseWrongState = components['responses']['wrong_state'];
export type ResponseRuleBroken = components['responses']['rule_broken'];
export type ResponseAlreadyDoneDuplicateRequestInProgress = components['responses']['already_done.duplicate.request_in_progress'];
export type ResponseDuplicate = components['responses']['duplicate'];
export type ResponseVersionMissing = components['responses']['version_missing'];
export type ResponseDuplicateLocked = components['responses']['duplicate.locked'];
export type ResponseAlreadyDoneLockedRequestInProgress = components['responses']['already_done.locked.request_in_progress'];
export type ResponseIdempotencyKeyReusedInvalidPackRuleBroken = components['responses']['idempotency_key_reused.invalid_pack.rule_broken'];
export type ResponseInvalidPackRuleBroken = components['responses']['invalid_pack.rule_broken'];
export type ResponseInUseLocked = components['responses']['in_use.locked'];
export type ResponseIdempotencyKeyReusedInvalidPack = components['responses']['idempotency_key_reused.invalid_pack'];
export type ResponseIdempotencyKeyReusedInvalidAnswersInvalidPack = components['responses']['idempotency_key_reused.invalid_answers.invalid_pack'];
export type ResponseForbiddenPasswordChangeRequiredSeparationOfDuties = components['responses']['forbidden.password_change_required.separation_of_duties'];
export type ResponseLockedWrongState = components['responses']['locked.wrong_state'];
export type ResponseInvalidAnswers = components['responses']['invalid_answers'];
export type ResponseAlreadyDoneLockedRequestInProgressWrongState = components['responses']['already_done.locked.request_in_progress.wrong_state'];
export type ResponseIdempotencyKeyReusedIncomplete = components['responses']['idempotency_key_reused.incomplete'];
export type ResponseLocked = components['responses']['locked'];
export type ResponseInvalidAnswersRuleBroken = components['responses']['invalid_answers.rule_broken'];
export type ResponseExportTooLong = components['responses']['export_too_long'];
export type ResponseTooManyAttemptsTooManyJobs = components['responses']['too_many_attempts.too_many_jobs'];
export type ResponseIdempotencyKeyReusedInfectedFileRuleBroken = components['responses']['idempotency_key_reused.infected_file.rule_broken'];
export type ResponseAlreadyDoneDuplicateLockedRequestInProgressWrongState = components['responses']['already_done.duplicate.locked.request_in_progress.wrong_state'];
export type ResponseAlreadyDoneDuplicateRequestInProgressWrongState = components['responses']['already_done.duplicate.request_in_progress.wrong_state'];
export type ResponseAlreadyDoneInUseRequestInProgressWrongState = components['responses']['already_done.in_use.request_in_progress.wrong_state'];
export type ResponseDuplicateWrongState = components['responses']['duplicate.wrong_state'];
export type ResponseFeedRestarted = components['responses']['feed_restarted'];
export type $defs = Record<string, never>;
export interface operations {
    getHealth: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
            400: components["responses"]["invalid_request"];
            429: components["responses"]["too_many_attempts"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    getReadiness: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadinessBody"];
                };
            };
            400: components["responses"]["invalid_request"];
            429: components["responses"]["too_many_attempts"];
            500: components["responses"]["internal"];
            503: components["responses"]["not_ready.unavailable"];
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    createToken: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "grant_type": "password",
                 *       "username": "thamdinh@demo.example",
                 *       "password": "demo-dan-van-2021"
                 *     }
                 */
                "application/x-www-form-urlencoded": components["schemas"]["TokenRequest"];
            };
        };
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokenResponse"];
                };
            };
            400: components["responses"]["invalid_grant.invalid_request.totp_invalid.totp_required"];
            401: components["responses"]["invalid_client"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            429: components["responses"]["too_many_attempts"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    signOut: {
        parameters: {
            query?: never;
            header?: {
                /** @description Khóa do bên gọi tự đặt, mỗi yêu cầu một khóa (ví dụ UUID). Trong 24 giờ, gửi lại cùng khóa và cùng nội dung thì nhận lại câu trả lời đầu tiên; khác nội dung: 422; lần trước đang xử lý: 409 kèm Retry-After. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Thành công */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.password_change_required"];
            409: components["responses"]["already_done.request_in_progress"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["idempotency_key_reused"];
            429: components["responses"]["too_many_attempts"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    getMe: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETag của bản đã có; nội dung trả cho người gọi không đổi thì nhận 304, không có nội dung */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description Không đổi so với bản đã có */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.password_change_required"];
            429: components["responses"]["too_many_attempts"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    changePassword: {
        parameters: {
            query?: never;
            header?: {
                /** @description Khóa do bên gọi tự đặt, mỗi yêu cầu một khóa (ví dụ UUID). Trong 24 giờ, gửi lại cùng khóa và cùng nội dung thì nhận lại câu trả lời đầu tiên; khác nội dung: 422; lần trước đang xử lý: 409 kèm Retry-After. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "currentPassword": "demo-dan-van-2021",
                 *       "newPassword": "mat-khau-moi-2021"
                 *     }
                 */
                "application/json": components["schemas"]["PasswordChange"];
            };
        };
        responses: {
            /** @description Thành công */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.password_change_required"];
            409: components["responses"]["already_done.request_in_progress"];
            412: components["responses"]["stale_version"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["idempotency_key_reused.rule_broken"];
            429: components["responses"]["too_many_attempts"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    listSessions: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETag của bản đã có; nội dung trả cho người gọi không đổi thì nhận 304, không có nội dung */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionList"];
                };
            };
            /** @description Không đổi so với bản đã có */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.password_change_required"];
            429: components["responses"]["too_many_attempts"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    endSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Mã định danh (UUIDv7)
                 * @example 0176bb3e-7000-7001-8000-000000000001
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Thành công */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.password_change_required"];
            404: components["responses"]["not_found"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            429: components["responses"]["too_many_attempts"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    startTotp: {
        parameters: {
            query?: never;
            header?: {
                /** @description Khóa do bên gọi tự đặt, mỗi yêu cầu một khóa (ví dụ UUID). Trong 24 giờ, gửi lại cùng khóa và cùng nội dung thì nhận lại câu trả lời đầu tiên; khác nội dung: 422; lần trước đang xử lý: 409 kèm Retry-After. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TotpSecret"];
                };
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.password_change_required"];
            409: components["responses"]["already_done.request_in_progress.wrong_state"];
            412: components["responses"]["stale_version"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["idempotency_key_reused"];
            429: components["responses"]["too_many_attempts"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    removeTotp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "code": "123456"
                 *     }
                 */
                "application/json": components["schemas"]["TotpCode"];
            };
        };
        responses: {
            /** @description Thành công */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.password_change_required"];
            409: components["responses"]["wrong_state"];
            412: components["responses"]["stale_version"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["rule_broken"];
            429: components["responses"]["too_many_attempts"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    confirmTotp: {
        parameters: {
            query?: never;
            header?: {
                /** @description Khóa do bên gọi tự đặt, mỗi yêu cầu một khóa (ví dụ UUID). Trong 24 giờ, gửi lại cùng khóa và cùng nội dung thì nhận lại câu trả lời đầu tiên; khác nội dung: 422; lần trước đang xử lý: 409 kèm Retry-After. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "code": "123456"
                 *     }
                 */
                "application/json": components["schemas"]["TotpCode"];
            };
        };
        responses: {
            /** @description Thành công */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.password_change_required"];
            409: components["responses"]["already_done.request_in_progress.wrong_state"];
            412: components["responses"]["stale_version"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["idempotency_key_reused.rule_broken"];
            429: components["responses"]["too_many_attempts"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    listUnits: {
        parameters: {
            query?: {
                /** @description Số dòng mỗi trang (mặc định 50) */
                limit?: number;
                /** @description Con trỏ trang sau: giá trị nextCursor của trang trước */
                cursor?: string;
                /** @description Sắp xếp (mặc định name; khi có q thì đơn vị khớp nhất đứng trước) */
                sort?: "name" | "-name" | "updatedAt" | "-updatedAt";
                /** @description Mã: chữ in hoa, chữ số, dấu gạch dưới, dấu chấm */
                unitType?: string;
                /** @description Mã: chữ in hoa, chữ số, dấu gạch dưới, dấu chấm */
                block?: string;
                /** @description Mã định danh (UUIDv7) */
                parentId?: string;
                /** @description Đơn vị tồn tại vào ngày này, với tên và đơn vị cấp trên của ngày ấy. Không gửi: mọi đơn vị, theo tình trạng mới nhất đã biết, kể cả thay đổi chưa đến ngày có hiệu lực */
                asOf?: string;
                /** @description Mã định danh, đúng từng ký tự (ví dụ 866); kèm asOf thì chỉ tính mã có hiệu lực vào ngày đó */
                identifier?: string;
                /** @description Loại mã của identifier */
                scheme?: "gso" | "qd20" | "qd20-legacy" | "own";
                /** @description Tìm theo mã hoặc các từ đầu của tên, không phân biệt hoa thường và dấu */
                q?: string;
                /** @description Chỉ lấy bản ghi thay đổi từ thời điểm này trở đi, kể cả của giao dịch kết thúc muộn: gửi lúc bắt đầu lần đọc trước. Không báo bản ghi đã xóa: xem GET /changes */
                updatedSince?: string;
            };
            header?: {
                /** @description ETag của bản đã có; nội dung trả cho người gọi không đổi thì nhận 304, không có nội dung */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitPage"];
                };
            };
            /** @description Không đổi so với bản đã có */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.password_change_required"];
            429: components["responses"]["too_many_attempts"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    createUnit: {
        parameters: {
            query?: never;
            header?: {
                /** @description Khóa do bên gọi tự đặt, mỗi yêu cầu một khóa (ví dụ UUID). Trong 24 giờ, gửi lại cùng khóa và cùng nội dung thì nhận lại câu trả lời đầu tiên; khác nội dung: 422; lần trước đang xử lý: 409 kèm Retry-After. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Ban Quản lý dự án minh họa",
                 *       "unitType": "SO_NGANH",
                 *       "block": "SO_NGANH",
                 *       "parentId": "0176bb3e-7000-7002-8000-000000000001",
                 *       "validFrom": "2021-01-01",
                 *       "identifiers": [
                 *         {
                 *           "scheme": "own",
                 *           "code": "MH-01"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["UnitInput"];
            };
        };
        responses: {
            /** @description Thành công */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Unit"];
                };
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.password_change_required"];
            409: components["responses"]["already_done.duplicate.request_in_progress"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["idempotency_key_reused.rule_broken"];
            429: components["responses"]["too_many_attempts"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    exportUnitTemplate: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETag của bản đã có; nội dung trả cho người gọi không đổi thì nhận 304, không có nội dung */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Tệp .xlsx */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": Blob;
                };
            };
            /** @description Không đổi so với bản đã có */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.password_change_required"];
            429: components["responses"]["too_many_attempts"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    exportUnits: {
        parameters: {
            query?: {
                /** @description Đơn vị tồn tại vào ngày này, với tên và đơn vị cấp trên của ngày ấy. Không gửi: mọi đơn vị, theo tình trạng mới nhất đã biết, kể cả thay đổi chưa đến ngày có hiệu lực */
                asOf?: string;
            };
            header?: {
                /** @description ETag của bản đã có; nội dung trả cho người gọi không đổi thì nhận 304, không có nội dung */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Tệp .xlsx */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": Blob;
                };
            };
            /** @description Không đổi so với bản đã có */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.password_change_required"];
            429: components["responses"]["too_many_attempts"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    getUnit: {
        parameters: {
            query?: {
                /** @description Đơn vị tồn tại vào ngày này, với tên và đơn vị cấp trên của ngày ấy. Không gửi: mọi đơn vị, theo tình trạng mới nhất đã biết, kể cả thay đổi chưa đến ngày có hiệu lực */
                asOf?: string;
            };
            header?: {
                /** @description ETag của bản đã có; nội dung trả cho người gọi không đổi thì nhận 304, không có nội dung */
                "If-None-Match"?: string;
            };
            path: {
                /**
                 * @description Mã định danh (UUIDv7)
                 * @example 0176bb3e-7000-7002-8000-000000000002
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Unit"];
                };
            };
            /** @description Không đổi so với bản đã có */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.password_change_required"];
            404: components["responses"]["not_found"];
            429: components["responses"]["too_many_attempts"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    changeUnit: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Phiên bản đọc gần nhất (ETag), ví dụ "1". Bắt buộc.
                 * @example "1"
                 */
                "if-match": string;
            };
            path: {
                /**
                 * @description Mã định danh (UUIDv7)
                 * @example 0176bb3e-7000-7002-8000-0000000003f2
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Ban Dân tộc Tỉnh (đơn vị minh họa)"
                 *     }
                 */
                "application/json": components["schemas"]["UnitPatch"];
            };
        };
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Unit"];
                };
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.password_change_required"];
            404: components["responses"]["not_found"];
            409: components["responses"]["duplicate"];
            412: components["responses"]["stale_version"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["rule_broken"];
            428: components["responses"]["version_missing"];
            429: components["responses"]["too_many_attempts"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    importUnits: {
        parameters: {
            query?: {
                /** @description true: chỉ kiểm tra, không lưu */
                dryRun?: boolean;
            };
            header?: {
                /** @description Khóa do bên gọi tự đặt, mỗi yêu cầu một khóa (ví dụ UUID). Trong 24 giờ, gửi lại cùng khóa và cùng nội dung thì nhận lại câu trả lời đầu tiên; khác nội dung: 422; lần trước đang xử lý: 409 kèm Retry-After. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example code,name,unit_type,block,parent_code,valid_from
                 *     99901,Xã Minh Họa,DIA_PHUONG,XA,,2021-01-01
                 */
                "text/csv": string;
                /** @example (chọn tệp .xlsx đã điền) */
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": Blob;
            };
        };
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitImportReport"];
                };
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.password_change_required"];
            409: components["responses"]["already_done.duplicate.request_in_progress"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["idempotency_key_reused.rule_broken"];
            429: components["responses"]["too_many_attempts"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    listReorganisations: {
        parameters: {
            query?: {
                /** @description Số dòng mỗi trang (mặc định 50) */
                limit?: number;
                /** @description Con trỏ trang sau: giá trị nextCursor của trang trước */
                cursor?: string;
                /** @description Có hiệu lực từ ngày này trở đi */
                from?: string;
                /** @description Có hiệu lực đến hết ngày này */
                to?: string;
            };
            header?: {
                /** @description ETag của bản đã có; nội dung trả cho người gọi không đổi thì nhận 304, không có nội dung */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReorganisationPage"];
                };
            };
            /** @description Không đổi so với bản đã có */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.password_change_required"];
            429: components["responses"]["too_many_attempts"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    reorganiseUnits: {
        parameters: {
            query?: {
                /** @description true: chỉ xem trước, không lưu gì */
                dryRun?: boolean;
            };
            header?: {
                /** @description Khóa do bên gọi tự đặt, mỗi yêu cầu một khóa (ví dụ UUID). Trong 24 giờ, gửi lại cùng khóa và cùng nội dung thì nhận lại câu trả lời đầu tiên; khác nội dung: 422; lần trước đang xử lý: 409 kèm Retry-After. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "effectiveOn": "2022-01-01",
                 *       "decision": {
                 *         "number": "09/NQ-VD",
                 *         "date": "2021-11-01",
                 *         "issuer": "HĐND Tỉnh (ví dụ)",
                 *         "summary": "Sắp xếp một số đơn vị (ví dụ)"
                 *       },
                 *       "changes": [
                 *         {
                 *           "kind": "rename",
                 *           "predecessors": [
                 *             {
                 *               "unitId": "0176bb3e-7000-7002-8000-0000000003f4"
                 *             }
                 *           ],
                 *           "name": "Sở Minh họa (tên mới, ví dụ)"
                 *         },
                 *         {
                 *           "kind": "merge",
                 *           "predecessors": [
                 *             {
                 *               "name": "Trung tâm Một (ví dụ)",
                 *               "origin": "Đơn vị ví dụ, chưa từng được đánh giá"
                 *             },
                 *             {
                 *               "name": "Trung tâm Hai (ví dụ)",
                 *               "origin": "Đơn vị ví dụ, chưa từng được đánh giá"
                 *             }
                 *           ],
                 *           "successors": [
                 *             {
                 *               "name": "Trung tâm Ba (ví dụ)",
                 *               "unitType": "KHAC",
                 *               "block": "KHAC"
                 *             }
                 *           ]
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["ReorganisationInput"];
            };
        };
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReorganisationReport"];
                };
            };
            /** @description Thành công */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReorganisationReport"];
                };
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.password_change_required"];
            409: components["responses"]["already_done.duplicate.request_in_progress"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["idempotency_key_reused.rule_broken"];
            429: components["responses"]["too_many_attempts"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    importReorganisation: {
        parameters: {
            query: {
                /** @description true: chỉ xem trước, không lưu gì */
                dryRun?: boolean;
                /**
                 * @description Số, ký hiệu văn bản quyết định
                 * @example 05/NQ-VD
                 */
                documentNumber: string;
                /**
                 * @description Ngày văn bản
                 * @example 2021-12-01
                 */
                documentDate: string;
                /**
                 * @description Cơ quan ban hành
                 * @example HĐND Tỉnh (ví dụ)
                 */
                documentIssuer: string;
                /** @description Trích yếu nội dung */
                documentSummary?: string;
                /** @description Ngày có hiệu lực; không gửi thì lấy cột effective_date của tệp */
                effectiveOn?: string;
                /** @description Loại của đơn vị mới khi dòng không ghi */
                unitType?: string;
                /** @description Khối của đơn vị mới khi dòng không ghi */
                block?: string;
                /** @description Loại mã trong tệp (mặc định gso) */
                scheme?: "gso" | "qd20" | "qd20-legacy" | "own";
                /** @description true: đơn vị cũ không có trong hệ thống (của tỉnh khác, hoặc dòng không có mã) được ghi là đơn vị ngoài hệ thống để biết nguồn gốc; mặc định coi là lỗi */
                recordUnknown?: boolean;
            };
            header?: {
                /** @description Khóa do bên gọi tự đặt, mỗi yêu cầu một khóa (ví dụ UUID). Trong 24 giờ, gửi lại cùng khóa và cùng nội dung thì nhận lại câu trả lời đầu tiên; khác nội dung: 422; lần trước đang xử lý: 409 kèm Retry-After. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example old_code,old_name,new_code,new_name,effective_date
                 *     29872,Phường 4,29872,Phường Bốn (ví dụ),2022-01-01
                 */
                "text/csv": string;
                /** @example (chọn tệp .xlsx đã điền) */
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": Blob;
            };
        };
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MappingReport"];
                };
            };
            /** @description Thành công */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MappingReport"];
                };
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.password_change_required"];
            409: components["responses"]["already_done.duplicate.request_in_progress"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["idempotency_key_reused.rule_broken"];
            429: components["responses"]["too_many_attempts"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    getReorganisation: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETag của bản đã có; nội dung trả cho người gọi không đổi thì nhận 304, không có nội dung */
                "If-None-Match"?: string;
            };
            path: {
                /**
                 * @description Mã định danh (UUIDv7)
                 * @example 0176bb3e-7000-700e-8000-000000000001
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Reorganisation"];
                };
            };
            /** @description Không đổi so với bản đã có */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.password_change_required"];
            404: components["responses"]["not_found"];
            429: components["responses"]["too_many_attempts"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    getLineage: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETag của bản đã có; nội dung trả cho người gọi không đổi thì nhận 304, không có nội dung */
                "If-None-Match"?: string;
            };
            path: {
                /**
                 * @description Mã định danh (UUIDv7)
                 * @example 0176bb3e-7000-7002-8000-0000000007d1
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Lineage"];
                };
            };
            /** @description Không đổi so với bản đã có */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.password_change_required"];
            404: components["responses"]["not_found"];
            429: components["responses"]["too_many_attempts"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    listUsers: {
        parameters: {
            query?: {
                /** @description Số dòng mỗi trang (mặc định 50) */
                limit?: number;
                /** @description Con trỏ trang sau: giá trị nextCursor của trang trước */
                cursor?: string;
                /** @description Tìm theo tên hoặc thư điện tử */
                q?: string;
                /** @description Mã định danh (UUIDv7) */
                unitId?: string;
                /** @description Chỉ lấy bản ghi thay đổi từ thời điểm này trở đi, kể cả của giao dịch kết thúc muộn: gửi lúc bắt đầu lần đọc trước. Không báo bản ghi đã xóa: xem GET /changes */
                updatedSince?: string;
            };
            header?: {
                /** @description ETag của bản đã có; nội dung trả cho người gọi không đổi thì nhận 304, không có nội dung */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserPage"];
                };
            };
            /** @description Không đổi so với bản đã có */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.password_change_required"];
            429: components["responses"]["too_many_attempts"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    createUser: {
        parameters: {
            query?: never;
            header?: {
                /** @description Khóa do bên gọi tự đặt, mỗi yêu cầu một khóa (ví dụ UUID). Trong 24 giờ, gửi lại cùng khóa và cùng nội dung thì nhận lại câu trả lời đầu tiên; khác nội dung: 422; lần trước đang xử lý: 409 kèm Retry-After. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "canbo.moi@demo.example",
                 *       "name": "Cán bộ Minh Họa",
                 *       "password": "mat-khau-ban-dau-1",
                 *       "roles": [
                 *         {
                 *           "role": "officer",
                 *           "unitId": "0176bb3e-7000-7002-8000-000000000002"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["UserInput"];
            };
        };
        responses: {
            /** @description Thành công */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.password_change_required"];
            409: components["responses"]["already_done.duplicate.request_in_progress"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["idempotency_key_reused.rule_broken"];
            429: components["responses"]["too_many_attempts"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    getUser: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETag của bản đã có; nội dung trả cho người gọi không đổi thì nhận 304, không có nội dung */
                "If-None-Match"?: string;
            };
            path: {
                /**
                 * @description Mã định danh (UUIDv7)
                 * @example 0176bb3e-7000-7001-8000-000000000003
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            /** @description Không đổi so với bản đã có */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.password_change_required"];
            404: components["responses"]["not_found"];
            429: components["responses"]["too_many_attempts"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    changeUser: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Phiên bản đọc gần nhất (ETag), ví dụ "1". Bắt buộc.
                 * @example "1"
                 */
                "if-match": string;
            };
            path: {
                /**
                 * @description Mã định danh (UUIDv7)
                 * @example 0176bb3e-7000-7001-8000-0000000003ed
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Cán bộ Minh Họa (đổi tên)"
                 *     }
                 */
                "application/json": components["schemas"]["UserPatch"];
            };
        };
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.password_change_required"];
            404: components["responses"]["not_found"];
            409: components["responses"]["duplicate.locked"];
            412: components["responses"]["stale_version"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["rule_broken"];
            428: components["responses"]["version_missing"];
            429: components["responses"]["too_many_attempts"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    endUserSessions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Mã định danh (UUIDv7)
                 * @example 0176bb3e-7000-7001-8000-0000000003ee
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Thành công */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.password_change_required"];
            404: components["responses"]["not_found"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            429: components["responses"]["too_many_attempts"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    exportPersonalData: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETag của bản đã có; nội dung trả cho người gọi không đổi thì nhận 304, không có nội dung */
                "If-None-Match"?: string;
            };
            path: {
                /**
                 * @description Mã định danh (UUIDv7)
                 * @example 0176bb3e-7000-7001-8000-000000000003
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonalData"];
                };
            };
            /** @description Không đổi so với bản đã có */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.password_change_required"];
            404: components["responses"]["not_found"];
            429: components["responses"]["too_many_attempts"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    erasePerson: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Phiên bản đọc gần nhất (ETag), ví dụ "1". Bắt buộc.
                 * @example "1"
                 */
                "if-match": string;
                /** @description Khóa do bên gọi tự đặt, mỗi yêu cầu một khóa (ví dụ UUID). Trong 24 giờ, gửi lại cùng khóa và cùng nội dung thì nhận lại câu trả lời đầu tiên; khác nội dung: 422; lần trước đang xử lý: 409 kèm Retry-After. */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description Mã định danh (UUIDv7)
                 * @example 0176bb3e-7000-7001-8000-0000000003f0
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "Theo yêu cầu của chủ thể dữ liệu ngày 05/11/2021 (ví dụ)"
                 *     }
                 */
                "application/json": components["schemas"]["Erasure"];
            };
        };
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.password_change_required"];
            404: components["responses"]["not_found"];
            409: components["responses"]["already_done.locked.request_in_progress"];
            412: components["responses"]["stale_version"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["idempotency_key_reused.rule_broken"];
            428: components["responses"]["version_missing"];
            429: components["responses"]["too_many_attempts"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    resetUserTotp: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Phiên bản đọc gần nhất (ETag), ví dụ "1". Bắt buộc.
                 * @example "1"
                 */
                "if-match": string;
            };
            path: {
                /**
                 * @description Mã định danh (UUIDv7)
                 * @example 0176bb3e-7000-7001-8000-0000000003ef
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.password_change_required"];
            404: components["responses"]["not_found"];
            412: components["responses"]["stale_version"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            428: components["responses"]["version_missing"];
            429: components["responses"]["too_many_attempts"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    listApiClients: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETag của bản đã có; nội dung trả cho người gọi không đổi thì nhận 304, không có nội dung */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiClientList"];
                };
            };
            /** @description Không đổi so với bản đã có */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.password_change_required"];
            429: components["responses"]["too_many_attempts"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    createApiClient: {
        parameters: {
            query?: never;
            header?: {
                /** @description Khóa do bên gọi tự đặt, mỗi yêu cầu một khóa (ví dụ UUID). Trong 24 giờ, gửi lại cùng khóa và cùng nội dung thì nhận lại câu trả lời đầu tiên; khác nội dung: 422; lần trước đang xử lý: 409 kèm Retry-After. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Phần mềm báo cáo của Sở Ví Dụ",
                 *       "scopes": [
                 *         "units:read",
                 *         "submissions:read",
                 *         "submissions:write"
                 *       ],
                 *       "unitIds": [
                 *         "0176bb3e-7000-7002-8000-000000000002"
                 *       ],
                 *       "expiresInDays": 365
                 *     }
                 */
                "application/json": components["schemas"]["ApiClientInput"];
            };
        };
        responses: {
            /** @description Thành công */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiClientWithSecret"];
                };
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.password_change_required"];
            409: components["responses"]["already_done.request_in_progress"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["idempotency_key_reused.rule_broken"];
            429: components["responses"]["too_many_attempts"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    rotateApiClientSecret: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Phiên bản đọc gần nhất (ETag), ví dụ "1". Bắt buộc.
                 * @example "1"
                 */
                "if-match": string;
                /** @description Khóa do bên gọi tự đặt, mỗi yêu cầu một khóa (ví dụ UUID). Trong 24 giờ, gửi lại cùng khóa và cùng nội dung thì nhận lại câu trả lời đầu tiên; khác nội dung: 422; lần trước đang xử lý: 409 kèm Retry-After. */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description Mã định danh (UUIDv7)
                 * @example 0176bb3e-7000-7009-8000-000000000001
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "overlapHours": 24
                 *     }
                 */
                "application/json": components["schemas"]["Rotation"];
            };
        };
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiClientWithSecret"];
                };
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.password_change_required"];
            404: components["responses"]["not_found"];
            409: components["responses"]["already_done.request_in_progress.wrong_state"];
            412: components["responses"]["stale_version"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["idempotency_key_reused"];
            428: components["responses"]["version_missing"];
            429: components["responses"]["too_many_attempts"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    revokeApiClient: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Phiên bản đọc gần nhất (ETag), ví dụ "1". Bắt buộc.
                 * @example "1"
                 */
                "if-match": string;
            };
            path: {
                /**
                 * @description Mã định danh (UUIDv7)
                 * @example 0176bb3e-7000-7009-8000-000000000002
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Thành công */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.password_change_required"];
            404: components["responses"]["not_found"];
            409: components["responses"]["wrong_state"];
            412: components["responses"]["stale_version"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            428: components["responses"]["version_missing"];
            429: components["responses"]["too_many_attempts"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    listCriteriaSets: {
        parameters: {
            query?: {
                /** @description Số dòng mỗi trang (mặc định 50) */
                limit?: number;
                /** @description Con trỏ trang sau: giá trị nextCursor của trang trước */
                cursor?: string;
                /** @description Sắp xếp (mặc định -updatedAt) */
                sort?: "updatedAt" | "-updatedAt";
                /** @description Trạng thái */
                status?: "draft" | "published";
                /** @description Mã: chữ in hoa, chữ số, dấu gạch dưới, dấu chấm */
                code?: string;
                /** @description Chỉ lấy bản ghi thay đổi từ thời điểm này trở đi, kể cả của giao dịch kết thúc muộn: gửi lúc bắt đầu lần đọc trước. Không báo bản ghi đã xóa: xem GET /changes */
                updatedSince?: string;
            };
            header?: {
                /** @description ETag của bản đã có; nội dung trả cho người gọi không đổi thì nhận 304, không có nội dung */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CriteriaSetPage"];
                };
            };
            /** @description Không đổi so với bản đã có */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.password_change_required"];
            429: components["responses"]["too_many_attempts"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    createCriteriaSet: {
        parameters: {
            query?: never;
            header?: {
                /** @description Khóa do bên gọi tự đặt, mỗi yêu cầu một khóa (ví dụ UUID). Trong 24 giờ, gửi lại cùng khóa và cùng nội dung thì nhận lại câu trả lời đầu tiên; khác nội dung: 422; lần trước đang xử lý: 409 kèm Retry-After. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "format": 1,
                 *       "code": "VI_DU",
                 *       "version": "1.0",
                 *       "title": "Bộ tiêu chí ví dụ (bịa ra để minh họa định dạng)",
                 *       "illustrative": true,
                 *       "effectiveFrom": "2022-01-01",
                 *       "unitTypes": [
                 *         {
                 *           "code": "SO_NGANH",
                 *           "name": "Sở, ban, ngành"
                 *         }
                 *       ],
                 *       "scale": "100",
                 *       "weighting": "points",
                 *       "scoreStep": "0.25",
                 *       "rounding": {
                 *         "at": "criterion",
                 *         "decimals": 2,
                 *         "mode": "half_up"
                 *       },
                 *       "bonusCap": "5",
                 *       "penaltyCap": "10",
                 *       "totalCap": "100",
                 *       "totalFloor": "0",
                 *       "notApplicable": {
                 *         "rescale": "proportional",
                 *         "maxPoints": "30"
                 *       },
                 *       "groups": [
                 *         {
                 *           "code": "A",
                 *           "title": "Lãnh đạo, chỉ đạo",
                 *           "criteria": [
                 *             {
                 *               "kind": "level",
                 *               "code": "A1",
                 *               "title": "Ban hành kế hoạch công tác dân vận chính quyền hằng năm",
                 *               "maxPoints": {
                 *                 "SO_NGANH": "40"
                 *               },
                 *               "evidence": [
                 *                 "Kế hoạch (số, ký hiệu, ngày ban hành)"
                 *               ],
                 *               "levels": [
                 *                 {
                 *                   "code": "DAY_DU",
                 *                   "label": "Ban hành đúng hạn, đủ nội dung",
                 *                   "factor": "1"
                 *                 },
                 *                 {
                 *                   "code": "CHAM",
                 *                   "label": "Ban hành chậm",
                 *                   "factor": "0.6"
                 *                 },
                 *                 {
                 *                   "code": "KHONG",
                 *                   "label": "Không ban hành",
                 *                   "factor": "0"
                 *                 }
                 *               ]
                 *             }
                 *           ]
                 *         },
                 *         {
                 *           "code": "B",
                 *           "title": "Giải quyết thủ tục hành chính",
                 *           "criteria": [
                 *             {
                 *               "kind": "ratio",
                 *               "code": "B1",
                 *               "title": "Tỷ lệ hồ sơ giải quyết đúng hạn",
                 *               "maxPoints": {
                 *                 "SO_NGANH": "60"
                 *               },
                 *               "allowNotApplicable": true,
                 *               "numeratorLabel": "Số hồ sơ giải quyết đúng hạn",
                 *               "denominatorLabel": "Tổng số hồ sơ đã giải quyết",
                 *               "direction": "higher_is_better",
                 *               "method": "linear"
                 *             }
                 *           ]
                 *         }
                 *       ],
                 *       "classification": {
                 *         "levels": [
                 *           {
                 *             "code": "TOT",
                 *             "label": "Tốt",
                 *             "min": "80"
                 *           },
                 *           {
                 *             "code": "DAT",
                 *             "label": "Đạt",
                 *             "min": "50"
                 *           },
                 *           {
                 *             "code": "CHUA_DAT",
                 *             "label": "Chưa đạt",
                 *             "min": "0"
                 *           }
                 *         ]
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["CriteriaPack"];
                /**
                 * @example format: 1
                 *     code: VI_DU
                 *     version: "1.0"
                 *     title: Bộ tiêu chí ví dụ (bịa ra để minh họa định dạng)
                 *     illustrative: true
                 *     effectiveFrom: 2022-01-01
                 *     unitTypes:
                 *       - code: SO_NGANH
                 *         name: Sở, ban, ngành
                 *     scale: "100"
                 *     weighting: points
                 *     scoreStep: "0.25"
                 *     rounding:
                 *       at: criterion
                 *       decimals: 2
                 *       mode: half_up
                 *     bonusCap: "5"
                 *     penaltyCap: "10"
                 *     totalCap: "100"
                 *     totalFloor: "0"
                 *     notApplicable:
                 *       rescale: proportional
                 *       maxPoints: "30"
                 *     groups:
                 *       - code: A
                 *         title: Lãnh đạo, chỉ đạo
                 *         criteria:
                 *           - kind: level
                 *             code: A1
                 *             title: Ban hành kế hoạch công tác dân vận chính quyền hằng năm
                 *             maxPoints:
                 *               SO_NGANH: "40"
                 *             evidence:
                 *               - Kế hoạch (số, ký hiệu, ngày ban hành)
                 *             levels:
                 *               - code: DAY_DU
                 *                 label: Ban hành đúng hạn, đủ nội dung
                 *                 factor: "1"
                 *               - code: CHAM
                 *                 label: Ban hành chậm
                 *                 factor: "0.6"
                 *               - code: KHONG
                 *                 label: Không ban hành
                 *                 factor: "0"
                 *       - code: B
                 *         title: Giải quyết thủ tục hành chính
                 *         criteria:
                 *           - kind: ratio
                 *             code: B1
                 *             title: Tỷ lệ hồ sơ giải quyết đúng hạn
                 *             maxPoints:
                 *               SO_NGANH: "60"
                 *             allowNotApplicable: true
                 *             numeratorLabel: Số hồ sơ giải quyết đúng hạn
                 *             denominatorLabel: Tổng số hồ sơ đã giải quyết
                 *             direction: higher_is_better
                 *             method: linear
                 *     classification:
                 *       levels:
                 *         - code: TOT
                 *           label: Tốt
                 *           min: "80"
                 *         - code: DAT
                 *           label: Đạt
                 *           min: "50"
                 *         - code: CHUA_DAT
                 *           label: Chưa đạt
                 *           min: "0"
                 */
                "application/yaml": string;
                /** @example (chọn tệp .xlsx đã điền) */
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": Blob;
            };
        };
        responses: {
            /** @description Thành công */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FullCriteriaSet"];
                };
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.password_change_required"];
            409: components["responses"]["already_done.duplicate.request_in_progress"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["idempotency_key_reused.invalid_pack.rule_broken"];
            429: components["responses"]["too_many_attempts"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    validatePack: {
        parameters: {
            query?: never;
            header?: {
                /** @description Khóa do bên gọi tự đặt, mỗi yêu cầu một khóa (ví dụ UUID). Trong 24 giờ, gửi lại cùng khóa và cùng nội dung thì nhận lại câu trả lời đầu tiên; khác nội dung: 422; lần trước đang xử lý: 409 kèm Retry-After. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "format": 1,
                 *       "code": "VI_DU",
                 *       "version": "1.0",
                 *       "title": "Bộ tiêu chí ví dụ (bịa ra để minh họa định dạng)",
                 *       "illustrative": true,
                 *       "effectiveFrom": "2022-01-01",
                 *       "unitTypes": [
                 *         {
                 *           "code": "SO_NGANH",
                 *           "name": "Sở, ban, ngành"
                 *         }
                 *       ],
                 *       "scale": "100",
                 *       "weighting": "points",
                 *       "scoreStep": "0.25",
                 *       "rounding": {
                 *         "at": "criterion",
                 *         "decimals": 2,
                 *         "mode": "half_up"
                 *       },
                 *       "bonusCap": "5",
                 *       "penaltyCap": "10",
                 *       "totalCap": "100",
                 *       "totalFloor": "0",
                 *       "notApplicable": {
                 *         "rescale": "proportional",
                 *         "maxPoints": "30"
                 *       },
                 *       "groups": [
                 *         {
                 *           "code": "A",
                 *           "title": "Lãnh đạo, chỉ đạo",
                 *           "criteria": [
                 *             {
                 *               "kind": "level",
                 *               "code": "A1",
                 *               "title": "Ban hành kế hoạch công tác dân vận chính quyền hằng năm",
                 *               "maxPoints": {
                 *                 "SO_NGANH": "40"
                 *               },
                 *               "evidence": [
                 *                 "Kế hoạch (số, ký hiệu, ngày ban hành)"
                 *               ],
                 *               "levels": [
                 *                 {
                 *                   "code": "DAY_DU",
                 *                   "label": "Ban hành đúng hạn, đủ nội dung",
                 *                   "factor": "1"
                 *                 },
                 *                 {
                 *                   "code": "CHAM",
                 *                   "label": "Ban hành chậm",
                 *                   "factor": "0.6"
                 *                 },
                 *                 {
                 *                   "code": "KHONG",
                 *                   "label": "Không ban hành",
                 *                   "factor": "0"
                 *                 }
                 *               ]
                 *             }
                 *           ]
                 *         },
                 *         {
                 *           "code": "B",
                 *           "title": "Giải quyết thủ tục hành chính",
                 *           "criteria": [
                 *             {
                 *               "kind": "ratio",
                 *               "code": "B1",
                 *               "title": "Tỷ lệ hồ sơ giải quyết đúng hạn",
                 *               "maxPoints": {
                 *                 "SO_NGANH": "60"
                 *               },
                 *               "allowNotApplicable": true,
                 *               "numeratorLabel": "Số hồ sơ giải quyết đúng hạn",
                 *               "denominatorLabel": "Tổng số hồ sơ đã giải quyết",
                 *               "direction": "higher_is_better",
                 *               "method": "linear"
                 *             }
                 *           ]
                 *         }
                 *       ],
                 *       "classification": {
                 *         "levels": [
                 *           {
                 *             "code": "TOT",
                 *             "label": "Tốt",
                 *             "min": "80"
                 *           },
                 *           {
                 *             "code": "DAT",
                 *             "label": "Đạt",
                 *             "min": "50"
                 *           },
                 *           {
                 *             "code": "CHUA_DAT",
                 *             "label": "Chưa đạt",
                 *             "min": "0"
                 *           }
                 *         ]
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["CriteriaPack"];
                /**
                 * @example format: 1
                 *     code: VI_DU
                 *     version: "1.0"
                 *     title: Bộ tiêu chí ví dụ (bịa ra để minh họa định dạng)
                 *     illustrative: true
                 *     effectiveFrom: 2022-01-01
                 *     unitTypes:
                 *       - code: SO_NGANH
                 *         name: Sở, ban, ngành
                 *     scale: "100"
                 *     weighting: points
                 *     scoreStep: "0.25"
                 *     rounding:
                 *       at: criterion
                 *       decimals: 2
                 *       mode: half_up
                 *     bonusCap: "5"
                 *     penaltyCap: "10"
                 *     totalCap: "100"
                 *     totalFloor: "0"
                 *     notApplicable:
                 *       rescale: proportional
                 *       maxPoints: "30"
                 *     groups:
                 *       - code: A
                 *         title: Lãnh đạo, chỉ đạo
                 *         criteria:
                 *           - kind: level
                 *             code: A1
                 *             title: Ban hành kế hoạch công tác dân vận chính quyền hằng năm
                 *             maxPoints:
                 *               SO_NGANH: "40"
                 *             evidence:
                 *               - Kế hoạch (số, ký hiệu, ngày ban hành)
                 *             levels:
                 *               - code: DAY_DU
                 *                 label: Ban hành đúng hạn, đủ nội dung
                 *                 factor: "1"
                 *               - code: CHAM
                 *                 label: Ban hành chậm
                 *                 factor: "0.6"
                 *               - code: KHONG
                 *                 label: Không ban hành
                 *                 factor: "0"
                 *       - code: B
                 *         title: Giải quyết thủ tục hành chính
                 *         criteria:
                 *           - kind: ratio
                 *             code: B1
                 *             title: Tỷ lệ hồ sơ giải quyết đúng hạn
                 *             maxPoints:
                 *               SO_NGANH: "60"
                 *             allowNotApplicable: true
                 *             numeratorLabel: Số hồ sơ giải quyết đúng hạn
                 *             denominatorLabel: Tổng số hồ sơ đã giải quyết
                 *             direction: higher_is_better
                 *             method: linear
                 *     classification:
                 *       levels:
                 *         - code: TOT
                 *           label: Tốt
                 *           min: "80"
                 *         - code: DAT
                 *           label: Đạt
                 *           min: "50"
                 *         - code: CHUA_DAT
                 *           label: Chưa đạt
                 *           min: "0"
                 */
                "application/yaml": string;
                /** @example (chọn tệp .xlsx đã điền) */
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": Blob;
            };
        };
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PackValidation"];
                };
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.password_change_required"];
            409: components["responses"]["already_done.request_in_progress"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["idempotency_key_reused.invalid_pack.rule_broken"];
            429: components["responses"]["too_many_attempts"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    exportPackTemplate: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETag của bản đã có; nội dung trả cho người gọi không đổi thì nhận 304, không có nội dung */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Tệp .xlsx */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": Blob;
                };
            };
            /** @description Không đổi so với bản đã có */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.password_change_required"];
            429: components["responses"]["too_many_attempts"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    exportPack: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETag của bản đã có; nội dung trả cho người gọi không đổi thì nhận 304, không có nội dung */
                "If-None-Match"?: string;
            };
            path: {
                /**
                 * @description Mã định danh (UUIDv7)
                 * @example 0176bb3e-7000-7003-8000-000000000001
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Tệp .xlsx */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": Blob;
                };
            };
            /** @description Không đổi so với bản đã có */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.password_change_required"];
            404: components["responses"]["not_found"];
            429: components["responses"]["too_many_attempts"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    getCriteriaSet: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETag của bản đã có; nội dung trả cho người gọi không đổi thì nhận 304, không có nội dung */
                "If-None-Match"?: string;
            };
            path: {
                /**
                 * @description Mã định danh (UUIDv7)
                 * @example 0176bb3e-7000-7003-8000-000000000001
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Bộ tiêu chí; với Accept: application/yaml chỉ gồm nội dung, dạng YAML */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FullCriteriaSet"];
                    "application/yaml": string;
                };
            };
            /** @description Không đổi so với bản đã có */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.password_change_required"];
            404: components["responses"]["not_found"];
            429: components["responses"]["too_many_attempts"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    changeCriteriaSet: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Phiên bản đọc gần nhất (ETag), ví dụ "1". Bắt buộc.
                 * @example "1"
                 */
                "if-match": string;
            };
            path: {
                /**
                 * @description Mã định danh (UUIDv7)
                 * @example 0176bb3e-7000-7003-8000-000000000002
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "format": 1,
                 *       "code": "VI_DU",
                 *       "version": "1.1",
                 *       "title": "Bộ tiêu chí ví dụ (bịa ra để minh họa định dạng)",
                 *       "illustrative": true,
                 *       "effectiveFrom": "2022-01-01",
                 *       "unitTypes": [
                 *         {
                 *           "code": "SO_NGANH",
                 *           "name": "Sở, ban, ngành"
                 *         }
                 *       ],
                 *       "scale": "100",
                 *       "weighting": "points",
                 *       "scoreStep": "0.25",
                 *       "rounding": {
                 *         "at": "criterion",
                 *         "decimals": 2,
                 *         "mode": "half_up"
                 *       },
                 *       "bonusCap": "5",
                 *       "penaltyCap": "10",
                 *       "totalCap": "100",
                 *       "totalFloor": "0",
                 *       "notApplicable": {
                 *         "rescale": "proportional",
                 *         "maxPoints": "30"
                 *       },
                 *       "groups": [
                 *         {
                 *           "code": "A",
                 *           "title": "Lãnh đạo, chỉ đạo",
                 *           "criteria": [
                 *             {
                 *               "kind": "level",
                 *               "code": "A1",
                 *               "title": "Ban hành kế hoạch công tác dân vận chính quyền hằng năm",
                 *               "maxPoints": {
                 *                 "SO_NGANH": "40"
                 *               },
                 *               "evidence": [
                 *                 "Kế hoạch (số, ký hiệu, ngày ban hành)"
                 *               ],
                 *               "levels": [
                 *                 {
                 *                   "code": "DAY_DU",
                 *                   "label": "Ban hành đúng hạn, đủ nội dung",
                 *                   "factor": "1"
                 *                 },
                 *                 {
                 *                   "code": "CHAM",
                 *                   "label": "Ban hành chậm",
                 *                   "factor": "0.6"
                 *                 },
                 *                 {
                 *                   "code": "KHONG",
                 *                   "label": "Không ban hành",
                 *                   "factor": "0"
                 *                 }
                 *               ]
                 *             }
                 *           ]
                 *         },
                 *         {
                 *           "code": "B",
                 *           "title": "Giải quyết thủ tục hành chính",
                 *           "criteria": [
                 *             {
                 *               "kind": "ratio",
                 *               "code": "B1",
                 *               "title": "Tỷ lệ hồ sơ giải quyết đúng hạn",
                 *               "maxPoints": {
                 *                 "SO_NGANH": "60"
                 *               },
                 *               "allowNotApplicable": true,
                 *               "numeratorLabel": "Số hồ sơ giải quyết đúng hạn",
                 *               "denominatorLabel": "Tổng số hồ sơ đã giải quyết",
                 *               "direction": "higher_is_better",
                 *               "method": "linear"
                 *             }
                 *           ]
                 *         }
                 *       ],
                 *       "classification": {
                 *         "levels": [
                 *           {
                 *             "code": "TOT",
                 *             "label": "Tốt",
                 *             "min": "80"
                 *           },
                 *           {
                 *             "code": "DAT",
                 *             "label": "Đạt",
                 *             "min": "50"
                 *           },
                 *           {
                 *             "code": "CHUA_DAT",
                 *             "label": "Chưa đạt",
                 *             "min": "0"
                 *           }
                 *         ]
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["CriteriaPack"];
                /**
                 * @example format: 1
                 *     code: VI_DU
                 *     version: "1.1"
                 *     title: Bộ tiêu chí ví dụ (bịa ra để minh họa định dạng)
                 *     illustrative: true
                 *     effectiveFrom: 2022-01-01
                 *     unitTypes:
                 *       - code: SO_NGANH
                 *         name: Sở, ban, ngành
                 *     scale: "100"
                 *     weighting: points
                 *     scoreStep: "0.25"
                 *     rounding:
                 *       at: criterion
                 *       decimals: 2
                 *       mode: half_up
                 *     bonusCap: "5"
                 *     penaltyCap: "10"
                 *     totalCap: "100"
                 *     totalFloor: "0"
                 *     notApplicable:
                 *       rescale: proportional
                 *       maxPoints: "30"
                 *     groups:
                 *       - code: A
                 *         title: Lãnh đạo, chỉ đạo
                 *         criteria:
                 *           - kind: level
                 *             code: A1
                 *             title: Ban hành kế hoạch công tác dân vận chính quyền hằng năm
                 *             maxPoints:
                 *               SO_NGANH: "40"
                 *             evidence:
                 *               - Kế hoạch (số, ký hiệu, ngày ban hành)
                 *             levels:
                 *               - code: DAY_DU
                 *                 label: Ban hành đúng hạn, đủ nội dung
                 *                 factor: "1"
                 *               - code: CHAM
                 *                 label: Ban hành chậm
                 *                 factor: "0.6"
                 *               - code: KHONG
                 *                 label: Không ban hành
                 *                 factor: "0"
                 *       - code: B
                 *         title: Giải quyết thủ tục hành chính
                 *         criteria:
                 *           - kind: ratio
                 *             code: B1
                 *             title: Tỷ lệ hồ sơ giải quyết đúng hạn
                 *             maxPoints:
                 *               SO_NGANH: "60"
                 *             allowNotApplicable: true
                 *             numeratorLabel: Số hồ sơ giải quyết đúng hạn
                 *             denominatorLabel: Tổng số hồ sơ đã giải quyết
                 *             direction: higher_is_better
                 *             method: linear
                 *     classification:
                 *       levels:
                 *         - code: TOT
                 *           label: Tốt
                 *           min: "80"
                 *         - code: DAT
                 *           label: Đạt
                 *           min: "50"
                 *         - code: CHUA_DAT
                 *           label: Chưa đạt
                 *           min: "0"
                 */
                "application/yaml": string;
                /** @example (chọn tệp .xlsx đã điền) */
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": Blob;
            };
        };
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FullCriteriaSet"];
                };
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.password_change_required"];
            404: components["responses"]["not_found"];
            409: components["responses"]["duplicate.locked"];
            412: components["responses"]["stale_version"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["invalid_pack.rule_broken"];
            428: components["responses"]["version_missing"];
            429: components["responses"]["too_many_attempts"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    deleteCriteriaSet: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Phiên bản đọc gần nhất (ETag), ví dụ "1". Bắt buộc.
                 * @example "1"
                 */
                "if-match": string;
            };
            path: {
                /**
                 * @description Mã định danh (UUIDv7)
                 * @example 0176bb3e-7000-7003-8000-000000000003
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Đã xóa */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.password_change_required"];
            404: components["responses"]["not_found"];
            409: components["responses"]["in_use.locked"];
            412: components["responses"]["stale_version"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            428: components["responses"]["version_missing"];
            429: components["responses"]["too_many_attempts"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    publishCriteriaSet: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Phiên bản đọc gần nhất (ETag), ví dụ "1". Bắt buộc.
                 * @example "1"
                 */
                "if-match": string;
                /** @description Khóa do bên gọi tự đặt, mỗi yêu cầu một khóa (ví dụ UUID). Trong 24 giờ, gửi lại cùng khóa và cùng nội dung thì nhận lại câu trả lời đầu tiên; khác nội dung: 422; lần trước đang xử lý: 409 kèm Retry-After. */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description Mã định danh (UUIDv7)
                 * @example 0176bb3e-7000-7003-8000-000000000004
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FullCriteriaSet"];
                };
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.password_change_required"];
            404: components["responses"]["not_found"];
            409: components["responses"]["already_done.locked.request_in_progress"];
            412: components["responses"]["stale_version"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["idempotency_key_reused.invalid_pack"];
            428: components["responses"]["version_missing"];
            429: components["responses"]["too_many_attempts"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    cloneCriteriaSet: {
        parameters: {
            query?: never;
            header?: {
                /** @description Khóa do bên gọi tự đặt, mỗi yêu cầu một khóa (ví dụ UUID). Trong 24 giờ, gửi lại cùng khóa và cùng nội dung thì nhận lại câu trả lời đầu tiên; khác nội dung: 422; lần trước đang xử lý: 409 kèm Retry-After. */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description Mã định danh (UUIDv7)
                 * @example 0176bb3e-7000-7003-8000-000000000001
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "version": "2022.1",
                 *       "title": "Bộ tiêu chí minh họa, phiên bản sửa đổi"
                 *     }
                 */
                "application/json": components["schemas"]["CloneCriteriaSetInput"];
            };
        };
        responses: {
            /** @description Thành công */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FullCriteriaSet"];
                };
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.password_change_required"];
            404: components["responses"]["not_found"];
            409: components["responses"]["already_done.duplicate.request_in_progress"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["idempotency_key_reused.invalid_pack"];
            429: components["responses"]["too_many_attempts"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    validateCriteriaSet: {
        parameters: {
            query?: never;
            header?: {
                /** @description Khóa do bên gọi tự đặt, mỗi yêu cầu một khóa (ví dụ UUID). Trong 24 giờ, gửi lại cùng khóa và cùng nội dung thì nhận lại câu trả lời đầu tiên; khác nội dung: 422; lần trước đang xử lý: 409 kèm Retry-After. */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description Mã định danh (UUIDv7)
                 * @example 0176bb3e-7000-7003-8000-000000000001
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PackValidation"];
                };
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.password_change_required"];
            404: components["responses"]["not_found"];
            409: components["responses"]["already_done.request_in_progress"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["idempotency_key_reused"];
            429: components["responses"]["too_many_attempts"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    previewScore: {
        parameters: {
            query?: never;
            header?: {
                /** @description Khóa do bên gọi tự đặt, mỗi yêu cầu một khóa (ví dụ UUID). Trong 24 giờ, gửi lại cùng khóa và cùng nội dung thì nhận lại câu trả lời đầu tiên; khác nội dung: 422; lần trước đang xử lý: 409 kèm Retry-After. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "criteriaSetId": "0176bb3e-7000-7003-8000-000000000001",
                 *       "unitType": "SO_NGANH",
                 *       "answers": {
                 *         "A1": {
                 *           "level": "DAY_DU"
                 *         }
                 *       },
                 *       "facts": {
                 *         "submittedOn": "2021-10-29",
                 *         "dueOn": "2021-10-31"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["PreviewInput"];
            };
        };
        responses: {
            /** @description Bảng điểm */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScoreSheet"];
                };
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.password_change_required"];
            404: components["responses"]["not_found"];
            409: components["responses"]["already_done.request_in_progress"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["idempotency_key_reused.invalid_answers.invalid_pack"];
            429: components["responses"]["too_many_attempts"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    listAuditLog: {
        parameters: {
            query?: {
                /** @description Số dòng mỗi trang (mặc định 50) */
                limit?: number;
                /** @description Con trỏ trang sau: giá trị nextCursor của trang trước */
                cursor?: string;
                /** @description Người thực hiện */
                actor?: string;
                /** @description Loại đối tượng */
                entity?: "user" | "apiClient" | "unit" | "reorganisation" | "criteriaSet" | "period" | "submission" | "evidence" | "bulkReview" | "appeal" | "council" | "indicatorSet" | "exemplaryModel" | "awardProposal" | "webhook" | "job" | "session" | "auditLog";
                /** @description Đối tượng */
                entityId?: string;
                /** @description Hành động, ví dụ submitSubmission */
                action?: string;
                /** @description Kết quả: đã thực hiện (done) hoặc bị từ chối (refused) */
                outcome?: "done" | "refused";
                /** @description Từ thời điểm này */
                from?: string;
                /** @description Trước thời điểm này */
                to?: string;
            };
            header?: {
                /** @description ETag của bản đã có; nội dung trả cho người gọi không đổi thì nhận 304, không có nội dung */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditPage"];
                };
            };
            /** @description Không đổi so với bản đã có */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.password_change_required"];
            429: components["responses"]["too_many_attempts"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    verifyAuditLog: {
        parameters: {
            query?: {
                /** @description Từ ngày (giờ Việt Nam) */
                from?: string;
                /** @description Đến hết ngày (giờ Việt Nam) */
                to?: string;
            };
            header?: {
                /** @description ETag của bản đã có; nội dung trả cho người gọi không đổi thì nhận 304, không có nội dung */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditVerification"];
                };
            };
            /** @description Không đổi so với bản đã có */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.password_change_required"];
            429: components["responses"]["too_many_attempts"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    exportAuditLog: {
        parameters: {
            query?: {
                /** @description Từ ngày (giờ Việt Nam) */
                from?: string;
                /** @description Đến hết ngày (giờ Việt Nam) */
                to?: string;
            };
            header?: {
                /** @description ETag của bản đã có; nội dung trả cho người gọi không đổi thì nhận 304, không có nội dung */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Nhật ký, mỗi dòng một đối tượng JSON */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson": string;
                };
            };
            /** @description Không đổi so với bản đã có */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.password_change_required"];
            429: components["responses"]["too_many_attempts"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    getAuditKey: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETag của bản đã có; nội dung trả cho người gọi không đổi thì nhận 304, không có nội dung */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditKey"];
                };
            };
            /** @description Không đổi so với bản đã có */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.password_change_required"];
            429: components["responses"]["too_many_attempts"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    listSubmissions: {
        parameters: {
            query?: {
                /** @description Số dòng mỗi trang (mặc định 50) */
                limit?: number;
                /** @description Con trỏ trang sau: giá trị nextCursor của trang trước */
                cursor?: string;
                /** @description Sắp xếp (mặc định name: theo tên đơn vị) */
                sort?: "name" | "-name" | "updatedAt" | "-updatedAt";
                /** @description Kỳ đánh giá */
                periodId?: string;
                /** @description Đơn vị */
                unitId?: string;
                /** @description draft – đang điền; submitted – đã nộp; in_review – đang thẩm định; returned – đã trả lại; reviewed – đã thẩm định; appealed – có kiến nghị; final – đã phê duyệt */
                status?: "draft" | "submitted" | "in_review" | "returned" | "reviewed" | "appealed" | "final";
                /** @description Khối */
                block?: string;
                /** @description Tìm theo tên đơn vị, không phân biệt hoa thường và dấu */
                q?: string;
                /** @description Chỉ lấy bản ghi thay đổi từ thời điểm này trở đi, kể cả của giao dịch kết thúc muộn: gửi lúc bắt đầu lần đọc trước. Không báo bản ghi đã xóa: xem GET /changes */
                updatedSince?: string;
            };
            header?: {
                /** @description ETag của bản đã có; nội dung trả cho người gọi không đổi thì nhận 304, không có nội dung */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubmissionPage"];
                };
            };
            /** @description Không đổi so với bản đã có */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.password_change_required"];
            429: components["responses"]["too_many_attempts"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    getSubmission: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETag của bản đã có; nội dung trả cho người gọi không đổi thì nhận 304, không có nội dung */
                "If-None-Match"?: string;
            };
            path: {
                /**
                 * @description Mã định danh (UUIDv7)
                 * @example 0176bb3e-7000-7005-8000-000000000005
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubmissionDetail"];
                };
            };
            /** @description Không đổi so với bản đã có */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.password_change_required"];
            404: components["responses"]["not_found"];
            429: components["responses"]["too_many_attempts"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    saveAnswers: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Phiên bản đọc gần nhất (ETag), ví dụ "1". Bắt buộc.
                 * @example "4"
                 */
                "if-match": string;
            };
            path: {
                /**
                 * @description Mã định danh (UUIDv7)
                 * @example 0176bb3e-7000-7005-8000-000000000002
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "answers": {
                 *         "A1": {
                 *           "level": "DAY_DU"
                 *         },
                 *         "C2": {
                 *           "numerator": "226",
                 *           "denominator": "248"
                 *         },
                 *         "C3": {
                 *           "notApplicable": true,
                 *           "reason": "Trong năm đơn vị không giải quyết thủ tục hành chính."
                 *         }
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["AnswersPatch"];
            };
        };
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedAnswers"];
                };
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.password_change_required.separation_of_duties"];
            404: components["responses"]["not_found"];
            409: components["responses"]["locked.wrong_state"];
            412: components["responses"]["stale_version"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["invalid_answers"];
            428: components["responses"]["version_missing"];
            429: components["responses"]["too_many_attempts"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    saveAnswer: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Phiên bản đọc gần nhất (ETag), ví dụ "1". Bắt buộc.
                 * @example "4"
                 */
                "if-match": string;
            };
            path: {
                /**
                 * @description Mã định danh (UUIDv7)
                 * @example 0176bb3e-7000-7005-8000-000000000002
                 */
                id: string;
                /**
                 * @description Mã tiêu chí
                 * @example A1
                 */
                code: string;
            };
            cookie?: never;
        };
        /** @description Câu trả lời; điền các trường thuộc loại của tiêu chí */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "level": "DAY_DU"
                 *     }
                 */
                "application/json": components["schemas"]["SingleAnswer"];
            };
        };
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedAnswers"];
                };
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.password_change_required.separation_of_duties"];
            404: components["responses"]["not_found"];
            409: components["responses"]["locked.wrong_state"];
            412: components["responses"]["stale_version"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["invalid_answers"];
            428: components["responses"]["version_missing"];
            429: components["responses"]["too_many_attempts"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    explainAnswer: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Phiên bản đọc gần nhất (ETag), ví dụ "1". Bắt buộc.
                 * @example "4"
                 */
                "if-match": string;
            };
            path: {
                /**
                 * @description Mã định danh (UUIDv7)
                 * @example 0176bb3e-7000-7005-8000-000000000002
                 */
                id: string;
                /**
                 * @description Mã tiêu chí
                 * @example A1
                 */
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "explanation": "Kế hoạch được lồng ghép trong kế hoạch công tác năm, không ban hành riêng."
                 *     }
                 */
                "application/json": components["schemas"]["ExplanationInput"];
            };
        };
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedAnswers"];
                };
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.password_change_required.separation_of_duties"];
            404: components["responses"]["not_found"];
            409: components["responses"]["locked.wrong_state"];
            412: components["responses"]["stale_version"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["invalid_answers"];
            428: components["responses"]["version_missing"];
            429: components["responses"]["too_many_attempts"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    checkBeforeSubmit: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETag của bản đã có; nội dung trả cho người gọi không đổi thì nhận 304, không có nội dung */
                "If-None-Match"?: string;
            };
            path: {
                /**
                 * @description Mã định danh (UUIDv7)
                 * @example 0176bb3e-7000-7005-8000-000000000002
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Preflight"];
                };
            };
            /** @description Không đổi so với bản đã có */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.password_change_required"];
            404: components["responses"]["not_found"];
            429: components["responses"]["too_many_attempts"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    submitSubmission: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Phiên bản đọc gần nhất (ETag), ví dụ "1". Bắt buộc.
                 * @example "3"
                 */
                "if-match": string;
                /** @description Khóa do bên gọi tự đặt, mỗi yêu cầu một khóa (ví dụ UUID). Trong 24 giờ, gửi lại cùng khóa và cùng nội dung thì nhận lại câu trả lời đầu tiên; khác nội dung: 422; lần trước đang xử lý: 409 kèm Retry-After. */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description Mã định danh (UUIDv7)
                 * @example 0176bb3e-7000-7005-8000-000000000001
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubmissionDetail"];
                };
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.password_change_required.separation_of_duties"];
            404: components["responses"]["not_found"];
            409: components["responses"]["already_done.locked.request_in_progress.wrong_state"];
            412: components["responses"]["stale_version"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["idempotency_key_reused.incomplete"];
            428: components["responses"]["version_missing"];
            429: components["responses"]["too_many_attempts"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    withdrawSubmission: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Phiên bản đọc gần nhất (ETag), ví dụ "1". Bắt buộc.
                 * @example "4"
                 */
                "if-match": string;
                /** @description Khóa do bên gọi tự đặt, mỗi yêu cầu một khóa (ví dụ UUID). Trong 24 giờ, gửi lại cùng khóa và cùng nội dung thì nhận lại câu trả lời đầu tiên; khác nội dung: 422; lần trước đang xử lý: 409 kèm Retry-After. */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description Mã định danh (UUIDv7)
                 * @example 0176bb3e-7000-7005-8000-000000000003
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubmissionDetail"];
                };
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.password_change_required.separation_of_duties"];
            404: components["responses"]["not_found"];
            409: components["responses"]["already_done.locked.request_in_progress.wrong_state"];
            412: components["responses"]["stale_version"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["idempotency_key_reused"];
            428: components["responses"]["version_missing"];
            429: components["responses"]["too_many_attempts"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    getScore: {
        parameters: {
            query?: {
                /** @description self – đơn vị tự chấm (mặc định); review – thẩm định; final – cuối cùng */
                lane?: "self" | "review" | "final";
                /** @description Chỉ với lane=final: lần điều chỉnh; 0 – như khi phê duyệt; bỏ trống – mới nhất */
                revision?: number;
            };
            header?: {
                /** @description ETag của bản đã có; nội dung trả cho người gọi không đổi thì nhận 304, không có nội dung */
                "If-None-Match"?: string;
            };
            path: {
                /**
                 * @description Mã định danh (UUIDv7)
                 * @example 0176bb3e-7000-7005-8000-000000000008
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LaneScore"];
                };
            };
            /** @description Không đổi so với bản đã có */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.password_change_required"];
            404: components["responses"]["not_found"];
            409: components["responses"]["locked"];
            429: components["responses"]["too_many_attempts"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    explainScore: {
        parameters: {
            query?: {
                /** @description self – đơn vị tự chấm (mặc định); review – thẩm định; final – cuối cùng */
                lane?: "self" | "review" | "final";
                /** @description Chỉ với lane=final: lần điều chỉnh; 0 – như khi phê duyệt; bỏ trống – mới nhất */
                revision?: number;
                /** @description text – văn bản để đọc (mặc định); html – trang để in, kèm căn cứ và người quyết định; json – từng bước tính */
                format?: "text" | "html" | "json";
            };
            header?: {
                /** @description ETag của bản đã có; nội dung trả cho người gọi không đổi thì nhận 304, không có nội dung */
                "If-None-Match"?: string;
            };
            path: {
                /**
                 * @description Mã định danh (UUIDv7)
                 * @example 0176bb3e-7000-7005-8000-000000000008
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Giải trình điểm */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                    "text/html": string;
                    "application/json": components["schemas"]["LaneScore"];
                };
            };
            /** @description Không đổi so với bản đã có */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.password_change_required"];
            404: components["responses"]["not_found"];
            409: components["responses"]["locked"];
            429: components["responses"]["too_many_attempts"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    readHistory: {
        parameters: {
            query?: {
                /** @description Số phiên bản, mặc định 50 */
                limit?: number;
                /** @description Chỉ các phiên bản trước phiên bản này */
                before?: number;
            };
            header?: {
                /** @description ETag của bản đã có; nội dung trả cho người gọi không đổi thì nhận 304, không có nội dung */
                "If-None-Match"?: string;
            };
            path: {
                /**
                 * @description Mã định danh (UUIDv7)
                 * @example 0176bb3e-7000-7005-8000-000000000005
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubmissionHistory"];
                };
            };
            /** @description Không đổi so với bản đã có */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.password_change_required"];
            404: components["responses"]["not_found"];
            429: components["responses"]["too_many_attempts"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    compareVersions: {
        parameters: {
            query?: {
                /** @description So từ phiên bản này; mặc định: 1 */
                from?: number;
                /** @description đến phiên bản này; mặc định: hiện nay */
                to?: number;
            };
            header?: {
                /** @description ETag của bản đã có; nội dung trả cho người gọi không đổi thì nhận 304, không có nội dung */
                "If-None-Match"?: string;
            };
            path: {
                /**
                 * @description Mã định danh (UUIDv7)
                 * @example 0176bb3e-7000-7005-8000-000000000002
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VersionComparison"];
                };
            };
            /** @description Không đổi so với bản đã có */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.password_change_required"];
            404: components["responses"]["not_found"];
            429: components["responses"]["too_many_attempts"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    readVersion: {
        parameters: {
            query?: {
                /** @description Phiên bản của phiếu; mặc định: hiện nay */
                version?: number;
            };
            header?: {
                /** @description ETag của bản đã có; nội dung trả cho người gọi không đổi thì nhận 304, không có nội dung */
                "If-None-Match"?: string;
            };
            path: {
                /**
                 * @description Mã định danh (UUIDv7)
                 * @example 0176bb3e-7000-7005-8000-000000000002
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FormVersion"];
                };
            };
            /** @description Không đổi so với bản đã có */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.password_change_required"];
            404: components["responses"]["not_found"];
            429: components["responses"]["too_many_attempts"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    listDueDates: {
        parameters: {
            query?: {
                /** @description Số dòng mỗi trang (mặc định 50) */
                limit?: number;
                /** @description Con trỏ trang sau: giá trị nextCursor của trang trước */
                cursor?: string;
                /** @description Đơn vị */
                unitId?: string;
                /** @description Trạng thái của phiếu */
                status?: "draft" | "submitted" | "in_review" | "returned" | "reviewed" | "appealed" | "final";
                /** @description true: chỉ đơn vị được gia hạn */
                extended?: boolean;
            };
            header?: {
                /** @description ETag của bản đã có; nội dung trả cho người gọi không đổi thì nhận 304, không có nội dung */
                "If-None-Match"?: string;
            };
            path: {
                /**
                 * @description Mã định danh (UUIDv7)
                 * @example 0176bb3e-7000-7004-8000-000000000001
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DueDatePage"];
                };
            };
            /** @description Không đổi so với bản đã có */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.password_change_required"];
            404: components["responses"]["not_found"];
            429: components["responses"]["too_many_attempts"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    extendSubmission: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Phiên bản đọc gần nhất (ETag), ví dụ "1". Bắt buộc.
                 * @example "2"
                 */
                "if-match": string;
                /** @description Khóa do bên gọi tự đặt, mỗi yêu cầu một khóa (ví dụ UUID). Trong 24 giờ, gửi lại cùng khóa và cùng nội dung thì nhận lại câu trả lời đầu tiên; khác nội dung: 422; lần trước đang xử lý: 409 kèm Retry-After. */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description Mã định danh (UUIDv7)
                 * @example 0176bb3e-7000-7005-8000-00000000000f
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "until": "2021-11-26T17:00:00+07:00",
                 *       "reason": "Đơn vị khắc phục hậu quả bão, chưa hoàn thành báo cáo (ví dụ)",
                 *       "document": {
                 *         "number": "12/CV-VD",
                 *         "date": "2021-11-05",
                 *         "issuer": "Sở Nội vụ (ví dụ)"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["ExtensionInput"];
            };
        };
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DueDate"];
                };
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.password_change_required.separation_of_duties"];
            404: components["responses"]["not_found"];
            409: components["responses"]["already_done.locked.request_in_progress.wrong_state"];
            412: components["responses"]["stale_version"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["idempotency_key_reused.rule_broken"];
            428: components["responses"]["version_missing"];
            429: components["responses"]["too_many_attempts"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    endExtension: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Phiên bản đọc gần nhất (ETag), ví dụ "1". Bắt buộc.
                 * @example "3"
                 */
                "if-match": string;
            };
            path: {
                /**
                 * @description Mã định danh (UUIDv7)
                 * @example 0176bb3e-7000-7005-8000-00000000001b
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DueDate"];
                };
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.password_change_required.separation_of_duties"];
            404: components["responses"]["not_found"];
            409: components["responses"]["locked.wrong_state"];
            412: components["responses"]["stale_version"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            428: components["responses"]["version_missing"];
            429: components["responses"]["too_many_attempts"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    exportForm: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETag của bản đã có; nội dung trả cho người gọi không đổi thì nhận 304, không có nội dung */
                "If-None-Match"?: string;
            };
            path: {
                /**
                 * @description Mã định danh (UUIDv7)
                 * @example 0176bb3e-7000-7005-8000-000000000002
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Tệp .xlsx */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": Blob;
                };
            };
            /** @description Không đổi so với bản đã có */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.password_change_required"];
            404: components["responses"]["not_found"];
            429: components["responses"]["too_many_attempts"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    importForm: {
        parameters: {
            query?: {
                /** @description true: chỉ cho biết những gì sẽ thay đổi, không lưu */
                dryRun?: boolean;
            };
            header: {
                /**
                 * @description Phiên bản đọc gần nhất (ETag), ví dụ "1". Bắt buộc.
                 * @example "4"
                 */
                "if-match": string;
            };
            path: {
                /**
                 * @description Mã định danh (UUIDv7)
                 * @example 0176bb3e-7000-7005-8000-000000000002
                 */
                id: string;
            };
            cookie?: never;
        };
        /** @description Tệp .xlsx */
        requestBody: {
            content: {
                /** @example (chọn tệp .xlsx đã điền) */
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": Blob;
            };
        };
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FormImport"];
                };
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.password_change_required.separation_of_duties"];
            404: components["responses"]["not_found"];
            409: components["responses"]["locked.wrong_state"];
            412: components["responses"]["stale_version"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["invalid_answers.rule_broken"];
            428: components["responses"]["version_missing"];
            429: components["responses"]["too_many_attempts"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    writeSubmissionPaper: {
        parameters: {
            query?: {
                /** @description docx – tệp Word (mặc định); pdf */
                format?: "docx" | "pdf";
                /** @description Số của văn bản, ví dụ 12; để trống: chừa chỗ điền */
                number?: string;
                /** @description Ký hiệu sau số, ví dụ BC-SNV */
                symbol?: string;
                /** @description Ngày ký, dạng YYYY-MM-DD; để trống: chừa chỗ điền */
                date?: string;
                /** @description Địa danh */
                place?: string;
                /** @description Cơ quan chủ quản */
                superior?: string;
                /** @description Cơ quan ban hành */
                issuer?: string;
                /** @description Quyền hạn, chức vụ người ký; xuống dòng giữa các dòng */
                signerTitle?: string;
                /** @description Họ và tên người ký */
                signerName?: string;
                /** @description Nơi nhận, mỗi nơi một giá trị (lặp lại tham số) */
                recipients?: string[];
            };
            header?: {
                /** @description ETag của bản đã có; nội dung trả cho người gọi không đổi thì nhận 304, không có nội dung */
                "If-None-Match"?: string;
            };
            path: {
                /**
                 * @description Mã định danh (UUIDv7)
                 * @example 0176bb3e-7000-7005-8000-000000000008
                 */
                id: string;
                /**
                 * @description form – bảng tự chấm điểm; notice – thông báo kết quả
                 * @example notice
                 */
                paper: "form" | "notice";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Văn bản */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": Blob;
                    "application/pdf": Blob;
                };
            };
            /** @description Không đổi so với bản đã có */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.password_change_required"];
            404: components["responses"]["not_found"];
            409: components["responses"]["wrong_state"];
            429: components["responses"]["too_many_attempts"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    writePeriodPaper: {
        parameters: {
            query?: {
                /** @description docx – tệp Word (mặc định); pdf */
                format?: "docx" | "pdf";
                /** @description Số của văn bản, ví dụ 12; để trống: chừa chỗ điền */
                number?: string;
                /** @description Ký hiệu sau số, ví dụ BC-SNV */
                symbol?: string;
                /** @description Ngày ký, dạng YYYY-MM-DD; để trống: chừa chỗ điền */
                date?: string;
                /** @description Địa danh */
                place?: string;
                /** @description Cơ quan chủ quản */
                superior?: string;
                /** @description Cơ quan ban hành */
                issuer?: string;
                /** @description Quyền hạn, chức vụ người ký; xuống dòng giữa các dòng */
                signerTitle?: string;
                /** @description Họ và tên người ký */
                signerName?: string;
                /** @description Nơi nhận, mỗi nơi một giá trị (lặp lại tham số) */
                recipients?: string[];
            };
            header?: {
                /** @description ETag của bản đã có; nội dung trả cho người gọi không đổi thì nhận 304, không có nội dung */
                "If-None-Match"?: string;
            };
            path: {
                /**
                 * @description Mã định danh (UUIDv7)
                 * @example 0176bb3e-7000-7004-8000-000000000002
                 */
                id: string;
                /**
                 * @description report – báo cáo kết quả thẩm định; award-list – tờ trình và danh sách đề nghị khen thưởng; decision – dự thảo quyết định xếp loại
                 * @example award-list
                 */
                paper: "report" | "award-list" | "decision";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Văn bản */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": Blob;
                    "application/pdf": Blob;
                };
            };
            /** @description Không đổi so với bản đã có */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.password_change_required"];
            404: components["responses"]["not_found"];
            409: components["responses"]["wrong_state"];
            422: components["responses"]["export_too_long"];
            429: components["responses"]["too_many_attempts"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    exportPeriodPaper: {
        parameters: {
            query?: never;
            header?: {
                /** @description Khóa do bên gọi tự đặt, mỗi yêu cầu một khóa (ví dụ UUID). Trong 24 giờ, gửi lại cùng khóa và cùng nội dung thì nhận lại câu trả lời đầu tiên; khác nội dung: 422; lần trước đang xử lý: 409 kèm Retry-After. */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description Mã định danh (UUIDv7)
                 * @example 0176bb3e-7000-7004-8000-000000000002
                 */
                id: string;
                /**
                 * @description report – báo cáo kết quả thẩm định; award-list – tờ trình và danh sách đề nghị khen thưởng; decision – dự thảo quyết định xếp loại
                 * @example report
                 */
                paper: "report" | "award-list" | "decision";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "format": "pdf",
                 *       "number": "12",
                 *       "date": "2021-02-05",
                 *       "recipients": [
                 *         "Ban Dân vận Tỉnh ủy",
                 *         "Lưu: VT"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["PaperExport"];
            };
        };
        responses: {
            /** @description Thành công */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
                };
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.password_change_required"];
            404: components["responses"]["not_found"];
            409: components["responses"]["already_done.request_in_progress.wrong_state"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["idempotency_key_reused"];
            429: components["responses"]["too_many_attempts.too_many_jobs"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    listEvidence: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETag của bản đã có; nội dung trả cho người gọi không đổi thì nhận 304, không có nội dung */
                "If-None-Match"?: string;
            };
            path: {
                /**
                 * @description Mã định danh (UUIDv7)
                 * @example 0176bb3e-7000-7005-8000-000000000005
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvidenceList"];
                };
            };
            /** @description Không đổi so với bản đã có */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.password_change_required"];
            404: components["responses"]["not_found"];
            429: components["responses"]["too_many_attempts"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    addEvidence: {
        parameters: {
            query?: never;
            header?: {
                /** @description Khóa do bên gọi tự đặt, mỗi yêu cầu một khóa (ví dụ UUID). Trong 24 giờ, gửi lại cùng khóa và cùng nội dung thì nhận lại câu trả lời đầu tiên; khác nội dung: 422; lần trước đang xử lý: 409 kèm Retry-After. */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description Mã định danh (UUIDv7)
                 * @example 0176bb3e-7000-7005-8000-000000000002
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["FileForm"];
                /**
                 * @example {
                 *       "codes": [
                 *         "A1"
                 *       ],
                 *       "document": {
                 *         "number": "01/KH-VD",
                 *         "date": "2021-03-20",
                 *         "issuer": "Sở Minh họa",
                 *         "summary": "Kế hoạch công tác dân vận năm 2021 (ví dụ)"
                 *       },
                 *       "url": "https://vanban.example.vn/01-KH-VD"
                 *     }
                 */
                "application/json": components["schemas"]["DocumentEvidence"];
            };
        };
        responses: {
            /** @description Thành công */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AddedEvidence"];
                };
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.password_change_required.separation_of_duties"];
            404: components["responses"]["not_found"];
            409: components["responses"]["already_done.locked.request_in_progress.wrong_state"];
            412: components["responses"]["stale_version"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["idempotency_key_reused.infected_file.rule_broken"];
            429: components["responses"]["too_many_attempts"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    getEvidence: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETag của bản đã có; nội dung trả cho người gọi không đổi thì nhận 304, không có nội dung */
                "If-None-Match"?: string;
            };
            path: {
                /**
                 * @description Mã định danh (UUIDv7)
                 * @example 0176bb3e-7000-7006-8000-000000000002
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Evidence"];
                };
            };
            /** @description Không đổi so với bản đã có */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.password_change_required"];
            404: components["responses"]["not_found"];
            429: components["responses"]["too_many_attempts"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    removeEvidence: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Mã định danh (UUIDv7)
                 * @example 0176bb3e-7000-7006-8000-000000000001
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Thành công */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.password_change_required.separation_of_duties"];
            404: components["responses"]["not_found"];
            409: components["responses"]["locked.wrong_state"];
            412: components["responses"]["stale_version"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            429: components["responses"]["too_many_attempts"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    downloadEvidence: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETag của bản đã có; nội dung trả cho người gọi không đổi thì nhận 304, không có nội dung */
                "If-None-Match"?: string;
            };
            path: {
                /**
                 * @description Mã định danh (UUIDv7)
                 * @example 0176bb3e-7000-7006-8000-000000000002
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Nội dung tệp */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": Blob;
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": Blob;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": Blob;
                    "image/png": Blob;
                    "image/jpeg": Blob;
                };
            };
            /** @description Không đổi so với bản đã có */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.password_change_required"];
            404: components["responses"]["not_found"];
            429: components["responses"]["too_many_attempts"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    getReview: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETag của bản đã có; nội dung trả cho người gọi không đổi thì nhận 304, không có nội dung */
                "If-None-Match"?: string;
            };
            path: {
                /**
                 * @description Mã định danh (UUIDv7)
                 * @example 0176bb3e-7000-7005-8000-000000000005
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Review"];
                };
            };
            /** @description Không đổi so với bản đã có */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.password_change_required"];
            404: components["responses"]["not_found"];
            409: components["responses"]["locked"];
            429: components["responses"]["too_many_attempts"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    takeReview: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Phiên bản đọc gần nhất (ETag), ví dụ "1". Bắt buộc.
                 * @example "4"
                 */
                "if-match": string;
                /** @description Khóa do bên gọi tự đặt, mỗi yêu cầu một khóa (ví dụ UUID). Trong 24 giờ, gửi lại cùng khóa và cùng nội dung thì nhận lại câu trả lời đầu tiên; khác nội dung: 422; lần trước đang xử lý: 409 kèm Retry-After. */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description Mã định danh (UUIDv7)
                 * @example 0176bb3e-7000-7005-8000-000000000004
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /** @example {} */
                "application/json": components["schemas"]["TakeReviewInput"];
            };
        };
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Review"];
                };
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.password_change_required.separation_of_duties"];
            404: components["responses"]["not_found"];
            409: components["responses"]["already_done.locked.request_in_progress.wrong_state"];
            412: components["responses"]["stale_version"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["idempotency_key_reused.rule_broken"];
            428: components["responses"]["version_missing"];
            429: components["responses"]["too_many_attempts"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    getRounds: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETag của bản đã có; nội dung trả cho người gọi không đổi thì nhận 304, không có nội dung */
                "If-None-Match"?: string;
            };
            path: {
                /**
                 * @description Mã định danh (UUIDv7)
                 * @example 0176bb3e-7000-7005-8000-000000000005
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewRounds"];
                };
            };
            /** @description Không đổi so với bản đã có */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.password_change_required"];
            404: components["responses"]["not_found"];
            409: components["responses"]["locked"];
            429: components["responses"]["too_many_attempts"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    declareConflict: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Phiên bản đọc gần nhất (ETag), ví dụ "1". Bắt buộc.
                 * @example "6"
                 */
                "if-match": string;
                /** @description Khóa do bên gọi tự đặt, mỗi yêu cầu một khóa (ví dụ UUID). Trong 24 giờ, gửi lại cùng khóa và cùng nội dung thì nhận lại câu trả lời đầu tiên; khác nội dung: 422; lần trước đang xử lý: 409 kèm Retry-After. */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description Mã định danh (UUIDv7)
                 * @example 0176bb3e-7000-7005-8000-000000000011
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "Có người thân là lãnh đạo đơn vị được chấm"
                 *     }
                 */
                "application/json": components["schemas"]["ConflictInput"];
            };
        };
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Review"];
                };
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.password_change_required.separation_of_duties"];
            404: components["responses"]["not_found"];
            409: components["responses"]["already_done.locked.request_in_progress.wrong_state"];
            412: components["responses"]["stale_version"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["idempotency_key_reused"];
            428: components["responses"]["version_missing"];
            429: components["responses"]["too_many_attempts"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    reassignReview: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Phiên bản đọc gần nhất (ETag), ví dụ "1". Bắt buộc.
                 * @example "6"
                 */
                "if-match": string;
                /** @description Khóa do bên gọi tự đặt, mỗi yêu cầu một khóa (ví dụ UUID). Trong 24 giờ, gửi lại cùng khóa và cùng nội dung thì nhận lại câu trả lời đầu tiên; khác nội dung: 422; lần trước đang xử lý: 409 kèm Retry-After. */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description Mã định danh (UUIDv7)
                 * @example 0176bb3e-7000-7005-8000-000000000014
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "assignee": "0176bb3e-7000-7001-8000-000000000004",
                 *       "reason": "Người đang thẩm định nghỉ phép dài ngày"
                 *     }
                 */
                "application/json": components["schemas"]["ReassignInput"];
            };
        };
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Review"];
                };
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.password_change_required.separation_of_duties"];
            404: components["responses"]["not_found"];
            409: components["responses"]["already_done.locked.request_in_progress.wrong_state"];
            412: components["responses"]["stale_version"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["idempotency_key_reused.rule_broken"];
            428: components["responses"]["version_missing"];
            429: components["responses"]["too_many_attempts"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    recordDecision: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Phiên bản đọc gần nhất (ETag), ví dụ "1". Bắt buộc.
                 * @example "8"
                 */
                "if-match": string;
            };
            path: {
                /**
                 * @description Mã định danh (UUIDv7)
                 * @example 0176bb3e-7000-7005-8000-000000000005
                 */
                id: string;
                /**
                 * @description Mã: chữ in hoa, chữ số, dấu gạch dưới, dấu chấm
                 * @example E1
                 */
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "decision": "adjust",
                 *       "points": "2.5",
                 *       "reasonCode": "THIEU_MINH_CHUNG",
                 *       "reason": "Chưa có bảng theo dõi kèm theo"
                 *     }
                 */
                "application/json": components["schemas"]["DecisionInput"];
            };
        };
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Review"];
                };
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.password_change_required.separation_of_duties"];
            404: components["responses"]["not_found"];
            409: components["responses"]["locked.wrong_state"];
            412: components["responses"]["stale_version"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["rule_broken"];
            428: components["responses"]["version_missing"];
            429: components["responses"]["too_many_attempts"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    undoDecision: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Phiên bản đọc gần nhất (ETag), ví dụ "1". Bắt buộc.
                 * @example "6"
                 */
                "if-match": string;
            };
            path: {
                /**
                 * @description Mã định danh (UUIDv7)
                 * @example 0176bb3e-7000-7005-8000-00000000000b
                 */
                id: string;
                /**
                 * @description Mã: chữ in hoa, chữ số, dấu gạch dưới, dấu chấm
                 * @example A1
                 */
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Review"];
                };
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.password_change_required.separation_of_duties"];
            404: components["responses"]["not_found"];
            409: components["responses"]["locked.wrong_state"];
            412: components["responses"]["stale_version"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            428: components["responses"]["version_missing"];
            429: components["responses"]["too_many_attempts"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    returnSubmission: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Phiên bản đọc gần nhất (ETag), ví dụ "1". Bắt buộc.
                 * @example "6"
                 */
                "if-match": string;
                /** @description Khóa do bên gọi tự đặt, mỗi yêu cầu một khóa (ví dụ UUID). Trong 24 giờ, gửi lại cùng khóa và cùng nội dung thì nhận lại câu trả lời đầu tiên; khác nội dung: 422; lần trước đang xử lý: 409 kèm Retry-After. */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description Mã định danh (UUIDv7)
                 * @example 0176bb3e-7000-7005-8000-000000000006
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "Đề nghị bổ sung tài liệu kiểm chứng",
                 *       "until": "2021-11-19T17:00:00+07:00",
                 *       "criteria": [
                 *         {
                 *           "code": "A1",
                 *           "reason": "Chưa gửi kèm kế hoạch đã ban hành"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["ReturnSubmissionInput"];
            };
        };
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Review"];
                };
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.password_change_required.separation_of_duties"];
            404: components["responses"]["not_found"];
            409: components["responses"]["already_done.locked.request_in_progress.wrong_state"];
            412: components["responses"]["stale_version"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["idempotency_key_reused.rule_broken"];
            428: components["responses"]["version_missing"];
            429: components["responses"]["too_many_attempts"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    completeReview: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Phiên bản đọc gần nhất (ETag), ví dụ "1". Bắt buộc.
                 * @example "6"
                 */
                "if-match": string;
                /** @description Khóa do bên gọi tự đặt, mỗi yêu cầu một khóa (ví dụ UUID). Trong 24 giờ, gửi lại cùng khóa và cùng nội dung thì nhận lại câu trả lời đầu tiên; khác nội dung: 422; lần trước đang xử lý: 409 kèm Retry-After. */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description Mã định danh (UUIDv7)
                 * @example 0176bb3e-7000-7005-8000-000000000007
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Review"];
                };
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.password_change_required.separation_of_duties"];
            404: components["responses"]["not_found"];
            409: components["responses"]["already_done.locked.request_in_progress.wrong_state"];
            412: components["responses"]["stale_version"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["idempotency_key_reused.incomplete"];
            428: components["responses"]["version_missing"];
            429: components["responses"]["too_many_attempts"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    giveOpinion: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Phiên bản đọc gần nhất (ETag), ví dụ "1". Bắt buộc.
                 * @example "4"
                 */
                "if-match": string;
            };
            path: {
                /**
                 * @description Mã định danh (UUIDv7)
                 * @example 0176bb3e-7000-7005-8000-00000000000a
                 */
                id: string;
                /**
                 * @description Mã: chữ in hoa, chữ số, dấu gạch dưới, dấu chấm
                 * @example A1
                 */
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "opinion": "Thống nhất với kết quả tự chấm của đơn vị"
                 *     }
                 */
                "application/json": components["schemas"]["OpinionInput"];
            };
        };
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Review"];
                };
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.password_change_required.separation_of_duties"];
            404: components["responses"]["not_found"];
            409: components["responses"]["locked.wrong_state"];
            412: components["responses"]["stale_version"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["rule_broken"];
            428: components["responses"]["version_missing"];
            429: components["responses"]["too_many_attempts"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    listBulkReviews: {
        parameters: {
            query?: {
                /** @description Số dòng mỗi trang (mặc định 50) */
                limit?: number;
                /** @description Con trỏ trang sau: giá trị nextCursor của trang trước */
                cursor?: string;
            };
            header?: {
                /** @description ETag của bản đã có; nội dung trả cho người gọi không đổi thì nhận 304, không có nội dung */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkReviewPage"];
                };
            };
            /** @description Không đổi so với bản đã có */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.password_change_required"];
            429: components["responses"]["too_many_attempts"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    reviewInBulk: {
        parameters: {
            query?: {
                /** @description true: chỉ xem trước, không lưu gì */
                dryRun?: boolean;
            };
            header?: {
                /** @description Khóa do bên gọi tự đặt, mỗi yêu cầu một khóa (ví dụ UUID). Trong 24 giờ, gửi lại cùng khóa và cùng nội dung thì nhận lại câu trả lời đầu tiên; khác nội dung: 422; lần trước đang xử lý: 409 kèm Retry-After. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "items": [
                 *         {
                 *           "submissionId": "0176bb3e-7000-7005-8000-00000000002b",
                 *           "code": "A1"
                 *         },
                 *         {
                 *           "submissionId": "0176bb3e-7000-7005-8000-00000000002b",
                 *           "code": "A2"
                 *         }
                 *       ],
                 *       "action": "confirm"
                 *     }
                 */
                "application/json": components["schemas"]["BulkInput"];
            };
        };
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkResult"];
                };
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.password_change_required.separation_of_duties"];
            409: components["responses"]["already_done.locked.request_in_progress"];
            412: components["responses"]["stale_version"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["idempotency_key_reused.rule_broken"];
            429: components["responses"]["too_many_attempts"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    undoBulkReview: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Phiên bản đọc gần nhất (ETag), ví dụ "1". Bắt buộc.
                 * @example "1"
                 */
                "if-match": string;
                /** @description Khóa do bên gọi tự đặt, mỗi yêu cầu một khóa (ví dụ UUID). Trong 24 giờ, gửi lại cùng khóa và cùng nội dung thì nhận lại câu trả lời đầu tiên; khác nội dung: 422; lần trước đang xử lý: 409 kèm Retry-After. */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description Mã định danh (UUIDv7)
                 * @example 0176bb3e-7000-700a-8000-000000000001
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkUndo"];
                };
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.password_change_required.separation_of_duties"];
            404: components["responses"]["not_found"];
            409: components["responses"]["already_done.locked.request_in_progress.wrong_state"];
            412: components["responses"]["stale_version"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["idempotency_key_reused"];
            428: components["responses"]["version_missing"];
            429: components["responses"]["too_many_attempts"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    listAmendments: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETag của bản đã có; nội dung trả cho người gọi không đổi thì nhận 304, không có nội dung */
                "If-None-Match"?: string;
            };
            path: {
                /**
                 * @description Mã định danh (UUIDv7)
                 * @example 0176bb3e-7000-7004-8000-000000000002
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AmendmentList"];
                };
            };
            /** @description Không đổi so với bản đã có */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.password_change_required"];
            404: components["responses"]["not_found"];
            409: components["responses"]["wrong_state"];
            429: components["responses"]["too_many_attempts"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    amendResults: {
        parameters: {
            query?: {
                /** @description true: chỉ xem trước, không lưu gì */
                dryRun?: boolean;
            };
            header: {
                /**
                 * @description Phiên bản đọc gần nhất (ETag), ví dụ "1". Bắt buộc.
                 * @example "6"
                 */
                "if-match": string;
                /** @description Khóa do bên gọi tự đặt, mỗi yêu cầu một khóa (ví dụ UUID). Trong 24 giờ, gửi lại cùng khóa và cùng nội dung thì nhận lại câu trả lời đầu tiên; khác nội dung: 422; lần trước đang xử lý: 409 kèm Retry-After. */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description Mã định danh (UUIDv7)
                 * @example 0176bb3e-7000-7004-8000-000000000002
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "decision": {
                 *         "number": "06/QĐ-VD",
                 *         "date": "2021-12-24",
                 *         "issuer": "UBND Tỉnh (ví dụ)",
                 *         "signer": "Người ký (ví dụ)"
                 *       },
                 *       "reason": "Số liệu của một đơn vị bị nhập sai (ví dụ)",
                 *       "items": [
                 *         {
                 *           "submissionId": "0176bb3e-7000-7005-8000-0000000003e9",
                 *           "code": "A2",
                 *           "points": "1",
                 *           "reason": "Nhập sai một báo cáo (ví dụ)"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["AmendmentInput"];
            };
        };
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Amendment"];
                };
            };
            /** @description Thành công */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Amendment"];
                };
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.password_change_required.separation_of_duties"];
            404: components["responses"]["not_found"];
            409: components["responses"]["already_done.request_in_progress.wrong_state"];
            412: components["responses"]["stale_version"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["idempotency_key_reused.rule_broken"];
            428: components["responses"]["version_missing"];
            429: components["responses"]["too_many_attempts"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    getAmendment: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETag của bản đã có; nội dung trả cho người gọi không đổi thì nhận 304, không có nội dung */
                "If-None-Match"?: string;
            };
            path: {
                /**
                 * @description Mã định danh (UUIDv7)
                 * @example 0176bb3e-7000-700b-8000-000000000001
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Amendment"];
                };
            };
            /** @description Không đổi so với bản đã có */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.password_change_required"];
            404: components["responses"]["not_found"];
            409: components["responses"]["wrong_state"];
            429: components["responses"]["too_many_attempts"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    fileAppeal: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Phiên bản đọc gần nhất (ETag), ví dụ "1". Bắt buộc.
                 * @example "7"
                 */
                "if-match": string;
                /** @description Khóa do bên gọi tự đặt, mỗi yêu cầu một khóa (ví dụ UUID). Trong 24 giờ, gửi lại cùng khóa và cùng nội dung thì nhận lại câu trả lời đầu tiên; khác nội dung: 422; lần trước đang xử lý: 409 kèm Retry-After. */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description Mã định danh (UUIDv7)
                 * @example 0176bb3e-7000-7005-8000-000000000008
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "items": [
                 *         {
                 *           "code": "A1",
                 *           "reason": "Kế hoạch đã ban hành đúng hạn, văn bản gửi kèm hồ sơ"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["AppealInput"];
            };
        };
        responses: {
            /** @description Thành công */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Appeal"];
                };
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.password_change_required.separation_of_duties"];
            404: components["responses"]["not_found"];
            409: components["responses"]["already_done.duplicate.locked.request_in_progress.wrong_state"];
            412: components["responses"]["stale_version"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["idempotency_key_reused.rule_broken"];
            428: components["responses"]["version_missing"];
            429: components["responses"]["too_many_attempts"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    listAppeals: {
        parameters: {
            query?: {
                /** @description Số dòng mỗi trang (mặc định 50) */
                limit?: number;
                /** @description Con trỏ trang sau: giá trị nextCursor của trang trước */
                cursor?: string;
                /** @description Mã định danh (UUIDv7) */
                periodId?: string;
                /** @description Mã định danh (UUIDv7) */
                submissionId?: string;
                /** @description open – chờ giải quyết; resolved – đã giải quyết */
                status?: "open" | "resolved";
                /** @description Chỉ lấy bản ghi thay đổi từ thời điểm này trở đi, kể cả của giao dịch kết thúc muộn: gửi lúc bắt đầu lần đọc trước. Không báo bản ghi đã xóa: xem GET /changes */
                updatedSince?: string;
            };
            header?: {
                /** @description ETag của bản đã có; nội dung trả cho người gọi không đổi thì nhận 304, không có nội dung */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppealPage"];
                };
            };
            /** @description Không đổi so với bản đã có */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.password_change_required"];
            429: components["responses"]["too_many_attempts"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    getAppeal: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETag của bản đã có; nội dung trả cho người gọi không đổi thì nhận 304, không có nội dung */
                "If-None-Match"?: string;
            };
            path: {
                /**
                 * @description Mã định danh (UUIDv7)
                 * @example 0176bb3e-7000-7007-8000-000000000001
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Appeal"];
                };
            };
            /** @description Không đổi so với bản đã có */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.password_change_required"];
            404: components["responses"]["not_found"];
            429: components["responses"]["too_many_attempts"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    resolveAppeal: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Phiên bản đọc gần nhất (ETag), ví dụ "1". Bắt buộc.
                 * @example "1"
                 */
                "if-match": string;
                /** @description Khóa do bên gọi tự đặt, mỗi yêu cầu một khóa (ví dụ UUID). Trong 24 giờ, gửi lại cùng khóa và cùng nội dung thì nhận lại câu trả lời đầu tiên; khác nội dung: 422; lần trước đang xử lý: 409 kèm Retry-After. */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description Mã định danh (UUIDv7)
                 * @example 0176bb3e-7000-7007-8000-000000000001
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "outcomes": [
                 *         {
                 *           "code": "A1",
                 *           "outcome": "rejected",
                 *           "reason": "Hồ sơ gửi kèm không có văn bản mới"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["ResolveAppealInput"];
            };
        };
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Appeal"];
                };
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.password_change_required.separation_of_duties"];
            404: components["responses"]["not_found"];
            409: components["responses"]["already_done.locked.request_in_progress.wrong_state"];
            412: components["responses"]["stale_version"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["idempotency_key_reused.rule_broken"];
            428: components["responses"]["version_missing"];
            429: components["responses"]["too_many_attempts"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    getCouncil: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETag của bản đã có; nội dung trả cho người gọi không đổi thì nhận 304, không có nội dung */
                "If-None-Match"?: string;
            };
            path: {
                /**
                 * @description Mã định danh (UUIDv7)
                 * @example 0176bb3e-7000-7004-8000-000000000001
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Council"];
                };
            };
            /** @description Không đổi so với bản đã có */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.password_change_required"];
            404: components["responses"]["not_found"];
            429: components["responses"]["too_many_attempts"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    setCouncil: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Phiên bản đọc gần nhất (ETag), ví dụ "1". Bắt buộc.
                 * @example "1"
                 */
                "if-match": string;
            };
            path: {
                /**
                 * @description Mã định danh (UUIDv7)
                 * @example 0176bb3e-7000-7004-8000-000000000001
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "decision": {
                 *         "number": "07/QĐ-VD",
                 *         "date": "2021-11-20",
                 *         "issuer": "UBND Tỉnh (ví dụ)"
                 *       },
                 *       "members": [
                 *         {
                 *           "name": "Nguyễn Thị Ví Dụ",
                 *           "title": "Phó Chủ tịch UBND Tỉnh (ví dụ)",
                 *           "chair": true
                 *         },
                 *         {
                 *           "name": "Trần Văn Minh Họa",
                 *           "title": "Giám đốc Sở Nội vụ (ví dụ)"
                 *         },
                 *         {
                 *           "name": "Lê Thị Thí Dụ",
                 *           "title": "Phó Trưởng Ban Dân vận (ví dụ)"
                 *         }
                 *       ],
                 *       "quorum": 2
                 *     }
                 */
                "application/json": components["schemas"]["CouncilInput"];
            };
        };
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Council"];
                };
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.password_change_required"];
            404: components["responses"]["not_found"];
            409: components["responses"]["locked"];
            412: components["responses"]["stale_version"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["rule_broken"];
            428: components["responses"]["version_missing"];
            429: components["responses"]["too_many_attempts"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    listCouncilDecisions: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETag của bản đã có; nội dung trả cho người gọi không đổi thì nhận 304, không có nội dung */
                "If-None-Match"?: string;
            };
            path: {
                /**
                 * @description Mã định danh (UUIDv7)
                 * @example 0176bb3e-7000-7005-8000-000000000019
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CouncilDecisions"];
                };
            };
            /** @description Không đổi so với bản đã có */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.password_change_required"];
            404: components["responses"]["not_found"];
            409: components["responses"]["locked"];
            429: components["responses"]["too_many_attempts"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    decideInCouncil: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Phiên bản đọc gần nhất (ETag), ví dụ "1". Bắt buộc.
                 * @example "9"
                 */
                "if-match": string;
                /** @description Khóa do bên gọi tự đặt, mỗi yêu cầu một khóa (ví dụ UUID). Trong 24 giờ, gửi lại cùng khóa và cùng nội dung thì nhận lại câu trả lời đầu tiên; khác nội dung: 422; lần trước đang xử lý: 409 kèm Retry-After. */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description Mã định danh (UUIDv7)
                 * @example 0176bb3e-7000-7005-8000-000000000019
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "minutes": {
                 *         "number": "01/BB-HĐVD",
                 *         "date": "2021-12-05",
                 *         "issuer": "Hội đồng thẩm định (ví dụ)"
                 *       },
                 *       "recusals": [],
                 *       "items": [
                 *         {
                 *           "code": "A1",
                 *           "points": "3",
                 *           "reason": "Kế hoạch đã ban hành nhưng chậm (ví dụ)",
                 *           "votes": {
                 *             "for": [
                 *               1,
                 *               2
                 *             ],
                 *             "against": [
                 *               3
                 *             ],
                 *             "abstain": []
                 *           }
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["CouncilDecisionInput"];
            };
        };
        responses: {
            /** @description Thành công */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CouncilDecision"];
                };
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.password_change_required.separation_of_duties"];
            404: components["responses"]["not_found"];
            409: components["responses"]["already_done.locked.request_in_progress.wrong_state"];
            412: components["responses"]["stale_version"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["idempotency_key_reused.rule_broken"];
            428: components["responses"]["version_missing"];
            429: components["responses"]["too_many_attempts"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    listPeriods: {
        parameters: {
            query?: {
                /** @description Số dòng mỗi trang (mặc định 50) */
                limit?: number;
                /** @description Con trỏ trang sau: giá trị nextCursor của trang trước */
                cursor?: string;
                /** @description Năm */
                year?: number;
                /** @description Trạng thái */
                status?: "draft" | "open" | "reviewing" | "finalized" | "published";
                /** @description Chỉ lấy bản ghi thay đổi từ thời điểm này trở đi, kể cả của giao dịch kết thúc muộn: gửi lúc bắt đầu lần đọc trước. Không báo bản ghi đã xóa: xem GET /changes */
                updatedSince?: string;
            };
            header?: {
                /** @description ETag của bản đã có; nội dung trả cho người gọi không đổi thì nhận 304, không có nội dung */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PeriodPage"];
                };
            };
            /** @description Không đổi so với bản đã có */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.password_change_required"];
            429: components["responses"]["too_many_attempts"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    createPeriod: {
        parameters: {
            query?: never;
            header?: {
                /** @description Khóa do bên gọi tự đặt, mỗi yêu cầu một khóa (ví dụ UUID). Trong 24 giờ, gửi lại cùng khóa và cùng nội dung thì nhận lại câu trả lời đầu tiên; khác nội dung: 422; lần trước đang xử lý: 409 kèm Retry-After. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "year": 2022,
                 *       "name": "Kỳ đánh giá năm 2022 (ví dụ)",
                 *       "criteriaSets": {
                 *         "SO_NGANH": "0176bb3e-7000-7003-8000-000000000001"
                 *       },
                 *       "unitRule": {
                 *         "blocks": [
                 *           "SO_NGANH"
                 *         ]
                 *       },
                 *       "selfAssessmentDueAt": "2022-10-31T17:00:00+07:00",
                 *       "reviewDueAt": "2022-11-30T17:00:00+07:00",
                 *       "appealDueAt": "2022-12-09T17:00:00+07:00",
                 *       "lateSubmissionAllowed": true,
                 *       "holidays": [
                 *         "2022-09-01",
                 *         "2022-09-02"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["PeriodInput"];
            };
        };
        responses: {
            /** @description Thành công */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Period"];
                };
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.password_change_required"];
            409: components["responses"]["already_done.duplicate.request_in_progress"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["idempotency_key_reused.rule_broken"];
            429: components["responses"]["too_many_attempts"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    getPeriod: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETag của bản đã có; nội dung trả cho người gọi không đổi thì nhận 304, không có nội dung */
                "If-None-Match"?: string;
            };
            path: {
                /**
                 * @description Mã định danh (UUIDv7)
                 * @example 0176bb3e-7000-7004-8000-000000000001
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Period"];
                };
            };
            /** @description Không đổi so với bản đã có */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.password_change_required"];
            404: components["responses"]["not_found"];
            429: components["responses"]["too_many_attempts"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    changePeriod: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Phiên bản đọc gần nhất (ETag), ví dụ "1". Bắt buộc.
                 * @example "2"
                 */
                "if-match": string;
            };
            path: {
                /**
                 * @description Mã định danh (UUIDv7)
                 * @example 0176bb3e-7000-7004-8000-000000000001
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "selfAssessmentDueAt": "2021-11-19T17:00:00+07:00"
                 *     }
                 */
                "application/json": components["schemas"]["PeriodPatch"];
            };
        };
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Period"];
                };
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.password_change_required"];
            404: components["responses"]["not_found"];
            409: components["responses"]["duplicate.locked"];
            412: components["responses"]["stale_version"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["rule_broken"];
            428: components["responses"]["version_missing"];
            429: components["responses"]["too_many_attempts"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    openPeriod: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Phiên bản đọc gần nhất (ETag), ví dụ "1". Bắt buộc.
                 * @example "1"
                 */
                "if-match": string;
                /** @description Khóa do bên gọi tự đặt, mỗi yêu cầu một khóa (ví dụ UUID). Trong 24 giờ, gửi lại cùng khóa và cùng nội dung thì nhận lại câu trả lời đầu tiên; khác nội dung: 422; lần trước đang xử lý: 409 kèm Retry-After. */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description Mã định danh (UUIDv7)
                 * @example 0176bb3e-7000-7004-8000-000000000003
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Period"];
                };
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.password_change_required"];
            404: components["responses"]["not_found"];
            409: components["responses"]["already_done.duplicate.request_in_progress.wrong_state"];
            412: components["responses"]["stale_version"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["idempotency_key_reused.rule_broken"];
            428: components["responses"]["version_missing"];
            429: components["responses"]["too_many_attempts"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    closePeriod: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Phiên bản đọc gần nhất (ETag), ví dụ "1". Bắt buộc.
                 * @example "2"
                 */
                "if-match": string;
                /** @description Khóa do bên gọi tự đặt, mỗi yêu cầu một khóa (ví dụ UUID). Trong 24 giờ, gửi lại cùng khóa và cùng nội dung thì nhận lại câu trả lời đầu tiên; khác nội dung: 422; lần trước đang xử lý: 409 kèm Retry-After. */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description Mã định danh (UUIDv7)
                 * @example 0176bb3e-7000-7004-8000-000000000004
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Period"];
                };
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.password_change_required"];
            404: components["responses"]["not_found"];
            409: components["responses"]["already_done.request_in_progress.wrong_state"];
            412: components["responses"]["stale_version"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["idempotency_key_reused"];
            428: components["responses"]["version_missing"];
            429: components["responses"]["too_many_attempts"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    finalizePeriod: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Phiên bản đọc gần nhất (ETag), ví dụ "1". Bắt buộc.
                 * @example "3"
                 */
                "if-match": string;
                /** @description Khóa do bên gọi tự đặt, mỗi yêu cầu một khóa (ví dụ UUID). Trong 24 giờ, gửi lại cùng khóa và cùng nội dung thì nhận lại câu trả lời đầu tiên; khác nội dung: 422; lần trước đang xử lý: 409 kèm Retry-After. */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description Mã định danh (UUIDv7)
                 * @example 0176bb3e-7000-7004-8000-000000000005
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "decision": {
                 *         "number": "05/QĐ-VD",
                 *         "date": "2021-12-17",
                 *         "issuer": "UBND Tỉnh (ví dụ)",
                 *         "summary": "Công nhận kết quả xếp loại năm 2021",
                 *         "signer": "Nguyễn Văn Ví Dụ"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["FinalizePeriodInput"];
            };
        };
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Period"];
                };
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.password_change_required.separation_of_duties"];
            404: components["responses"]["not_found"];
            409: components["responses"]["already_done.request_in_progress.wrong_state"];
            412: components["responses"]["stale_version"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["idempotency_key_reused"];
            428: components["responses"]["version_missing"];
            429: components["responses"]["too_many_attempts"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    publishPeriod: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Phiên bản đọc gần nhất (ETag), ví dụ "1". Bắt buộc.
                 * @example "4"
                 */
                "if-match": string;
                /** @description Khóa do bên gọi tự đặt, mỗi yêu cầu một khóa (ví dụ UUID). Trong 24 giờ, gửi lại cùng khóa và cùng nội dung thì nhận lại câu trả lời đầu tiên; khác nội dung: 422; lần trước đang xử lý: 409 kèm Retry-After. */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description Mã định danh (UUIDv7)
                 * @example 0176bb3e-7000-7004-8000-000000000006
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Period"];
                };
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.password_change_required"];
            404: components["responses"]["not_found"];
            409: components["responses"]["already_done.request_in_progress.wrong_state"];
            412: components["responses"]["stale_version"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["idempotency_key_reused"];
            428: components["responses"]["version_missing"];
            429: components["responses"]["too_many_attempts"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    reopenPeriod: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Phiên bản đọc gần nhất (ETag), ví dụ "1". Bắt buộc.
                 * @example "5"
                 */
                "if-match": string;
                /** @description Khóa do bên gọi tự đặt, mỗi yêu cầu một khóa (ví dụ UUID). Trong 24 giờ, gửi lại cùng khóa và cùng nội dung thì nhận lại câu trả lời đầu tiên; khác nội dung: 422; lần trước đang xử lý: 409 kèm Retry-After. */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description Mã định danh (UUIDv7)
                 * @example 0176bb3e-7000-7004-8000-000000000007
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "Phát hiện sai sót số liệu của một đơn vị, cần thẩm định lại (ví dụ)"
                 *     }
                 */
                "application/json": components["schemas"]["ReopenPeriodInput"];
            };
        };
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Period"];
                };
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.password_change_required"];
            404: components["responses"]["not_found"];
            409: components["responses"]["already_done.in_use.request_in_progress.wrong_state"];
            412: components["responses"]["stale_version"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["idempotency_key_reused"];
            428: components["responses"]["version_missing"];
            429: components["responses"]["too_many_attempts"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    getProgress: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETag của bản đã có; nội dung trả cho người gọi không đổi thì nhận 304, không có nội dung */
                "If-None-Match"?: string;
            };
            path: {
                /**
                 * @description Mã định danh (UUIDv7)
                 * @example 0176bb3e-7000-7004-8000-000000000001
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PeriodProgress"];
                };
            };
            /** @description Không đổi so với bản đã có */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.password_change_required"];
            404: components["responses"]["not_found"];
            429: components["responses"]["too_many_attempts"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    getResults: {
        parameters: {
            query?: {
                /** @description Mã: chữ in hoa, chữ số, dấu gạch dưới, dấu chấm */
                block?: string;
                /** @description Mã: chữ in hoa, chữ số, dấu gạch dưới, dấu chấm */
                classification?: string;
                /** @description Lần điều chỉnh; 0 – như khi phê duyệt; bỏ trống – mới nhất */
                revision?: number;
                /** @description json (mặc định); csv, xlsx – mọi dòng */
                format?: "json" | "csv" | "xlsx";
                /** @description Số dòng mỗi trang (mặc định 50) */
                limit?: number;
                /** @description Mã định danh (UUIDv7) */
                cursor?: string;
            };
            header?: {
                /** @description ETag của bản đã có; nội dung trả cho người gọi không đổi thì nhận 304, không có nội dung */
                "If-None-Match"?: string;
            };
            path: {
                /**
                 * @description Mã định danh (UUIDv7)
                 * @example 0176bb3e-7000-7004-8000-000000000002
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Kết quả của kỳ */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Results"];
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": Blob;
                };
            };
            /** @description Không đổi so với bản đã có */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.password_change_required"];
            404: components["responses"]["not_found"];
            409: components["responses"]["wrong_state"];
            429: components["responses"]["too_many_attempts"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    exportResults: {
        parameters: {
            query?: never;
            header?: {
                /** @description Khóa do bên gọi tự đặt, mỗi yêu cầu một khóa (ví dụ UUID). Trong 24 giờ, gửi lại cùng khóa và cùng nội dung thì nhận lại câu trả lời đầu tiên; khác nội dung: 422; lần trước đang xử lý: 409 kèm Retry-After. */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description Mã định danh (UUIDv7)
                 * @example 0176bb3e-7000-7004-8000-000000000002
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "block": "SO_NGANH"
                 *     }
                 */
                "application/json": components["schemas"]["ResultsExport"];
            };
        };
        responses: {
            /** @description Thành công */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
                };
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.password_change_required"];
            404: components["responses"]["not_found"];
            409: components["responses"]["already_done.request_in_progress.wrong_state"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["idempotency_key_reused"];
            429: components["responses"]["too_many_attempts.too_many_jobs"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    listJobs: {
        parameters: {
            query?: {
                /** @description Số dòng mỗi trang (mặc định 50) */
                limit?: number;
                /** @description Con trỏ trang sau: giá trị nextCursor của trang trước */
                cursor?: string;
                /** @description Chỉ ở trạng thái này */
                state?: "queued" | "running" | "done" | "failed" | "expired" | "cancelled";
            };
            header?: {
                /** @description ETag của bản đã có; nội dung trả cho người gọi không đổi thì nhận 304, không có nội dung */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobPage"];
                };
            };
            /** @description Không đổi so với bản đã có */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.password_change_required"];
            429: components["responses"]["too_many_attempts"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    getJob: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETag của bản đã có; nội dung trả cho người gọi không đổi thì nhận 304, không có nội dung */
                "If-None-Match"?: string;
            };
            path: {
                /**
                 * @description Mã định danh (UUIDv7)
                 * @example 0176bb3e-7000-700d-8000-000000000001
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
                };
            };
            /** @description Không đổi so với bản đã có */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.password_change_required"];
            404: components["responses"]["not_found"];
            429: components["responses"]["too_many_attempts"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    cancelJob: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Mã định danh (UUIDv7)
                 * @example 0176bb3e-7000-700d-8000-000000000002
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Thành công */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.password_change_required"];
            404: components["responses"]["not_found"];
            409: components["responses"]["wrong_state"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            429: components["responses"]["too_many_attempts"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    downloadExport: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETag của bản đã có; nội dung trả cho người gọi không đổi thì nhận 304, không có nội dung */
                "If-None-Match"?: string;
            };
            path: {
                /**
                 * @description Mã định danh (UUIDv7)
                 * @example 0176bb3e-7000-700d-8000-000000000001
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Nội dung tệp */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": Blob;
                    "application/pdf": Blob;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": Blob;
                };
            };
            /** @description Không đổi so với bản đã có */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.password_change_required"];
            404: components["responses"]["not_found"];
            409: components["responses"]["wrong_state"];
            429: components["responses"]["too_many_attempts"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    simulatePeriod: {
        parameters: {
            query?: never;
            header?: {
                /** @description Khóa do bên gọi tự đặt, mỗi yêu cầu một khóa (ví dụ UUID). Trong 24 giờ, gửi lại cùng khóa và cùng nội dung thì nhận lại câu trả lời đầu tiên; khác nội dung: 422; lần trước đang xử lý: 409 kèm Retry-After. */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description Mã định danh (UUIDv7)
                 * @example 0176bb3e-7000-7004-8000-000000000002
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "changes": {
                 *         "thresholds": {
                 *           "HOAN_THANH_TOT": "80"
                 *         }
                 *       },
                 *       "changedOnly": true
                 *     }
                 */
                "application/json": components["schemas"]["SimulateInput"];
            };
        };
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Simulation"];
                };
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.password_change_required"];
            404: components["responses"]["not_found"];
            409: components["responses"]["already_done.request_in_progress.wrong_state"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["idempotency_key_reused.invalid_pack.rule_broken"];
            429: components["responses"]["too_many_attempts"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    getStatistics: {
        parameters: {
            query?: {
                /** @description Mã: chữ in hoa, chữ số, dấu gạch dưới, dấu chấm */
                block?: string;
                /** @description Số dòng mỗi trang của perUnit (mặc định 50) */
                limit?: number;
                /** @description Giá trị nextCursor của trang trước của perUnit */
                cursor?: string;
            };
            header?: {
                /** @description ETag của bản đã có; nội dung trả cho người gọi không đổi thì nhận 304, không có nội dung */
                "If-None-Match"?: string;
            };
            path: {
                /**
                 * @description Mã định danh (UUIDv7)
                 * @example 0176bb3e-7000-7004-8000-000000000002
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PeriodStatistics"];
                };
            };
            /** @description Không đổi so với bản đã có */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.password_change_required"];
            404: components["responses"]["not_found"];
            429: components["responses"]["too_many_attempts"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    getUnitTrend: {
        parameters: {
            query?: {
                /** @description Số kỳ đánh giá gần nhất (mặc định 3) */
                years?: number;
            };
            header?: {
                /** @description ETag của bản đã có; nội dung trả cho người gọi không đổi thì nhận 304, không có nội dung */
                "If-None-Match"?: string;
            };
            path: {
                /**
                 * @description Mã định danh (UUIDv7)
                 * @example 0176bb3e-7000-7002-8000-000000000002
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitTrend"];
                };
            };
            /** @description Không đổi so với bản đã có */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.password_change_required"];
            404: components["responses"]["not_found"];
            429: components["responses"]["too_many_attempts"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    readIndicators: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETag của bản đã có; nội dung trả cho người gọi không đổi thì nhận 304, không có nội dung */
                "If-None-Match"?: string;
            };
            path: {
                /**
                 * @description Mã định danh (UUIDv7)
                 * @example 0176bb3e-7000-7004-8000-000000000001
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Indicators"];
                };
            };
            /** @description Không đổi so với bản đã có */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.password_change_required"];
            404: components["responses"]["not_found"];
            429: components["responses"]["too_many_attempts"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    setIndicators: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Phiên bản đọc gần nhất (ETag), ví dụ "1". Bắt buộc.
                 * @example "1"
                 */
                "if-match": string;
            };
            path: {
                /**
                 * @description Mã định danh (UUIDv7)
                 * @example 0176bb3e-7000-7004-8000-000000000003
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "indicators": [
                 *         {
                 *           "code": "KNTC.KHIEUNAI",
                 *           "title": "Giải quyết đơn khiếu nại",
                 *           "section": "Mục 5",
                 *           "kind": "ratio",
                 *           "rollUp": "weighted_ratio",
                 *           "unit": null,
                 *           "decimals": 2,
                 *           "plan": "90",
                 *           "plausibleFactor": "10",
                 *           "enteredBy": {
                 *             "central": true
                 *           }
                 *         }
                 *       ],
                 *       "checks": [],
                 *       "values": {
                 *         "KNTC.KHIEUNAI": {
                 *           "fraction": {
                 *             "numerator": "226",
                 *             "denominator": "248"
                 *           },
                 *           "printedPercent": "91.13",
                 *           "status": "actual"
                 *         }
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["IndicatorsInput"];
            };
        };
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Indicators"];
                };
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.password_change_required"];
            404: components["responses"]["not_found"];
            409: components["responses"]["locked"];
            412: components["responses"]["stale_version"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["rule_broken"];
            428: components["responses"]["version_missing"];
            429: components["responses"]["too_many_attempts"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    saveCentralValues: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Phiên bản đọc gần nhất (ETag), ví dụ "1". Bắt buộc.
                 * @example "1"
                 */
                "if-match": string;
            };
            path: {
                /**
                 * @description Mã định danh (UUIDv7)
                 * @example 0176bb3e-7000-7004-8000-000000000001
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "values": {
                 *         "CCHC.CATGIAM": {
                 *           "number": null,
                 *           "reason": "Chưa đến hạn báo cáo rà soát (ví dụ)"
                 *         }
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["CentralValuesInput"];
            };
        };
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Indicators"];
                };
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.password_change_required"];
            404: components["responses"]["not_found"];
            409: components["responses"]["locked"];
            412: components["responses"]["stale_version"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["rule_broken"];
            428: components["responses"]["version_missing"];
            429: components["responses"]["too_many_attempts"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    readIndicatorReport: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETag của bản đã có; nội dung trả cho người gọi không đổi thì nhận 304, không có nội dung */
                "If-None-Match"?: string;
            };
            path: {
                /**
                 * @description Mã định danh (UUIDv7)
                 * @example 0176bb3e-7000-7004-8000-000000000001
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IndicatorReport"];
                };
            };
            /** @description Không đổi so với bản đã có */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.password_change_required"];
            404: components["responses"]["not_found"];
            429: components["responses"]["too_many_attempts"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    readUnitIndicators: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETag của bản đã có; nội dung trả cho người gọi không đổi thì nhận 304, không có nội dung */
                "If-None-Match"?: string;
            };
            path: {
                /**
                 * @description Mã định danh (UUIDv7)
                 * @example 0176bb3e-7000-7005-8000-000000000002
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitIndicators"];
                };
            };
            /** @description Không đổi so với bản đã có */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.password_change_required"];
            404: components["responses"]["not_found"];
            429: components["responses"]["too_many_attempts"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    saveIndicators: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Phiên bản đọc gần nhất (ETag), ví dụ "1". Bắt buộc.
                 * @example "4"
                 */
                "if-match": string;
            };
            path: {
                /**
                 * @description Mã định danh (UUIDv7)
                 * @example 0176bb3e-7000-7005-8000-000000000002
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "values": {
                 *         "DV.HOSO": {
                 *           "fraction": {
                 *             "numerator": "118",
                 *             "denominator": "120"
                 *           },
                 *           "status": "actual"
                 *         }
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["UnitValuesInput"];
            };
        };
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitIndicators"];
                };
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.password_change_required.separation_of_duties"];
            404: components["responses"]["not_found"];
            409: components["responses"]["locked.wrong_state"];
            412: components["responses"]["stale_version"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["invalid_answers.rule_broken"];
            428: components["responses"]["version_missing"];
            429: components["responses"]["too_many_attempts"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    proposeModel: {
        parameters: {
            query?: never;
            header?: {
                /** @description Khóa do bên gọi tự đặt, mỗi yêu cầu một khóa (ví dụ UUID). Trong 24 giờ, gửi lại cùng khóa và cùng nội dung thì nhận lại câu trả lời đầu tiên; khác nội dung: 422; lần trước đang xử lý: 409 kèm Retry-After. */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description Mã định danh (UUIDv7)
                 * @example 0176bb3e-7000-7005-8000-000000000002
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "title": "Ngày thứ Sáu nghe dân nói (ví dụ)",
                 *       "summary": "Mỗi tuần một buổi tiếp và trả lời kiến nghị ngay tại khóm, ấp (ví dụ, không có thật)",
                 *       "result": "Trả lời 40 kiến nghị trong năm (ví dụ)",
                 *       "field": "Đối thoại, tiếp công dân"
                 *     }
                 */
                "application/json": components["schemas"]["ModelInput"];
            };
        };
        responses: {
            /** @description Thành công */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Model"];
                };
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.password_change_required.separation_of_duties"];
            404: components["responses"]["not_found"];
            409: components["responses"]["already_done.locked.request_in_progress.wrong_state"];
            412: components["responses"]["stale_version"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["idempotency_key_reused.rule_broken"];
            429: components["responses"]["too_many_attempts"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    listModels: {
        parameters: {
            query?: {
                /** @description Số dòng mỗi trang (mặc định 50) */
                limit?: number;
                /** @description Con trỏ trang sau: giá trị nextCursor của trang trước */
                cursor?: string;
                /** @description Mã định danh (UUIDv7) */
                periodId?: string;
                /** @description Mã định danh (UUIDv7) */
                submissionId?: string;
                /** @description Mã định danh (UUIDv7) */
                unitId?: string;
                /** @description proposed – đề xuất; recognised – được công nhận; declined – không công nhận; withdrawn – đơn vị rút */
                status?: "proposed" | "recognised" | "declined" | "withdrawn";
                /** @description Chỉ lấy bản ghi thay đổi từ thời điểm này trở đi, kể cả của giao dịch kết thúc muộn: gửi lúc bắt đầu lần đọc trước. Không báo bản ghi đã xóa: xem GET /changes */
                updatedSince?: string;
            };
            header?: {
                /** @description ETag của bản đã có; nội dung trả cho người gọi không đổi thì nhận 304, không có nội dung */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ModelPage"];
                };
            };
            /** @description Không đổi so với bản đã có */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.password_change_required"];
            429: components["responses"]["too_many_attempts"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    getModel: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETag của bản đã có; nội dung trả cho người gọi không đổi thì nhận 304, không có nội dung */
                "If-None-Match"?: string;
            };
            path: {
                /**
                 * @description Mã định danh (UUIDv7)
                 * @example 0176bb3e-7000-700b-8000-000000000001
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Model"];
                };
            };
            /** @description Không đổi so với bản đã có */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.password_change_required"];
            404: components["responses"]["not_found"];
            429: components["responses"]["too_many_attempts"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    changeModel: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Phiên bản đọc gần nhất (ETag), ví dụ "1". Bắt buộc.
                 * @example "1"
                 */
                "if-match": string;
            };
            path: {
                /**
                 * @description Mã định danh (UUIDv7)
                 * @example 0176bb3e-7000-700b-8000-000000000001
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "result": "Trả lời 45 kiến nghị trong năm (ví dụ)"
                 *     }
                 */
                "application/json": components["schemas"]["ModelPatch"];
            };
        };
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Model"];
                };
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.password_change_required.separation_of_duties"];
            404: components["responses"]["not_found"];
            409: components["responses"]["locked.wrong_state"];
            412: components["responses"]["stale_version"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["rule_broken"];
            428: components["responses"]["version_missing"];
            429: components["responses"]["too_many_attempts"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    readModelReport: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETag của bản đã có; nội dung trả cho người gọi không đổi thì nhận 304, không có nội dung */
                "If-None-Match"?: string;
            };
            path: {
                /**
                 * @description Mã định danh (UUIDv7)
                 * @example 0176bb3e-7000-7004-8000-000000000001
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ModelReport"];
                };
            };
            /** @description Không đổi so với bản đã có */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.password_change_required"];
            404: components["responses"]["not_found"];
            429: components["responses"]["too_many_attempts"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    withdrawModel: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Phiên bản đọc gần nhất (ETag), ví dụ "1". Bắt buộc.
                 * @example "1"
                 */
                "if-match": string;
                /** @description Khóa do bên gọi tự đặt, mỗi yêu cầu một khóa (ví dụ UUID). Trong 24 giờ, gửi lại cùng khóa và cùng nội dung thì nhận lại câu trả lời đầu tiên; khác nội dung: 422; lần trước đang xử lý: 409 kèm Retry-After. */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description Mã định danh (UUIDv7)
                 * @example 0176bb3e-7000-700b-8000-000000000002
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Model"];
                };
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.password_change_required.separation_of_duties"];
            404: components["responses"]["not_found"];
            409: components["responses"]["already_done.locked.request_in_progress.wrong_state"];
            412: components["responses"]["stale_version"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["idempotency_key_reused"];
            428: components["responses"]["version_missing"];
            429: components["responses"]["too_many_attempts"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    recogniseModel: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Phiên bản đọc gần nhất (ETag), ví dụ "1". Bắt buộc.
                 * @example "1"
                 */
                "if-match": string;
                /** @description Khóa do bên gọi tự đặt, mỗi yêu cầu một khóa (ví dụ UUID). Trong 24 giờ, gửi lại cùng khóa và cùng nội dung thì nhận lại câu trả lời đầu tiên; khác nội dung: 422; lần trước đang xử lý: 409 kèm Retry-After. */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description Mã định danh (UUIDv7)
                 * @example 0176bb3e-7000-700b-8000-000000000003
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "document": {
                 *         "number": "15/QĐ-VD",
                 *         "date": "2021-11-05",
                 *         "issuer": "Sở Nội vụ (ví dụ)"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["RecogniseInput"];
            };
        };
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Model"];
                };
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.password_change_required.separation_of_duties"];
            404: components["responses"]["not_found"];
            409: components["responses"]["already_done.locked.request_in_progress.wrong_state"];
            412: components["responses"]["stale_version"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["idempotency_key_reused"];
            428: components["responses"]["version_missing"];
            429: components["responses"]["too_many_attempts"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    declineModel: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Phiên bản đọc gần nhất (ETag), ví dụ "1". Bắt buộc.
                 * @example "1"
                 */
                "if-match": string;
                /** @description Khóa do bên gọi tự đặt, mỗi yêu cầu một khóa (ví dụ UUID). Trong 24 giờ, gửi lại cùng khóa và cùng nội dung thì nhận lại câu trả lời đầu tiên; khác nội dung: 422; lần trước đang xử lý: 409 kèm Retry-After. */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description Mã định danh (UUIDv7)
                 * @example 0176bb3e-7000-700b-8000-000000000004
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "Chưa có kết quả cụ thể để nhân rộng (ví dụ)"
                 *     }
                 */
                "application/json": components["schemas"]["DeclineInput"];
            };
        };
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Model"];
                };
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.password_change_required.separation_of_duties"];
            404: components["responses"]["not_found"];
            409: components["responses"]["already_done.locked.request_in_progress.wrong_state"];
            412: components["responses"]["stale_version"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["idempotency_key_reused"];
            428: components["responses"]["version_missing"];
            429: components["responses"]["too_many_attempts"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    listAwardCandidates: {
        parameters: {
            query?: {
                /** @description Mã hình thức khen thưởng */
                award?: string;
                /** @description Mã: chữ in hoa, chữ số, dấu gạch dưới, dấu chấm */
                block?: string;
                /** @description true: chỉ đơn vị đủ điều kiện */
                eligible?: boolean;
                /** @description Số dòng mỗi trang (mặc định 50) */
                limit?: number;
                cursor?: string;
            };
            header?: {
                /** @description ETag của bản đã có; nội dung trả cho người gọi không đổi thì nhận 304, không có nội dung */
                "If-None-Match"?: string;
            };
            path: {
                /**
                 * @description Mã định danh (UUIDv7)
                 * @example 0176bb3e-7000-7004-8000-000000000002
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AwardCandidatePage"];
                };
            };
            /** @description Không đổi so với bản đã có */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.password_change_required"];
            404: components["responses"]["not_found"];
            409: components["responses"]["wrong_state"];
            429: components["responses"]["too_many_attempts"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    listAwardProposals: {
        parameters: {
            query?: {
                /** @description Số dòng mỗi trang (mặc định 50) */
                limit?: number;
                /** @description Con trỏ trang sau: giá trị nextCursor của trang trước */
                cursor?: string;
                /** @description Mã định danh (UUIDv7) */
                periodId?: string;
                /** @description Mã định danh (UUIDv7) */
                unitId?: string;
                /** @description draft – soạn thảo; proposed – đã trình; approved – đã quyết định; rejected – không đồng ý; revoked – thu hồi */
                status?: "draft" | "proposed" | "approved" | "rejected" | "revoked";
                /** @description collective – tập thể; individual – cá nhân */
                subject?: "collective" | "individual";
                /** @description Chỉ lấy bản ghi thay đổi từ thời điểm này trở đi, kể cả của giao dịch kết thúc muộn: gửi lúc bắt đầu lần đọc trước. Không báo bản ghi đã xóa: xem GET /changes */
                updatedSince?: string;
            };
            header?: {
                /** @description ETag của bản đã có; nội dung trả cho người gọi không đổi thì nhận 304, không có nội dung */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AwardProposalPage"];
                };
            };
            /** @description Không đổi so với bản đã có */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.password_change_required"];
            429: components["responses"]["too_many_attempts"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    createAwardProposal: {
        parameters: {
            query?: never;
            header?: {
                /** @description Khóa do bên gọi tự đặt, mỗi yêu cầu một khóa (ví dụ UUID). Trong 24 giờ, gửi lại cùng khóa và cùng nội dung thì nhận lại câu trả lời đầu tiên; khác nội dung: 422; lần trước đang xử lý: 409 kèm Retry-After. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "periodId": "0176bb3e-7000-7004-8000-000000000002",
                 *       "unitId": "0176bb3e-7000-7002-8000-000000000002",
                 *       "awardCode": "BK_CA_NHAN",
                 *       "subject": "individual",
                 *       "personName": "Nguyễn Thị Ví Dụ",
                 *       "personPosition": "Phó Chánh Văn phòng",
                 *       "achievement": "Tham mưu mô hình \"Dân vận khéo\" được nhân rộng (ví dụ, không có thật)"
                 *     }
                 */
                "application/json": components["schemas"]["AwardProposalInput"];
            };
        };
        responses: {
            /** @description Thành công */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AwardProposal"];
                };
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.password_change_required.separation_of_duties"];
            404: components["responses"]["not_found"];
            409: components["responses"]["already_done.duplicate.request_in_progress.wrong_state"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["idempotency_key_reused.rule_broken"];
            429: components["responses"]["too_many_attempts"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    getAwardProposal: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETag của bản đã có; nội dung trả cho người gọi không đổi thì nhận 304, không có nội dung */
                "If-None-Match"?: string;
            };
            path: {
                /**
                 * @description Mã định danh (UUIDv7)
                 * @example 0176bb3e-7000-7008-8000-000000000001
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AwardProposal"];
                };
            };
            /** @description Không đổi so với bản đã có */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.password_change_required"];
            404: components["responses"]["not_found"];
            429: components["responses"]["too_many_attempts"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    changeAwardProposal: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Phiên bản đọc gần nhất (ETag), ví dụ "1". Bắt buộc.
                 * @example "1"
                 */
                "if-match": string;
            };
            path: {
                /**
                 * @description Mã định danh (UUIDv7)
                 * @example 0176bb3e-7000-7008-8000-000000000001
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "achievement": "Tóm tắt thành tích đã bổ sung (ví dụ, không có thật)"
                 *     }
                 */
                "application/json": components["schemas"]["AwardProposalPatch"];
            };
        };
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AwardProposal"];
                };
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.password_change_required.separation_of_duties"];
            404: components["responses"]["not_found"];
            409: components["responses"]["duplicate.wrong_state"];
            412: components["responses"]["stale_version"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["rule_broken"];
            428: components["responses"]["version_missing"];
            429: components["responses"]["too_many_attempts"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    proposeAward: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Phiên bản đọc gần nhất (ETag), ví dụ "1". Bắt buộc.
                 * @example "1"
                 */
                "if-match": string;
                /** @description Khóa do bên gọi tự đặt, mỗi yêu cầu một khóa (ví dụ UUID). Trong 24 giờ, gửi lại cùng khóa và cùng nội dung thì nhận lại câu trả lời đầu tiên; khác nội dung: 422; lần trước đang xử lý: 409 kèm Retry-After. */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description Mã định danh (UUIDv7)
                 * @example 0176bb3e-7000-7008-8000-000000000002
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "document": {
                 *         "number": "06/TTr-VD",
                 *         "date": "2021-11-08",
                 *         "issuer": "Sở Nội vụ (ví dụ)"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["ProposeAwardInput"];
            };
        };
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AwardProposal"];
                };
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.password_change_required.separation_of_duties"];
            404: components["responses"]["not_found"];
            409: components["responses"]["already_done.request_in_progress.wrong_state"];
            412: components["responses"]["stale_version"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["idempotency_key_reused"];
            428: components["responses"]["version_missing"];
            429: components["responses"]["too_many_attempts"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    approveAward: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Phiên bản đọc gần nhất (ETag), ví dụ "1". Bắt buộc.
                 * @example "2"
                 */
                "if-match": string;
                /** @description Khóa do bên gọi tự đặt, mỗi yêu cầu một khóa (ví dụ UUID). Trong 24 giờ, gửi lại cùng khóa và cùng nội dung thì nhận lại câu trả lời đầu tiên; khác nội dung: 422; lần trước đang xử lý: 409 kèm Retry-After. */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description Mã định danh (UUIDv7)
                 * @example 0176bb3e-7000-7008-8000-000000000003
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "decision": {
                 *         "number": "07/QĐ-VD",
                 *         "date": "2021-11-08",
                 *         "issuer": "UBND Tỉnh (ví dụ)",
                 *         "signer": "Nguyễn Văn Ví Dụ"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["ApproveAwardInput"];
            };
        };
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AwardProposal"];
                };
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.password_change_required.separation_of_duties"];
            404: components["responses"]["not_found"];
            409: components["responses"]["already_done.request_in_progress.wrong_state"];
            412: components["responses"]["stale_version"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["idempotency_key_reused"];
            428: components["responses"]["version_missing"];
            429: components["responses"]["too_many_attempts"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    rejectAward: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Phiên bản đọc gần nhất (ETag), ví dụ "1". Bắt buộc.
                 * @example "2"
                 */
                "if-match": string;
                /** @description Khóa do bên gọi tự đặt, mỗi yêu cầu một khóa (ví dụ UUID). Trong 24 giờ, gửi lại cùng khóa và cùng nội dung thì nhận lại câu trả lời đầu tiên; khác nội dung: 422; lần trước đang xử lý: 409 kèm Retry-After. */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description Mã định danh (UUIDv7)
                 * @example 0176bb3e-7000-7008-8000-000000000004
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "Chưa đủ thời gian công tác theo quy định (ví dụ)"
                 *     }
                 */
                "application/json": components["schemas"]["RejectAwardInput"];
            };
        };
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AwardProposal"];
                };
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.password_change_required.separation_of_duties"];
            404: components["responses"]["not_found"];
            409: components["responses"]["already_done.request_in_progress.wrong_state"];
            412: components["responses"]["stale_version"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["idempotency_key_reused"];
            428: components["responses"]["version_missing"];
            429: components["responses"]["too_many_attempts"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    revokeAward: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Phiên bản đọc gần nhất (ETag), ví dụ "1". Bắt buộc.
                 * @example "3"
                 */
                "if-match": string;
                /** @description Khóa do bên gọi tự đặt, mỗi yêu cầu một khóa (ví dụ UUID). Trong 24 giờ, gửi lại cùng khóa và cùng nội dung thì nhận lại câu trả lời đầu tiên; khác nội dung: 422; lần trước đang xử lý: 409 kèm Retry-After. */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description Mã định danh (UUIDv7)
                 * @example 0176bb3e-7000-7008-8000-000000000005
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "Phát hiện vi phạm sau khi khen thưởng (ví dụ)",
                 *       "decision": {
                 *         "number": "08/QĐ-VD",
                 *         "date": "2021-11-08",
                 *         "issuer": "UBND Tỉnh (ví dụ)",
                 *         "signer": "Nguyễn Văn Ví Dụ"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["RevokeAwardInput"];
            };
        };
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AwardProposal"];
                };
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.password_change_required.separation_of_duties"];
            404: components["responses"]["not_found"];
            409: components["responses"]["already_done.request_in_progress.wrong_state"];
            412: components["responses"]["stale_version"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["idempotency_key_reused"];
            428: components["responses"]["version_missing"];
            429: components["responses"]["too_many_attempts"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    listEvents: {
        parameters: {
            query?: {
                /** @description Số dòng mỗi trang (mặc định 50) */
                limit?: number;
                /** @description Con trỏ trang sau: giá trị nextCursor của trang trước */
                cursor?: string;
                /** @description Chỉ sự kiện có seq lớn hơn số này: để đọc tiếp, gửi seq lớn nhất đã nhận; không sót sự kiện nào */
                after?: number;
                /** @description Chỉ sự kiện từ thời điểm này trở đi */
                since?: string;
                /** @description reminder_due_7, reminder_due_3, reminder_due_1 – nhắc còn 7, 3, 1 ngày đến hạn; submission_returned – phiếu bị trả lại; submission_extended – đơn vị được gia hạn; extension_ended – kết thúc gia hạn; period_opened, period_finalized, period_published – kỳ đánh giá được mở, phê duyệt, công bố; period_amended – kết quả đã phê duyệt được điều chỉnh; submission_submitted, submission_reviewed – phiếu đã nộp, đã thẩm định xong; appeal_filed – đơn vị gửi kiến nghị; award_decided – đề nghị khen thưởng được quyết định; unit_reorganised – đơn vị được thành lập, chấm dứt, đổi tên, chuyển cấp trên hoặc nhận thêm, bớt đi một phần; webhook_disabled – một địa chỉ nhận sự kiện bị tạm dừng */
                kind?: "reminder_due_7" | "reminder_due_3" | "reminder_due_1" | "submission_returned" | "submission_extended" | "extension_ended" | "period_opened" | "period_finalized" | "period_published" | "period_amended" | "submission_submitted" | "submission_reviewed" | "appeal_filed" | "award_decided" | "unit_reorganised" | "webhook_disabled";
                /** @description Kỳ đánh giá */
                periodId?: string;
                /** @description Đơn vị */
                unitId?: string;
            };
            header?: {
                /** @description ETag của bản đã có; nội dung trả cho người gọi không đổi thì nhận 304, không có nội dung */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventPage"];
                };
            };
            /** @description Không đổi so với bản đã có */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.password_change_required"];
            429: components["responses"]["too_many_attempts"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    listChanges: {
        parameters: {
            query?: {
                /** @description nextCursor của lần đọc trước; bỏ trống: đọc từ đầu */
                since?: string;
                /** @description unit – đơn vị; user – tài khoản; criteriaSet – bộ tiêu chí; period – kỳ đánh giá (cả khi kết quả được phê duyệt, công bố, điều chỉnh); council – hội đồng thẩm định của kỳ; indicatorSet – phụ lục số liệu của kỳ; submission – phiếu tự chấm điểm; evidence – tài liệu kiểm chứng; appeal – kiến nghị; exemplaryModel – mô hình hay; awardProposal – đề nghị khen thưởng */
                resource?: "unit" | "user" | "criteriaSet" | "period" | "council" | "indicatorSet" | "submission" | "evidence" | "appeal" | "exemplaryModel" | "awardProposal";
                /** @description Số dòng mỗi trang (mặc định 200) */
                limit?: number;
            };
            header?: {
                /** @description ETag của bản đã có; nội dung trả cho người gọi không đổi thì nhận 304, không có nội dung */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangePage"];
                };
            };
            /** @description Không đổi so với bản đã có */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.password_change_required"];
            410: components["responses"]["feed_restarted"];
            429: components["responses"]["too_many_attempts"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    listWebhooks: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETag của bản đã có; nội dung trả cho người gọi không đổi thì nhận 304, không có nội dung */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookList"];
                };
            };
            /** @description Không đổi so với bản đã có */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.password_change_required"];
            429: components["responses"]["too_many_attempts"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    createWebhook: {
        parameters: {
            query?: never;
            header?: {
                /** @description Khóa do bên gọi tự đặt, mỗi yêu cầu một khóa (ví dụ UUID). Trong 24 giờ, gửi lại cùng khóa và cùng nội dung thì nhận lại câu trả lời đầu tiên; khác nội dung: 422; lần trước đang xử lý: 409 kèm Retry-After. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "url": "https://nhan-su-kien.vidu.example/su-kien",
                 *       "eventTypes": [
                 *         "submission.submitted",
                 *         "period.finalized"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["WebhookInput"];
            };
        };
        responses: {
            /** @description Thành công */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookWithSecret"];
                };
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.password_change_required"];
            409: components["responses"]["already_done.request_in_progress"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["idempotency_key_reused.rule_broken"];
            429: components["responses"]["too_many_attempts"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    getWebhook: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETag của bản đã có; nội dung trả cho người gọi không đổi thì nhận 304, không có nội dung */
                "If-None-Match"?: string;
            };
            path: {
                /**
                 * @description Mã định danh (UUIDv7)
                 * @example 0176bb3e-7000-700c-8000-000000000001
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Webhook"];
                };
            };
            /** @description Không đổi so với bản đã có */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.password_change_required"];
            404: components["responses"]["not_found"];
            429: components["responses"]["too_many_attempts"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    deleteWebhook: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Phiên bản đọc gần nhất (ETag), ví dụ "1". Bắt buộc.
                 * @example "1"
                 */
                "if-match": string;
            };
            path: {
                /**
                 * @description Mã định danh (UUIDv7)
                 * @example 0176bb3e-7000-700c-8000-000000000004
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Thành công */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.password_change_required"];
            404: components["responses"]["not_found"];
            412: components["responses"]["stale_version"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            428: components["responses"]["version_missing"];
            429: components["responses"]["too_many_attempts"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    changeWebhook: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Phiên bản đọc gần nhất (ETag), ví dụ "1". Bắt buộc.
                 * @example "1"
                 */
                "if-match": string;
            };
            path: {
                /**
                 * @description Mã định danh (UUIDv7)
                 * @example 0176bb3e-7000-700c-8000-000000000001
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "eventTypes": [
                 *         "submission.returned"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["WebhookPatch"];
            };
        };
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Webhook"];
                };
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.password_change_required"];
            404: components["responses"]["not_found"];
            412: components["responses"]["stale_version"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["rule_broken"];
            428: components["responses"]["version_missing"];
            429: components["responses"]["too_many_attempts"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    enableWebhook: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Phiên bản đọc gần nhất (ETag), ví dụ "1". Bắt buộc.
                 * @example "2"
                 */
                "if-match": string;
                /** @description Khóa do bên gọi tự đặt, mỗi yêu cầu một khóa (ví dụ UUID). Trong 24 giờ, gửi lại cùng khóa và cùng nội dung thì nhận lại câu trả lời đầu tiên; khác nội dung: 422; lần trước đang xử lý: 409 kèm Retry-After. */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description Mã định danh (UUIDv7)
                 * @example 0176bb3e-7000-700c-8000-000000000002
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Webhook"];
                };
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.password_change_required"];
            404: components["responses"]["not_found"];
            409: components["responses"]["already_done.request_in_progress"];
            412: components["responses"]["stale_version"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["idempotency_key_reused"];
            428: components["responses"]["version_missing"];
            429: components["responses"]["too_many_attempts"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    rotateWebhookSecret: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Phiên bản đọc gần nhất (ETag), ví dụ "1". Bắt buộc.
                 * @example "1"
                 */
                "if-match": string;
                /** @description Khóa do bên gọi tự đặt, mỗi yêu cầu một khóa (ví dụ UUID). Trong 24 giờ, gửi lại cùng khóa và cùng nội dung thì nhận lại câu trả lời đầu tiên; khác nội dung: 422; lần trước đang xử lý: 409 kèm Retry-After. */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description Mã định danh (UUIDv7)
                 * @example 0176bb3e-7000-700c-8000-000000000003
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookWithSecret"];
                };
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.password_change_required"];
            404: components["responses"]["not_found"];
            409: components["responses"]["already_done.request_in_progress"];
            412: components["responses"]["stale_version"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["idempotency_key_reused"];
            428: components["responses"]["version_missing"];
            429: components["responses"]["too_many_attempts"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    testWebhook: {
        parameters: {
            query?: never;
            header?: {
                /** @description Khóa do bên gọi tự đặt, mỗi yêu cầu một khóa (ví dụ UUID). Trong 24 giờ, gửi lại cùng khóa và cùng nội dung thì nhận lại câu trả lời đầu tiên; khác nội dung: 422; lần trước đang xử lý: 409 kèm Retry-After. */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description Mã định danh (UUIDv7)
                 * @example 0176bb3e-7000-700c-8000-000000000001
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Thành công */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookDelivery"];
                };
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.password_change_required"];
            404: components["responses"]["not_found"];
            409: components["responses"]["already_done.request_in_progress"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["idempotency_key_reused"];
            429: components["responses"]["too_many_attempts"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    listDeliveries: {
        parameters: {
            query?: {
                /** @description Số dòng mỗi trang (mặc định 50) */
                limit?: number;
                /** @description Con trỏ trang sau: giá trị nextCursor của trang trước */
                cursor?: string;
                /** @description Trạng thái gửi */
                state?: "pending" | "delivered" | "failed";
            };
            header?: {
                /** @description ETag của bản đã có; nội dung trả cho người gọi không đổi thì nhận 304, không có nội dung */
                "If-None-Match"?: string;
            };
            path: {
                /**
                 * @description Mã định danh (UUIDv7)
                 * @example 0176bb3e-7000-700c-8000-000000000001
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Thành công */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookDeliveryPage"];
                };
            };
            /** @description Không đổi so với bản đã có */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.password_change_required"];
            404: components["responses"]["not_found"];
            429: components["responses"]["too_many_attempts"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    redeliver: {
        parameters: {
            query?: never;
            header?: {
                /** @description Khóa do bên gọi tự đặt, mỗi yêu cầu một khóa (ví dụ UUID). Trong 24 giờ, gửi lại cùng khóa và cùng nội dung thì nhận lại câu trả lời đầu tiên; khác nội dung: 422; lần trước đang xử lý: 409 kèm Retry-After. */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description Mã định danh (UUIDv7)
                 * @example 0176bb3e-7000-700c-8000-000000000001
                 */
                id: string;
                /**
                 * @description Mã định danh (UUIDv7)
                 * @example 0176bb3e-7000-700c-8000-000000000009
                 */
                deliveryId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Thành công */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookDelivery"];
                };
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.password_change_required"];
            404: components["responses"]["not_found"];
            409: components["responses"]["already_done.request_in_progress"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["idempotency_key_reused"];
            429: components["responses"]["too_many_attempts"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
}
