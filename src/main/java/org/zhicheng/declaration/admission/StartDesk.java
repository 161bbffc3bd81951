package org.zhicheng.declaration.admission;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.zhicheng.account.Account;
import org.zhicheng.declaration.life.Business;
import org.zhicheng.declaration.life.Choice;
import org.zhicheng.declaration.life.DeclarationProcess;
import org.zhicheng.declaration.life.Declarations;
import org.zhicheng.limit.IdempotentRequests;
import org.zhicheng.problem.Messages;
import org.zhicheng.problem.NotAllowedException;
import org.zhicheng.problem.Problem;
import org.zhicheng.problem.RefusedException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Starts 职称申报 for a verified applicant by its start form. */
@Service
public class StartDesk {

    private final StartForms forms;
    private final Admission admission;
    private final NewCases cases;
    private final DegreeProposals proposals;
    private final Declarations declarations;
    private final IdempotentRequests requests;
    private final Messages messages;

    /** @param caseNumber 办件编号 */
    public record Started(String declarationId, String caseNumber) {}

    StartDesk(
            StartForms forms,
            Admission admission,
            NewCases cases,
            DegreeProposals proposals,
            Declarations declarations,
            IdempotentRequests requests,
            Messages messages) {
        this.forms = forms;
        this.admission = admission;
        this.cases = cases;
        this.proposals = proposals;
        this.declarations = declarations;
        this.requests = requests;
        this.messages = messages;
    }

    /**
     * @param carried what the person answered before; null for nothing
     * @param requestKey the client's key for this attempt (S04)
     * @throws RefusedException with every problem at once
     * @throws NotAllowedException where the person is not verified (V01)
     */
    @Transactional
    public Started start(Account applicant, JsonNode data, CarriedDegree carried, String requestKey) {
        String id = requests.once(applicant.id(), "start:" + requestKey, () -> {
            String begun = begin(applicant, data, Map.of(), proposals.of(carried));
            forms.forget(DeclarationProcess.KEY, applicant);
            return begun;
        });
        return new Started(id, declarations.get(id).caseNumber());
    }

    /**
     * Tells what would forbid this start, while the form is being filled in.
     *
     * @param data what is chosen by now
     */
    @Transactional(readOnly = true)
    public List<Problem> foreseen(Account applicant, JsonNode data) {
        return Business.find(data.path("business").asString("")).isPresent()
                ? admission.foreseen(applicant.id(), NewCases.choice(data))
                : List.of();
    }

    /**
     * Begins a declaration as {@link #start} does, in the caller's transaction; what is typed into the start form stays.
     *
     * @param known facts for routing that are known before anything is filled in: codes and flags, nothing personal
     * @return the id of the declaration
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public String begin(Account applicant, JsonNode data, Map<String, Object> known) {
        return begin(applicant, data, known, Optional.empty());
    }

    private String begin(Account applicant, JsonNode data, Map<String, Object> known, Optional<JsonNode> education) {
        if (!applicant.verified()) {
            throw new NotAllowedException("V01", messages.say("V01"));
        }
        ObjectNode start = forms.accepted(DeclarationProcess.KEY, data);
        Choice choice = NewCases.choice(start);
        declarations.lockApplicant(applicant.id());
        RefusedException.ifOneBlocks(admission.toStart(applicant.id(), choice));
        return cases.begin(applicant, choice, start, known, education);
    }
}
