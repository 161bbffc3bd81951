package org.zhicheng.office;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;
import org.zhicheng.problem.Messages;

/** Writes what the list shows of a case into the cells of a sheet. */
@Component
class SheetRow {

    private final DateTimeFormatter minutes;
    private final Messages messages;

    SheetRow(Messages messages, Clock clock) {
        this.messages = messages;
        this.minutes = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(clock.getZone());
    }

    List<String> headings() {
        return List.of(messages.say("office.export.columns").split(","));
    }

    List<String> of(OfficeRow row) {
        return Arrays.asList(
                row.caseNumber(),
                row.name(),
                row.business(),
                row.specialty(),
                row.level(),
                row.employer(),
                row.status(),
                row.resubmitted() ? messages.say("office.export.yes") : null,
                time(row.submittedAt()),
                time(row.dueAt()),
                left(row),
                holder(row));
    }

    private String left(OfficeRow row) {
        if (row.daysLeft() == null) {
            return null;
        }
        return row.overdue()
                ? messages.say("office.export.overdue", row.daysLeft())
                : row.daysLeft().toString();
    }

    private String holder(OfficeRow row) {
        return row.holder() == null && row.dueAt() != null ? messages.say("office.unclaimed") : row.holder();
    }

    private String time(Instant moment) {
        return moment == null ? null : minutes.format(moment);
    }
}
