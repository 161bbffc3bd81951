package org.zhicheng.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.zhicheng.account.Accounts;
import org.zhicheng.audit.AuditEntry;
import org.zhicheng.audit.AuditKind;
import org.zhicheng.audit.AuditSearch;
import org.zhicheng.problem.Messages;

/**
 * Who did what with the case, as the audit has it, a page of entries at a time. Each entry says its place in the chain and
 * its hash, so that it can be held against the audit itself; addresses of computers stay there.
 */
@Component
@Order(4)
class AuditPart implements ArchivedPart {

    private static final int PAGE = 500;

    private final AuditSearch search;
    private final Accounts accounts;
    private final Messages messages;
    private final DateTimeFormatter second;

    AuditPart(AuditSearch search, Accounts accounts, Messages messages, Clock clock) {
        this.search = search;
        this.accounts = accounts;
        this.messages = messages;
        this.second = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(clock.getZone());
    }

    @Override
    public void write(ArchivedCase one, PackageZip zip) throws IOException {
        zip.add(messages.say("archive.file.audit"), out -> page(one, out));
    }

    private void page(ArchivedCase one, OutputStream out) throws IOException {
        String number = one.declaration().caseNumber();
        HtmlPage page = new HtmlPage(out, messages.say("archive.audit.title", number));
        page.beginTable(List.of(messages.say("archive.audit.heads").split("\\|")));
        // what comes while it is written is newer, and would move the pages
        AuditSearch.Wanted wanted = new AuditSearch.Wanted(
                null, null, number, null, Instant.EPOCH, one.madeAt().plus(Duration.ofSeconds(1)));
        List<AuditEntry> entries = search.find(wanted, 0, PAGE);
        for (int first = 0; !entries.isEmpty(); first += PAGE) {
            for (AuditEntry entry : entries) {
                page.row(cells(entry));
            }
            entries = entries.size() < PAGE ? List.of() : search.find(wanted, first + PAGE, PAGE);
        }
        page.endTable();
        page.finish();
    }

    /** What stands in the table as a code has a name. */
    private String said(String detail) {
        if (detail == null) {
            return "";
        }
        String key = "audit.detail." + detail.replace(' ', '-');
        return messages.knows(key) ? messages.say(key) : detail;
    }

    private List<String> cells(AuditEntry entry) {
        String who = entry.accountId() == null
                ? ""
                : accounts.displayName(entry.accountId()).orElse(entry.accountId());
        return List.of(
                second.format(entry.at()),
                who,
                AuditKind.of(entry.action())
                        .map(kind -> messages.say("audit.kind." + kind.code()))
                        .orElse(entry.action()),
                said(entry.detail()),
                entry.chainPosition() == null ? "" : entry.chainPosition().toString(),
                entry.chainHash() == null ? "" : entry.chainHash());
    }
}
