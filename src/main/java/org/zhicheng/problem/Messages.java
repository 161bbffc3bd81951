package org.zhicheng.problem;

import java.util.Arrays;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says in Chinese what the system tells people about problems. */
@Component
public class Messages {

    private final MessageSource source;

    public Messages(MessageSource source) {
        this.source = source;
    }

    /** Numbers are said as they are, without grouping. */
    public String say(String key, Object... arguments) {
        Object[] words = Arrays.stream(arguments).map(String::valueOf).toArray();
        return source.getMessage(key, words, Locale.SIMPLIFIED_CHINESE);
    }

    public boolean knows(String key) {
        return source.getMessage(key, null, null, Locale.SIMPLIFIED_CHINESE) != null;
    }
}
