package org.zhicheng.certificate.change;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhicheng.certificate.Certificate;
import org.zhicheng.certificate.CertificateFact;
import org.zhicheng.declaration.life.Declaration;
import org.zhicheng.declaration.life.Declarations;
import org.zhicheng.reference.LevelNames;
import org.zhicheng.reference.SpecialtyDirectory;

/**
 * Finds what of a certificate may be corrected, and into what (CF09). A name and a day are typed. Title, specialty and office
 * are never: they become what the reference data says of the same level, specialty and office now, so that no correction
 * makes another title of one, and that the next certificate has no wrong letter either.
 */
@Component
class CorrectableFacts {

    private final Declarations declarations;
    private final LevelNames levels;
    private final SpecialtyDirectory specialties;
    private final Clock clock;

    CorrectableFacts(Declarations declarations, LevelNames levels, SpecialtyDirectory specialties, Clock clock) {
        this.declarations = declarations;
        this.levels = levels;
        this.specialties = specialties;
        this.clock = clock;
    }

    List<Correctable> of(ChangingCase about) {
        Certificate certificate = about.certificate();
        Declaration declaration = declarations.get(certificate.declarationId());
        List<Correctable> facts = new ArrayList<>();
        facts.add(Correctable.typed(CertificateFact.NAME, certificate.holderName()));
        offer(facts, certificate, CertificateFact.TITLE, levels.name(declaration.specialty(), certificate.level()));
        offer(
                facts,
                certificate,
                CertificateFact.SPECIALTY,
                Optional.of(specialties.displayPath(declaration.specialty())).filter(path -> !path.isEmpty()));
        offer(facts, certificate, CertificateFact.OFFICE, Optional.of(about.officeName()));
        facts.add(Correctable.day(
                CertificateFact.OBTAINED,
                certificate.obtainedOn().toString(),
                declaration.submittedAt().atZone(clock.getZone()).toLocalDate(),
                LocalDate.now(clock)));
        return facts;
    }

    private static void offer(
            List<Correctable> facts, Certificate certificate, CertificateFact fact, Optional<String> right) {
        String was = fact.of(certificate);
        right.filter(text -> !text.equals(was)).ifPresent(text -> facts.add(Correctable.offered(fact, was, text)));
    }
}
