package org.zhicheng.incident;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Kinds of failures say what happened, as far as an admin has to know it to do something about it. The first whose
 * pattern the exceptions match is the kind: those that say more stand first.
 */
public enum FailureKind {
    /** An outside system that this installation does not have. */
    NOT_CONNECTED(
            "RecordUnavailableException \\[not-connected]|ProviderNotConnectedException|notice\\.NotConnectedException"),
    /** The bytes of a file are not there, or not those that were uploaded. */
    DOCUMENT("DocumentUnavailableException"),
    /** The store of files, or the virus scanner, does not answer. */
    STORE("StoreUnreachableException|ScannerUnavailableException"),
    /** Somebody changed the same at the same moment. */
    CONTENDED("OptimisticLocking|CannotAcquireLock|PessimisticLocking|DeadlockLoser|StaleVersionException"),
    DATABASE(
            "java\\.sql\\.|org\\.postgresql\\.|org\\.h2\\.|springframework\\.(dao|jdbc|transaction)\\.|apache\\.ibatis\\."),
    /** An outside system answered, and refused. */
    OUTSIDE_REFUSED(
            "RecordUnavailableException \\[refused]|AlipayCallException: Alipay refused|NoticeRejectedException"),
    /** An outside system answered something else than was agreed. */
    OUTSIDE_ANSWER("RecordUnavailableException \\[(malformed|too-large|another-subject)]"),
    OUTSIDE_SLOW("Timeout"),
    OUTSIDE_DOWN("RecordUnavailableException|ProviderUnavailableException|AlipayCallException|NoticeFailedException"
            + "|ResourceAccessException|java\\.net\\."),
    /**
     * The diagram, a table or a form says something that cannot be carried out: the engine itself refused, or a step
     * said in Chinese what is wrong.
     */
    MODEL("IllegalStateException: [^\\n]*\\p{IsHan}") {
        @Override
        boolean explains(String exceptions) {
            return super.explains(exceptions)
                    || ENGINE.matcher(root(exceptions)).lookingAt();
        }
    },
    DEFECT("\\S"),
    /** Nothing was written down about it. */
    UNKNOWN("");

    /** Whichever engine wrote it down, which need not be the one that runs now: docs/engine.md. */
    private static final Pattern ENGINE = Pattern.compile("(org\\.(camunda|operaton)|jakarta\\.el)\\.");

    private static final Pattern EXCEPTION =
            Pattern.compile("^(?:Caused by: )?((?:[a-z]\\w*\\.)+[A-Z][\\w$]*)(?=[:\\s]|$)", Pattern.MULTILINE);

    private final Pattern pattern;

    FailureKind(String pattern) {
        this.pattern = Pattern.compile(pattern);
    }

    /** @param exceptions the lines of a stack trace that name exceptions, with their messages; the cause last */
    public static FailureKind of(String exceptions) {
        return Stream.of(values())
                .filter(kind -> kind.explains(exceptions))
                .findFirst()
                .orElse(UNKNOWN);
    }

    boolean explains(String exceptions) {
        return pattern.matcher(exceptions).find();
    }

    /** As addresses and pages name it: {@code outside-slow}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns the class of the innermost exception; empty where none is named. */
    private static String root(String exceptions) {
        Matcher named = EXCEPTION.matcher(exceptions);
        String root = "";
        while (named.find()) {
            root = named.group(1);
        }
        return root;
    }
}
