package org.zhicheng.portal.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.zhicheng.account.Account;
import org.zhicheng.account.password.PasswordDesk;
import org.zhicheng.portal.signin.PortalSignIn;
import org.zhicheng.problem.ConflictException;
import org.zhicheng.problem.Messages;
import org.zhicheng.text.Written;

/** Lets people choose 设置自己的密码 while they sign in by a password that somebody else chose. */
@RestController
@Tag(name = "first password")
class FirstPasswordController {

    private final PasswordDesk passwords;
    private final PortalSignIn signIn;
    private final CurrentAccount current;
    private final Messages messages;

    record OwnPassword(@Written String password) {

        /** Without the password: a record's own text would carry it into logs. */
        @Override
        public String toString() {
            return "OwnPassword[]";
        }
    }

    /**
     * The answer to a chosen password names the next page.
     *
     * @param next where to go on
     */
    record PasswordChosen(String next) {}

    FirstPasswordController(PasswordDesk passwords, PortalSignIn signIn, CurrentAccount current, Messages messages) {
        this.passwords = passwords;
        this.signIn = signIn;
        this.current = current;
        this.messages = messages;
    }

    @Operation(
            summary = "Choose the own password in the place of a given one, and be signed in",
            description =
                    "For who just signed in by a password that somebody else chose; until then nothing else opens")
    @PostMapping("/api/first-password")
    PasswordChosen choose(
            @Valid @RequestBody OwnPassword chosen, HttpServletRequest request, HttpServletResponse response) {
        Account account = signIn.choosing(request).orElseThrow(() -> nobody(request));
        passwords.choose(account, chosen.password());
        return new PasswordChosen(signIn.complete(account, request, response));
    }

    private RuntimeException nobody(HttpServletRequest request) {
        return signIn.begun(request) || current.find().isPresent()
                ? new ConflictException(messages.say("first-password.expired"))
                : new AuthenticationCredentialsNotFoundException("Nobody is signed in");
    }
}
