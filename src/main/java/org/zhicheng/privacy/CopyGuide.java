package org.zhicheng.privacy;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhicheng.account.Account;
import org.zhicheng.problem.Messages;

/**
 * Writes the guide that lies beside the data: which file holds what, what each field means, how long it is kept, what
 * is not there.
 */
@Component
class CopyGuide {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final String LINE = "\r\n";

    private final PersonalData data;
    private final Messages messages;
    private final Clock clock;

    CopyGuide(PersonalData data, Messages messages, Clock clock) {
        this.data = data;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * @param counts file → how many rows it has
     * @param missing what could not be added
     */
    String text(Account account, Map<String, Integer> counts, List<String> missing) {
        StringBuilder text = new StringBuilder("\uFEFF");
        text.append(messages.say(
                        "own.guide.head",
                        account.displayName(),
                        ZonedDateTime.now(clock).format(MINUTE)))
                .append(LINE)
                .append(LINE);
        missing.forEach(line -> text.append(line).append(LINE));
        data.tables().stream()
                .filter(PersonalTable::exported)
                .forEach(table -> describe(table, counts.getOrDefault(table.file(), 0), text));
        text.append(messages.say("own.guide.not-included")).append(LINE);
        return text.toString();
    }

    private void describe(PersonalTable table, int count, StringBuilder text) {
        text.append(messages.say("own.guide.table", table.file(), count, table.kept()))
                .append(LINE);
        table.revealed().forEach((column, meaning) -> field(column, meaning, text));
        table.export().forEach((column, meaning) -> field(column, meaning, text));
        text.append(LINE);
    }

    private void field(String column, String meaning, StringBuilder text) {
        text.append(messages.say("own.guide.field", column, meaning)).append(LINE);
    }
}
