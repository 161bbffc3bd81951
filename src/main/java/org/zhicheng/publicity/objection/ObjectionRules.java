package org.zhicheng.publicity.objection;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.zhicheng.problem.Messages;
import org.zhicheng.problem.Problem;
import org.zhicheng.publicity.PublicityTerms;
import org.zhicheng.text.ReadAs;
import org.zhicheng.text.Typed;

/** Finds what is wrong with an objection: who says it, how that person is reached, and facts that can be checked (PB04). */
@Component
class ObjectionRules {

    static final int FEWEST = 20;
    static final int MOST = 2000;
    static final int MOST_FILES = 3;
    private static final int LONGEST_NAME = 50;

    private static final Pattern MOBILE = Pattern.compile("1[3-9]\\d{9}");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s]{1,60}\\.[A-Za-z]{2,20}");

    private final Messages messages;

    ObjectionRules(Messages messages) {
        this.messages = messages;
    }

    /** Returns what was sent as it is kept. */
    Complaint read(Filing filing) {
        return filing.anonymous()
                ? new Complaint(null, null, Typed.trimmed(filing.facts()))
                : new Complaint(
                        ReadAs.tidyName(filing.name()), contact(filing.contact()), Typed.trimmed(filing.facts()));
    }

    List<Problem> problems(Filing filing, PublicityTerms terms) {
        List<Problem> problems = new ArrayList<>();
        if (filing.anonymous() && !terms.anonymous()) {
            problems.add(problem("/anonymous", "publicity.objection.no-anonymous"));
        }
        if (!filing.anonymous()) {
            named(filing, problems);
        }
        int length = Typed.trimmed(filing.facts()).length();
        if (length < FEWEST) {
            problems.add(problem("/facts", "publicity.objection.few-facts", FEWEST));
        } else if (length > MOST) {
            problems.add(problem("/facts", "publicity.objection.long-facts", MOST));
        }
        if (filing.files().size() > MOST_FILES) {
            problems.add(problem("/files", "publicity.objection.many-files", MOST_FILES));
        }
        return problems;
    }

    private void named(Filing filing, List<Problem> problems) {
        if (Typed.nothing(filing.name()) || filing.name().length() > LONGEST_NAME) {
            problems.add(problem("/name", "publicity.objection.nobody"));
        }
        if (Typed.nothing(filing.contact())) {
            problems.add(problem("/contact", "publicity.objection.no-contact"));
        } else if (!reachable(contact(filing.contact()))) {
            problems.add(problem("/contact", "publicity.objection.contact"));
        }
    }

    static String contact(String typed) {
        String mobile = ReadAs.mobile(typed);
        return MOBILE.matcher(mobile).matches() ? mobile : ReadAs.plain(typed);
    }

    private static boolean reachable(String contact) {
        return MOBILE.matcher(contact).matches() || EMAIL.matcher(contact).matches();
    }

    Problem problem(String pointer, String key, Object... arguments) {
        return Problem.block("PB04", pointer, messages.say(key, arguments));
    }
}
