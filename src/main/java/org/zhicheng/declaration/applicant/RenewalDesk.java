package org.zhicheng.declaration.applicant;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhicheng.account.Account;
import org.zhicheng.declaration.admission.Admission;
import org.zhicheng.declaration.admission.StartDesk;
import org.zhicheng.declaration.check.MaterialDetermination;
import org.zhicheng.declaration.dossier.Dossier;
import org.zhicheng.declaration.life.Choice;
import org.zhicheng.declaration.life.DeclarationProcess;
import org.zhicheng.declaration.life.DeclarationStatus;
import org.zhicheng.limit.IdempotentRequests;
import org.zhicheng.problem.ConflictException;
import org.zhicheng.problem.Messages;
import org.zhicheng.problem.NotFoundException;
import org.zhicheng.problem.Problem;
import org.zhicheng.problem.RefusedException;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Starts a new declaration for somebody whose earlier one came to nothing (重新申报). It has a number and a life of its own,
 * and every check of a start; what the person had typed is there already.
 */
@Service
public class RenewalDesk {

    private static final Set<DeclarationStatus> CAME_TO_NOTHING =
            EnumSet.of(DeclarationStatus.REJECTED, DeclarationStatus.LAPSED);

    private final OwnCases cases;
    private final Admission admission;
    private final StartDesk start;
    private final EarlierAnswers answers;
    private final MaterialDetermination materialDetermination;
    private final IdempotentRequests requests;
    private final Messages messages;

    /** @param problems what forbids a new start now; empty where nothing does */
    public record Outlook(List<Problem> problems) {}

    /** @param caseNumber 办件编号 of the new case */
    public record Renewed(String declarationId, String caseNumber) {}

    RenewalDesk(
            OwnCases cases,
            Admission admission,
            StartDesk start,
            EarlierAnswers answers,
            MaterialDetermination materialDetermination,
            IdempotentRequests requests,
            Messages messages) {
        this.cases = cases;
        this.admission = admission;
        this.start = start;
        this.answers = answers;
        this.materialDetermination = materialDetermination;
        this.requests = requests;
        this.messages = messages;
    }

    /** Tells whether a new declaration could be started now. */
    @Transactional(readOnly = true)
    public Outlook outlook(String declarationId, Account applicant) {
        Dossier earlier = earlier(declarationId, applicant);
        return new Outlook(
                admission.toStart(applicant.id(), earlier.declaration().choice()).stream()
                        .filter(Problem::blocks)
                        .toList());
    }

    /**
     * @param requestKey the client's key for this attempt (S04)
     * @throws NotFoundException where this person has no such case (Q01)
     * @throws ConflictException where the earlier case goes on, or was approved
     * @throws RefusedException with every problem that forbids a start
     */
    @Transactional
    public Renewed renew(String declarationId, Account applicant, String requestKey) {
        Dossier earlier = earlier(declarationId, applicant);
        String id = requests.once(applicant.id(), "renewal:" + requestKey, () -> begin(earlier, applicant));
        return new Renewed(id, cases.open(id, applicant).declaration().caseNumber());
    }

    private String begin(Dossier earlier, Account applicant) {
        Map<String, Object> known = new HashMap<>();
        materialDetermination
                .graduatedBefore2001(earlier)
                .ifPresent(before -> known.put(DeclarationProcess.GRADUATED_BEFORE_2001, before));
        String id = start.begin(applicant, startForm(earlier.declaration().choice()), known);
        answers.copy(earlier, cases.open(id, applicant));
        return id;
    }

    private Dossier earlier(String declarationId, Account applicant) {
        Dossier earlier = cases.open(declarationId, applicant);
        if (!CAME_TO_NOTHING.contains(earlier.declaration().status())) {
            throw new ConflictException(messages.say("renewal.not-over"));
        }
        return earlier;
    }

    private static ObjectNode startForm(Choice choice) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("business", choice.business().code())
                .put("division", choice.division())
                .put("department", choice.department())
                .put("employer", choice.employerId())
                .put("specialty", choice.specialty())
                .put("level", choice.level());
    }
}
