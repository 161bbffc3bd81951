package org.zhicheng.declaration.view;

import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhicheng.account.Account;
import org.zhicheng.declaration.fact.DeclarationSectionsReader;
import org.zhicheng.declaration.life.CaseAccess;
import org.zhicheng.declaration.life.Declaration;
import org.zhicheng.declaration.life.DeclarationSections;
import org.zhicheng.declaration.life.Declarations;
import org.zhicheng.problem.Messages;
import org.zhicheng.problem.NotFoundException;
import org.zhicheng.record.InsuredMonths;
import org.zhicheng.task.SavedSection;

/** Shows applicant and reviewer alike whether social security, employer and work experience agree. */
@Service
public class ComparisonDesk {

    private final Declarations declarations;
    private final DeclarationSections sections;
    private final InsuredMonths insuredMonths;
    private final CaseAccess access;
    private final Labels labels;
    private final Messages messages;
    private final Clock clock;

    ComparisonDesk(
            Declarations declarations,
            DeclarationSections sections,
            InsuredMonths insuredMonths,
            CaseAccess access,
            Labels labels,
            Messages messages,
            Clock clock) {
        this.declarations = declarations;
        this.sections = sections;
        this.insuredMonths = insuredMonths;
        this.access = access;
        this.labels = labels;
        this.messages = messages;
        this.clock = clock;
    }

    /** @throws NotFoundException where there is no such case for this viewer (Q01) */
    @Transactional(readOnly = true)
    public CareerComparison compare(String declarationId, Account viewer) {
        Declaration declaration = declarations
                .find(declarationId)
                .filter(found -> access.mayRead(found, viewer))
                .orElseThrow(() -> new NotFoundException(messages.say("Q01")));
        DeclarationSectionsReader typed = new DeclarationSectionsReader(sections.load(declarationId).stream()
                .collect(Collectors.toMap(SavedSection::section, SavedSection::content)));
        return CareerComparison.of(
                labels.employer(declaration.employerId()),
                typed.workExperience(),
                insuredMonths.of(declarationId).orElse(null),
                LocalDate.now(clock));
    }
}
