package org.zhicheng.portal.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.zhicheng.account.AccountPrincipal;
import org.zhicheng.account.Groups;

/** Serves the session: who is signed in, and in which roles. */
@RestController
@RequestMapping("/api/session")
@Tag(name = "session")
class SessionController {

    /**
     * A session describes the person who is signed in.
     *
     * @param roles applicant, verified, reviewer, admin
     */
    record Session(boolean authenticated, String accountId, String displayName, List<String> roles, Csrf csrf) {}

    record Csrf(String header, String token) {}

    @Operation(summary = "Who is signed in, and the token that every change must carry")
    @GetMapping
    Session session(@AuthenticationPrincipal AccountPrincipal person, CsrfToken token) {
        Csrf csrf = new Csrf(token.getHeaderName(), token.getToken());
        return person == null
                ? new Session(false, null, null, List.of(), csrf)
                : new Session(true, person.accountId(), person.displayName(), roles(person), csrf);
    }

    private static List<String> roles(AccountPrincipal person) {
        List<String> roles = new ArrayList<>();
        if (person.memberOf(Groups.REVIEWERS)) {
            roles.add("reviewer");
        }
        if (person.memberOf(Groups.PROCESS_ADMINS)) {
            roles.add("admin");
        }
        if (roles.isEmpty()) {
            roles.add("applicant");
        }
        if (person.memberOf(Groups.VERIFIED_APPLICANTS)) {
            roles.add("verified");
        }
        return roles;
    }
}
