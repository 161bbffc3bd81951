package org.zhicheng.operation;

import java.util.stream.Collectors;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells an operator which settings to change, instead of a stack trace. */
class UnsafeStartAnalyzer extends AbstractFailureAnalyzer<UnsafeStartException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, UnsafeStartException cause) {
        return new FailureAnalysis(
                "With the profile postgresql, these settings leave a door open:\n\n"
                        + cause.settings().stream()
                                .map(setting -> "  - " + setting)
                                .collect(Collectors.joining("\n")),
                "Change them. Only where nobody but you reaches this server, and no real person's data are in it, set"
                        + " ZHICHENG_INSECURE_TRIAL=true: then it starts, and says so at each start.",
                cause);
    }
}
