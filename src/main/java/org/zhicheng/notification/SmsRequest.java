package org.zhicheng.notification;

import java.util.Map;

/**
 * A notice to send.
 *
 * @param dedupeKey the same event, however often it is handled, sends once
 * @param mobile null for a person without one (N02)
 * @param template names the text in the messages: {@code sms.<template>}
 * @param parameters name, business, caseNumberTail (last four digits), date, code, minutes; never an ID number
 */
public record SmsRequest(
        String dedupeKey,
        String accountId,
        String declarationId,
        String mobile,
        String template,
        Map<String, String> parameters) {

    public SmsRequest {
        parameters = Map.copyOf(parameters);
    }
}
