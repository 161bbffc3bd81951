package org.zhicheng.certificate;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.stereotype.Component;
import org.zhicheng.account.Account;
import org.zhicheng.account.Accounts;
import org.zhicheng.account.IdNumbers;
import org.zhicheng.declaration.life.Declaration;
import org.zhicheng.declaration.life.ReviewRecord;
import org.zhicheng.problem.Messages;
import org.zhicheng.reference.LevelNames;
import org.zhicheng.sql.RowIds;

/** Writes down what the certificate of a case says, by the names that hold on the day of its issue. */
@Component
class CertificateDrafts {

    private final Accounts accounts;
    private final IdNumbers idNumbers;
    private final LevelNames levels;
    private final ReviewRecord reviews;
    private final CertificateNumbers numbers;
    private final Messages messages;
    private final Clock clock;

    CertificateDrafts(
            Accounts accounts,
            IdNumbers idNumbers,
            LevelNames levels,
            ReviewRecord reviews,
            CertificateNumbers numbers,
            Messages messages,
            Clock clock) {
        this.accounts = accounts;
        this.idNumbers = idNumbers;
        this.levels = levels;
        this.reviews = reviews;
        this.numbers = numbers;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * @return a certificate without its document
     * @throws IllegalStateException where something that it must say is missing (CF04)
     */
    Certificate of(Declaration declaration, String pattern) {
        Account holder = accounts.find(declaration.applicantId()).orElseThrow();
        LocalDate obtainedOn = reviews.obtainedOn(declaration)
                .orElseGet(
                        () -> declaration.finishedAt().atZone(clock.getZone()).toLocalDate());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        String title = levels.name(declaration.specialty(), declaration.level())
                .orElseThrow(() -> new IllegalStateException(messages.say("certificate.incomplete")));
        String office = office(declaration);
        CertificateNumbers.Numbered numbered = numbers.of(
                declaration.id(),
                () -> numbers.next(
                        pattern, obtainedOn, declaration.division(), declaration.series(), declaration.level()));
        return new Certificate(
                RowIds.next(),
                numbered.number(),
                declaration.id(),
                holder.id(),
                holder.displayName(),
                idNumbers.masked(holder.id()),
                declaration.level(),
                title,
                declaration.specialtyPath(),
                messages.say("certificate.way." + declaration.business().code()),
                office,
                obtainedOn,
                now,
                numbered.place(),
                CertificateState.VALID,
                now,
                null,
                1,
                null,
                null);
    }

    /** The office that decided last. */
    private String office(Declaration declaration) {
        List<ReviewRecord.Stage> stages = reviews.stages(declaration);
        if (stages.isEmpty()) {
            throw new IllegalStateException(messages.say("certificate.incomplete"));
        }
        return stages.get(stages.size() - 1).office();
    }
}
