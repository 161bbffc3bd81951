package org.zhicheng.publicity;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.zhicheng.account.Accounts;
import org.zhicheng.declaration.life.Declaration;
import org.zhicheng.material.store.Sha256;
import org.zhicheng.problem.Messages;
import org.zhicheng.publicity.PublicityTable.Ruling;
import org.zhicheng.publicity.PublicityTerms.Obtained;
import org.zhicheng.reference.LevelNames;
import org.zhicheng.reference.Offices;
import org.zhicheng.sql.RowIds;

/** Writes down what is published of a case, by the names that hold on that day: what PB02 lists, and nothing else. */
@Component
class PublicityDrafts {

    private final PublicityRows rows;
    private final PublicityDays days;
    private final Accounts accounts;
    private final LevelNames levels;
    private final Offices offices;
    private final Messages messages;
    private final Clock clock;

    PublicityDrafts(
            PublicityRows rows,
            PublicityDays days,
            Accounts accounts,
            LevelNames levels,
            Offices offices,
            Messages messages,
            Clock clock) {
        this.rows = rows;
        this.days = days;
        this.accounts = accounts;
        this.levels = levels;
        this.offices = offices;
        this.messages = messages;
        this.clock = clock;
    }

    /** @param office group of the office that decided last */
    Publicity of(Declaration declaration, Ruling ruling, String office) {
        String name = PublishedText.of(
                accounts.find(declaration.applicantId()).orElseThrow().displayName());
        String employer = rows.employer(declaration.id()).map(PublishedText::of).orElse(null);
        String title = levels.name(declaration.specialty(), declaration.level()).orElse(declaration.level());
        String way = messages.say("publicity.way." + declaration.business().code());
        LocalDate first = days.first();
        LocalDate last = days.last(ruling.days());
        return new Publicity(
                RowIds.next(),
                declaration.id(),
                office,
                offices.name(office),
                name,
                employer,
                declaration.specialtyPath(),
                title,
                way,
                first,
                last,
                hash(List.of(
                        name,
                        Objects.requireNonNullElse(employer, ""),
                        declaration.specialtyPath(),
                        title,
                        way,
                        offices.name(office),
                        first.toString(),
                        last.toString())),
                terms(ruling, office),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                PublicityState.RUNNING,
                null);
    }

    private static String hash(List<String> published) {
        try {
            return Sha256.of(
                    new ByteArrayInputStream(String.join("\n", published).getBytes(StandardCharsets.UTF_8)));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static PublicityTerms terms(Ruling ruling, String office) {
        String confirming = Objects.requireNonNullElse(ruling.confirmingOffice(), office);
        return new PublicityTerms(
                ruling.shownDays(),
                ruling.objectionDays(),
                ruling.objectionMost(),
                ruling.anonymous(),
                ruling.confirmation() ? confirming : null,
                Obtained.valueOf(ruling.obtained().toUpperCase(Locale.ROOT)));
    }
}
