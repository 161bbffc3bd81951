package org.zhicheng.declaration.life;

import java.time.Instant;

/** Keeps the list of the cases that each office has or had, in the transactions in which cases move. */
public interface OfficeRegister {

    /** Enters where the case is now, for every office whose turn came, and strikes it out for every other. */
    void moved(String declarationId);

    /** Enters that the case came back from its applicant, and that no office has it before the automatic checks did theirs. */
    void sentAgain(String declarationId, Instant at);

    /** Notes until when the office that has the case now must decide. */
    void dueAt(String declarationId, Instant dueAt);
}
