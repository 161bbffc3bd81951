package org.zhicheng.reexamination;

/** The vocabulary of {@code re-examination.bpmn}: its elements and variables, as the diagram calls them. A test holds both together. */
public final class ReexaminationProcess {

    public static final String KEY = "re-examination";
    public static final String DECIDE = "decide-re-examination";
    public static final String OFFICE = "examiningOffice";
    public static final String DUE_AT = "examinationDueAt";
    public static final String OUTCOME = "examinationOutcome";

    private ReexaminationProcess() {}
}
