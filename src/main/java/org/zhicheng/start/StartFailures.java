package org.zhicheng.start;

import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;

/** Explains a start that we refused in two sentences instead of a trace; an invalid setting is named. */
public class StartFailures implements FailureAnalyzer {

    private static final String OURS = "org.zhicheng.";
    private static final String SETTING = "zhicheng.";
    private static final String CORRECT =
            "Correct it and start again: docs/operations.md tells what each setting takes, and which variable sets it.";

    @Override
    public FailureAnalysis analyze(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CannotStartException refused) {
                return new FailureAnalysis(refused.getMessage(), refused.action(), refused);
            }
            if (isOurs(cause) && cause.getMessage().startsWith(SETTING)) {
                return new FailureAnalysis(cause.getMessage(), CORRECT, cause);
            }
        }
        return null;
    }

    private static boolean isOurs(Throwable cause) {
        return (cause instanceof IllegalStateException || cause instanceof IllegalArgumentException)
                && cause.getMessage() != null
                && cause.getStackTrace().length > 0
                && cause.getStackTrace()[0].getClassName().startsWith(OURS);
    }
}
