package org.zhicheng.material;

import java.nio.charset.StandardCharsets;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.zhicheng.problem.Messages;

/** The real words. */
public final class Words {

    public static final Messages MESSAGES = messages();

    private Words() {}

    public static String say(String key, Object... arguments) {
        return MESSAGES.say(key, arguments);
    }

    private static Messages messages() {
        ResourceBundleMessageSource source = new ResourceBundleMessageSource();
        source.setBasename("messages/material");
        source.setDefaultEncoding(StandardCharsets.UTF_8.name());
        source.setFallbackToSystemLocale(false);
        return new Messages(source);
    }
}
