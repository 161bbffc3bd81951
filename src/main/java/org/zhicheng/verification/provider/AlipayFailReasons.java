package org.zhicheng.verification.provider;

import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.zhicheng.alipay.AlipaySettings;
import org.zhicheng.start.ConditionalOnValue;

/**
 * Translates Alipay's fail_reason (V04). The known codes are the keys {@code V04.alipay.*} in the messages. Alipay
 * publishes no list, so these are the codes seen in answers of its face recognition; codes that a contract names as
 * "another person" are added in the settings. Some answers give the reason in words.
 */
@Component
@ConditionalOnValue("zhicheng.alipay.app-id")
class AlipayFailReasons {

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final Pattern ANOTHER_PERSON = Pattern.compile("不一致|不匹配|不相符|不符合");
    private static final int LONGEST = 100;

    private final AlipaySettings settings;
    private final MessageSource messages;

    AlipayFailReasons(AlipaySettings settings, MessageSource messages) {
        this.settings = settings;
        this.messages = messages;
    }

    ProviderAnswer answer(String failReason) {
        if (settings.mismatchCodes().contains(failReason)
                || ANOTHER_PERSON.matcher(failReason).find()) {
            return new ProviderAnswer(ProviderAnswer.Status.MISMATCH, say("V04.mismatch", ""));
        }
        return new ProviderAnswer(ProviderAnswer.Status.FAILED, failed(failReason));
    }

    private String failed(String failReason) {
        if (CODE.matcher(failReason).matches()) {
            String known = messages.getMessage("V04.alipay." + failReason, null, null, Locale.CHINA);
            return known != null ? known : say("V04.alipay.other", failReason);
        }
        return failReason.length() > LONGEST ? failReason.substring(0, LONGEST) : failReason;
    }

    private String say(String key, String detail) {
        return messages.getMessage(key, new Object[] {detail}, Locale.CHINA);
    }
}
