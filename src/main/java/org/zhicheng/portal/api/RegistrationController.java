package org.zhicheng.portal.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.zhicheng.account.Accounts;
import org.zhicheng.account.registration.RegistrationDesk;
import org.zhicheng.account.signin.FailedSignIns;
import org.zhicheng.account.signin.SignInWay;
import org.zhicheng.portal.signin.PortalSignIn;
import org.zhicheng.text.Written;
import tools.jackson.databind.JsonNode;

/** Serves the registration by the web form. */
@RestController
@RequestMapping("/api/registrations")
@Tag(name = "registration")
class RegistrationController {

    private final RegistrationDesk desk;
    private final Accounts accounts;
    private final PortalSignIn signIn;
    private final FailedSignIns failed;

    record Filled(@NotNull JsonNode data) {}

    record Form(JsonNode schema) {}

    record Code(@Written String code) {}

    /**
     * A result tells how the entered code was received.
     *
     * @param next where to go on, once the account exists
     * @param problem in Chinese, where it does not
     * @param ended whether no code leads on from here: the ID number has an account (A04)
     */
    record Result(String next, String problem, boolean mayRetry, boolean ended) {}

    RegistrationController(RegistrationDesk desk, Accounts accounts, PortalSignIn signIn, FailedSignIns failed) {
        this.desk = desk;
        this.accounts = accounts;
        this.signIn = signIn;
        this.failed = failed;
    }

    @Operation(summary = "The form that registers")
    @GetMapping("/form")
    Form form() {
        return new Form(desk.form());
    }

    @Operation(summary = "Register; a code is sent to the mobile number")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    RegistrationDesk.Started begin(@Valid @RequestBody Filled filled, HttpServletRequest request) {
        return desk.begin(filled.data(), request.getRemoteAddr());
    }

    @Operation(summary = "Another code, when the first did not arrive")
    @PostMapping("/{id}/codes")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void requestCode(@PathVariable String id, HttpServletRequest request) {
        desk.requestCode(id, request.getRemoteAddr());
    }

    @Operation(summary = "Enter the code; the account is made and signed in")
    @PostMapping("/{id}/code")
    Result enter(
            @PathVariable String id,
            @Valid @RequestBody Code code,
            HttpServletRequest request,
            HttpServletResponse response) {
        RegistrationDesk.Entered entered = desk.enter(id, code.code());
        if (entered.problem() != null) {
            failed.ofNobody(SignInWay.SMS_CODE);
        }
        String next = entered.accountId() == null
                ? null
                : signIn.signIn(accounts.find(entered.accountId()).orElseThrow(), request, response);
        return new Result(next, entered.problem(), entered.mayRetry(), entered.ended());
    }
}
