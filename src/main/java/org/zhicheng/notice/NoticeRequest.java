package org.zhicheng.notice;

import java.util.Map;
import org.zhicheng.text.Typed;

/**
 * A request asks for a notice: by SMS, or by e-mail to a person without a mobile number.
 *
 * @param dedupeKey the same event, however often it is handled, sends once
 * @param mobile null for a person without one (N02)
 * @param email where the words go instead then; null where that is not known either, or where only a phone will do
 * @param kind names the text in the messages: {@code sms.<kind>}
 * @param parameters name, business, caseNumberTail (last four digits), date, code, minutes; for staff count, cases, due,
 *     overdue; to complainants receipt; never an ID number
 */
public record NoticeRequest(
        String dedupeKey,
        String accountId,
        String declarationId,
        String mobile,
        String email,
        String kind,
        Map<String, String> parameters) {

    public NoticeRequest {
        parameters = Map.copyOf(parameters);
    }

    boolean byPhone() {
        return given(mobile);
    }

    boolean byMail() {
        return !byPhone() && given(email);
    }

    boolean aboutCase() {
        return declarationId != null;
    }

    NoticeRequest byMailOnly() {
        return new NoticeRequest(dedupeKey, accountId, declarationId, null, email, kind, parameters);
    }

    private static boolean given(String address) {
        return !Typed.nothing(address);
    }
}
