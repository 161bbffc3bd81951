package org.zhicheng.account.consent;

import org.springframework.stereotype.Component;
import org.zhicheng.problem.Messages;

/** Lists the notices that people accept: their texts are messages, and a changed text gets a new version (PIPL 17). */
@Component
public class PrivacyNotice {

    private final Messages messages;

    PrivacyNotice(Messages messages) {
        this.messages = messages;
    }

    public String version() {
        return messages.say("privacy.version");
    }

    public String realPersonVersion() {
        return messages.say("consent.real-person.version");
    }
}
