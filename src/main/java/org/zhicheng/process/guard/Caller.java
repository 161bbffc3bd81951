package org.zhicheng.process.guard;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.zhicheng.account.Groups;

/** The person whose request this thread answers. */
public record Caller(String name, boolean isAdmin) {

    private static final Caller NOBODY = new Caller("somebody", false);

    public static Caller now() {
        Authentication person = SecurityContextHolder.getContext().getAuthentication();
        return person == null
                ? NOBODY
                : new Caller(
                        person.getName(),
                        person.getAuthorities().stream()
                                .anyMatch(group -> Groups.PROCESS_ADMINS.equals(group.getAuthority())));
    }
}
