package org.zhicheng.certificate.change;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zhicheng.account.Account;
import org.zhicheng.account.Accounts;
import org.zhicheng.certificate.Certificate;
import org.zhicheng.certificate.CertificateRegister;
import org.zhicheng.certificate.CertificateState;
import org.zhicheng.certificate.change.ChangeFileRows.Part;
import org.zhicheng.certificate.change.OfficeCertificate.ChangeView;
import org.zhicheng.certificate.change.OfficeCertificate.FileView;
import org.zhicheng.certificate.change.OfficeCertificate.Other;
import org.zhicheng.certificate.change.OfficeCertificate.Proposable;

/** Puts together what an office reads of a certificate, with the names of who proposed and decided. */
@Component
class OfficeChangeViews {

    private final ChangeRecords records;
    private final CorrectableFacts correctable;
    private final CertificateRegister register;
    private final Accounts accounts;

    OfficeChangeViews(
            ChangeRecords records, CorrectableFacts correctable, CertificateRegister register, Accounts accounts) {
        this.records = records;
        this.correctable = correctable;
        this.register = register;
        this.accounts = accounts;
    }

    OfficeCertificate of(ChangingCase about, Account viewer) {
        Certificate certificate = about.certificate();
        List<Change> changes = records.of(certificate.number());
        boolean free = about.mayPropose(viewer) && changes.stream().noneMatch(Change::open);
        return new OfficeCertificate(
                certificate.number(),
                certificate.state(),
                certificate.stateAt(),
                certificate.version(),
                free ? proposable(about) : List.of(),
                changes.stream()
                        .map(change -> view(change, about.mayPropose(viewer)))
                        .toList(),
                others(certificate, other -> other.builtOn(certificate)),
                others(certificate, other -> other.state() == CertificateState.REVOKED && certificate.builtOn(other)));
    }

    /** A kind for which the table has no ground is not proposed. */
    private List<Proposable> proposable(ChangingCase about) {
        return Stream.of(ChangeKind.values())
                .filter(kind -> kind.from() == about.certificate().state())
                .map(kind -> new Proposable(kind, records.grounds(kind), correctable(kind, about)))
                .filter(one -> !one.grounds().isEmpty())
                .toList();
    }

    private List<Correctable> correctable(ChangeKind kind, ChangingCase about) {
        return kind == ChangeKind.CORRECT ? correctable.of(about) : List.of();
    }

    private List<Other> others(Certificate certificate, Predicate<Certificate> wanted) {
        return register.ofHolder(certificate.holderId()).stream()
                .filter(wanted)
                .map(other -> new Other(other.number(), other.title(), other.state(), other.declarationId()))
                .toList();
    }

    /** @param whole with what was written and sent; an office that only had the case before sees what was decided */
    private ChangeView view(Change change, boolean whole) {
        return new ChangeView(
                change.id(),
                change.kind(),
                change.state(),
                change.groundName(),
                whole ? change.facts() : null,
                records.corrections(change),
                change.asked(),
                name(change.proposedBy()),
                change.proposedAt(),
                change.hearingUntil(),
                whole ? change.statement() : null,
                change.statedAt(),
                change.reason(),
                name(change.decidedBy()),
                change.decidedAt(),
                change.banUntil(),
                whole ? files(change) : List.of());
    }

    List<Correction> corrections(Change change) {
        return records.corrections(change);
    }

    List<FileView> files(Change change) {
        return records.files(change.id()).stream()
                .map(file -> new FileView(
                        file.fileName(),
                        file.part() == Part.STATEMENT || change.asked(),
                        file.size(),
                        file.pages(),
                        "/api/office/certificate-change-files/" + file.id() + "/content"))
                .toList();
    }

    String name(String accountId) {
        return accountId == null ? null : accounts.displayName(accountId).orElse(null);
    }
}
