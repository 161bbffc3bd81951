package org.zhicheng.publicity;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.zhicheng.limit.Throttle;
import org.zhicheng.limit.TooOftenException;
import org.zhicheng.problem.Messages;
import org.zhicheng.secret.KeyedHash;
import org.zhicheng.text.ReadAs;

/** Shows anybody what is published (PB02): the lists of today, and nothing that is over for longer than the table says. */
@Service
public class PublishedDesk {

    static final int PAGE = 50;

    private static final Throttle.Limit[] PER_ADDRESS = {
        new Throttle.Limit(120, Duration.ofMinutes(10)), new Throttle.Limit(1200, Duration.ofDays(1))
    };

    private final PublishedRows rows;
    private final Throttle throttle;
    private final KeyedHash hash;
    private final Messages messages;

    /**
     * @param id by which an objection names it
     * @param open whether somebody may object to it now
     */
    public record Entry(
            String id,
            String name,
            String employer,
            String specialty,
            String title,
            String way,
            String office,
            LocalDate from,
            LocalDate to,
            boolean open,
            boolean anonymous) {}

    /** @param total how many there are on all pages */
    public record Found(List<Entry> entries, long total, int pageSize, List<String> offices) {}

    PublishedDesk(PublishedRows rows, Throttle throttle, KeyedHash hash, Messages messages) {
        this.rows = rows;
        this.throttle = throttle;
        this.hash = hash;
        this.messages = messages;
    }

    /**
     * @param name or a part of one; null or empty for all
     * @param office its full name; null or empty for all
     * @param page from 0
     */
    public Found find(String name, String office, int page, String address) {
        throttle.admit(new Throttle.Count(hash.of("publicity", address), PER_ADDRESS))
                .orElseThrow(() -> new TooOftenException(messages.say("publicity.too-often"), PER_ADDRESS[0].within()));
        PublishedRows.Wanted wanted = new PublishedRows.Wanted(ReadAs.name(name), office);
        return new Found(rows.page(wanted, page * PAGE, PAGE), rows.count(wanted), PAGE, rows.offices());
    }
}
