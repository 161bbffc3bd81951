package org.zhicheng.account.identity;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Accepts passwords of 8 to 64 printable ASCII characters of three of the four kinds; refuses the ones that strangers
 * try first and the ones that contain something known of the owner. The upper bound keeps it within the 72 bytes that
 * bcrypt looks at.
 */
@Component
public class PasswordPolicy {

    private static final Pattern PRINTABLE = Pattern.compile("[!-~]{8,64}");

    private static final List<Predicate<String>> KINDS = List.of(
            Pattern.compile("[a-z]").asPredicate(),
            Pattern.compile("[A-Z]").asPredicate(),
            Pattern.compile("[0-9]").asPredicate(),
            Pattern.compile("[^a-zA-Z0-9]").asPredicate());

    private static final Pattern SIGNS = Pattern.compile("[^a-z0-9]+");

    private static final Pattern SAME_FOUR_TIMES = Pattern.compile("(.)\\1{3}");

    private static final Set<String> TRIED_FIRST = Set.of(
            "password",
            "passw0rd",
            "qwerty",
            "1qaz2wsx",
            "12345",
            "54321",
            "abcdef",
            "abc123",
            "iloveyou",
            "woaini",
            "admin",
            "5201314",
            "zhicheng");

    /** Names up to this length occur in many words, so a password that contains one gives little away. */
    private static final int SHORT_NAME = 4;

    private final CommonPasswords common;

    public PasswordPolicy(CommonPasswords common) {
        this.common = common;
    }

    /** Lists the faults of a password, as keys below {@code password.}; none for a good one. */
    public List<String> faults(String password, Stream<String> personal) {
        if (!PRINTABLE.matcher(password).matches()) {
            return List.of("length");
        }
        String lower = password.toLowerCase(Locale.ROOT);
        String joined = SIGNS.matcher(lower).replaceAll("");
        return Stream.<Fault>of(
                        new Fault(
                                "kinds",
                                KINDS.stream()
                                                .filter(kind -> kind.test(password))
                                                .count()
                                        < 3),
                        new Fault(
                                "common",
                                common.has(password)
                                        || TRIED_FIRST.stream().anyMatch(lower::contains)
                                        || SAME_FOUR_TIMES.matcher(lower).find()),
                        new Fault("personal", personal.anyMatch(part -> tells(lower, part) || tells(joined, part))))
                .filter(Fault::found)
                .map(Fault::key)
                .toList();
    }

    /**
     * Tells whether the password contains six characters in a row of a number or name of the person, or a short name
     * whole.
     */
    private static boolean tells(String password, String part) {
        String known = CommonPasswords.plain(part);
        if (known.equals(CommonPasswords.core(password))
                || known.length() >= SHORT_NAME && known.length() < 6 && password.contains(known)) {
            return true;
        }
        for (int start = 0; start + 6 <= known.length(); start++) {
            if (password.contains(known.substring(start, start + 6))) {
                return true;
            }
        }
        return false;
    }

    private record Fault(String key, boolean found) {}
}
