package org.zhicheng.declaration.dossier;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zhicheng.declaration.life.ReviewRecord;
import org.zhicheng.declaration.life.ReviewRecord.Decision;
import org.zhicheng.problem.Problem;
import org.zhicheng.problem.SubmissionProblems;

/** Reads what reviewers and checks noted about a submitted case. */
@Component
public class CaseNotes {

    private final ReviewRecord reviews;
    private final SubmissionProblems problems;

    public CaseNotes(ReviewRecord reviews, SubmissionProblems problems) {
        this.reviews = reviews;
        this.problems = problems;
    }

    /** Returns the decisions, newest first. */
    public List<Decision> decisions(String declarationId) {
        return reviews.decisions(declarationId);
    }

    /** Returns what the last check of a submission found. */
    public List<Problem> found(String declarationId) {
        return problems.of(declarationId);
    }
}
