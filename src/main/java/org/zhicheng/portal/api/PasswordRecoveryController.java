package org.zhicheng.portal.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.zhicheng.account.Account;
import org.zhicheng.account.password.RecoveryDesk;
import org.zhicheng.account.signin.RequestOrigin;
import org.zhicheng.account.signin.SignInDetails;
import org.zhicheng.portal.signin.PortalSignIn;
import org.zhicheng.text.Written;

/** Serves 找回密码. */
@RestController
@RequestMapping("/api/password-recoveries")
@Tag(name = "password recovery")
class PasswordRecoveryController {

    private final RecoveryDesk desk;
    private final PortalSignIn signIn;

    record Wanted(@Written String idNumber, @Written String mobile) {}

    record Started(String id) {}

    record NewPassword(@Written String code, @Written String password) {}

    /**
     * The answer names the next page.
     *
     * @param next where to go on
     */
    record SignedIn(String next) {}

    PasswordRecoveryController(RecoveryDesk desk, PortalSignIn signIn) {
        this.desk = desk;
        this.signIn = signIn;
    }

    @Operation(summary = "Send a code where number and mobile fit; the answer does not tell whether they do")
    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    Started begin(@Valid @RequestBody Wanted wanted, HttpServletRequest request) {
        return new Started(desk.begin(wanted.idNumber(), wanted.mobile(), origin(request)));
    }

    /**
     * Sets the new password and signs the person in directly: a sign-in by name may fail, because another person may
     * have the same name, and the code proved already who is there.
     */
    @Operation(summary = "Enter the code and choose a new password; all other sessions end, and this one is signed in")
    @PostMapping("/{id}/password")
    SignedIn reset(
            @PathVariable String id,
            @Valid @RequestBody NewPassword chosen,
            HttpServletRequest request,
            HttpServletResponse response) {
        Account account = desk.reset(id, chosen.code(), chosen.password(), origin(request));
        return new SignedIn(signIn.signIn(account, request, response));
    }

    private static RequestOrigin origin(HttpServletRequest request) {
        return new RequestOrigin(request.getRemoteAddr(), SignInDetails.device(request));
    }
}
