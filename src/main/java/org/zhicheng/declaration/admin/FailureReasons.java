package org.zhicheng.declaration.admin;

import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.zhicheng.problem.Messages;

/** Says in Chinese why a notice was not taken: gateways say it in Chinese, in English, or by a code. */
@Component
class FailureReasons {

    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
    private static final Pattern CODE = Pattern.compile("[A-Za-z]\\w*(\\.\\w+)+");

    private final Messages messages;

    FailureReasons(Messages messages) {
        this.messages = messages;
    }

    /** @return null where there is none */
    String inChinese(String failure) {
        if (failure == null || CHINESE.matcher(failure).find()) {
            return failure;
        }
        String key = "notice.failure."
                + failure.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-").replaceAll("^-|-$", "");
        if (messages.knows(key)) {
            return messages.say(key);
        }
        return CODE.matcher(failure).matches()
                ? messages.say("notice.failure.code", failure)
                : messages.say("notice.failure.defect");
    }
}
