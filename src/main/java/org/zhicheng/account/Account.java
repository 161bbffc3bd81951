package org.zhicheng.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An account belongs to a person who can sign in, applicant or staff. The ID number is not here: see {@link IdNumbers}.
 *
 * @param id alphanumeric; the engine's user id
 * @param mobile 11 digits, or null for a person abroad
 * @param verifiedAt when the real-person verification passed, or null
 */
public record Account(
        String id,
        String loginName,
        String displayName,
        String mobile,
        String email,
        Instant verifiedAt,
        Set<String> groups) {

    public Account {
        groups = Set.copyOf(groups);
    }

    public boolean memberOf(String group) {
        return groups.contains(group);
    }

    /** The groups of the offices to which somebody belongs, in a fixed order. */
    public List<String> offices() {
        return groups.stream().filter(Groups::isOffice).sorted().toList();
    }

    public boolean verified() {
        return verifiedAt != null;
    }

    public Optional<String> mobileNumber() {
        return Optional.ofNullable(mobile);
    }

    /** The name as it is shown where others may look on: 张三 → *三, as the live platform does. */
    public String maskedName() {
        return masked(displayName);
    }

    /** Masks a name that was read without its account. */
    public static String masked(String name) {
        int last = name.offsetByCodePoints(name.length(), -1);
        return "*".repeat(name.codePointCount(0, last)) + name.substring(last);
    }
}
