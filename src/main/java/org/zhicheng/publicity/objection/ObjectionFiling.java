package org.zhicheng.publicity.objection;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhicheng.declaration.life.PublicityNews;
import org.zhicheng.limit.IdempotentRequests;
import org.zhicheng.problem.ConflictException;
import org.zhicheng.problem.Messages;
import org.zhicheng.problem.NotFoundException;
import org.zhicheng.problem.RefusedException;
import org.zhicheng.publicity.ObjectedCase;
import org.zhicheng.publicity.ObjectedCases;
import org.zhicheng.publicity.PublicityFlow;

/** Takes an objection whole or not at all: its row, its files, its receipt and its task. */
@Service
@Transactional
class ObjectionFiling {

    private final IdempotentRequests requests;
    private final ObjectedCases cases;
    private final ObjectionRules rules;
    private final ObjectionWriting writing;
    private final PublicityFlow flow;
    private final PublicityNews applicant;
    private final Messages messages;

    ObjectionFiling(
            IdempotentRequests requests,
            ObjectedCases cases,
            ObjectionRules rules,
            ObjectionWriting writing,
            PublicityFlow flow,
            PublicityNews applicant,
            Messages messages) {
        this.requests = requests;
        this.cases = cases;
        this.rules = rules;
        this.writing = writing;
        this.flow = flow;
        this.applicant = applicant;
        this.messages = messages;
    }

    /**
     * @throws NotFoundException where the public page has nothing of this id
     * @throws ConflictException where the time is over
     * @throws RefusedException with every problem at once
     */
    String file(Filing filing) {
        ObjectedCase about = cases.lockPublished(filing.publicityId())
                .orElseThrow(() -> new NotFoundException(messages.say("publicity.gone")));
        String key = "objection:" + filing.publicityId() + ":" + filing.requestKey();
        return requests.once("anybody", key, () -> take(filing, about));
    }

    private String take(Filing filing, ObjectedCase about) {
        if (!about.open()) {
            throw new ConflictException(messages.say("publicity.objection.late"));
        }
        RefusedException.ifAny(rules.problems(filing, about.terms()));
        Complaint complaint = rules.read(filing);
        Objection objection = writing.write(about, complaint, filing.anonymous());
        if (!writing.give(filing.files(), objection)) {
            throw new RefusedException(List.of(rules.problem("/files", "publicity.objection.lost-files")));
        }
        if (!flow.objected(about.declarationId())) {
            throw new ConflictException(messages.say("publicity.objection.late"));
        }
        applicant.objected(about.declarationId());
        return objection.receipt();
    }
}
