package org.zhicheng.portal.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import jakarta.validation.Valid;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.zhicheng.account.Account;
import org.zhicheng.account.password.OwnerConfirmation;
import org.zhicheng.account.signin.FailedSignIns;
import org.zhicheng.account.signin.SecondFactors;
import org.zhicheng.account.signin.SignInWay;
import org.zhicheng.limit.TooOftenException;
import org.zhicheng.portal.signin.AlipayProofs;
import org.zhicheng.portal.signin.PortalSignIn;
import org.zhicheng.problem.ConflictException;
import org.zhicheng.problem.Messages;
import org.zhicheng.problem.Problem;
import org.zhicheng.problem.RefusedException;
import org.zhicheng.text.Typed;
import org.zhicheng.text.Written;
import org.zhicheng.verification.QrCodes;

/** Serves 动态口令: linking an authenticator app, and giving its code while signing in. */
@RestController
@RequestMapping("/api/second-factor")
@Tag(name = "second factor")
class SecondFactorController {

    private static final String PROPOSED = SecondFactorController.class.getName() + ".proposed";

    private final SecondFactors factors;
    private final OwnerConfirmation confirmation;
    private final AlipayProofs proofs;
    private final PortalSignIn signIn;
    private final FailedSignIns failed;
    private final CurrentAccount current;
    private final Messages messages;

    /**
     * A proposed factor waits in the session, so that nobody else who signs in there links it.
     *
     * @param replacing whether the app so far was proven, and gives way
     */
    private record Proposed(String accountId, String secret, boolean replacing) implements Serializable {}

    record Code(@Written String code) {}

    /**
     * A proof shows that the owner links the app.
     *
     * @param password where there is no app yet
     * @param code of the app so far, or a recovery code, where there is one
     */
    record FactorProof(String password, String code) {}

    /**
     * The answer holds the new recovery codes.
     *
     * @param recoveryCodes shown once
     */
    record RenewedCodes(List<String> recoveryCodes) {}

    /**
     * A proposal shows the secret of a new authenticator app.
     *
     * @param qrCode SVG of what the app scans; @param secret the same, to type in
     */
    record Proposal(String secret, String qrCode) {}

    /**
     * The answer to a linked app names the next page.
     *
     * @param next where to go on after signing in; null for somebody who was signed in already
     */
    record Linked(List<String> recoveryCodes, String next) {}

    record Entered(String next) {}

    SecondFactorController(
            SecondFactors factors,
            OwnerConfirmation confirmation,
            AlipayProofs proofs,
            PortalSignIn signIn,
            FailedSignIns failed,
            CurrentAccount current,
            Messages messages) {
        this.factors = factors;
        this.confirmation = confirmation;
        this.proofs = proofs;
        this.signIn = signIn;
        this.failed = failed;
        this.current = current;
        this.messages = messages;
    }

    @Operation(summary = "Give the code that completes signing in")
    @PostMapping("/code")
    Entered enter(@Valid @RequestBody Code code, HttpServletRequest request, HttpServletResponse response) {
        Account account = halfWay(request);
        if (!factors.linked(account.id()) || !right(account, code)) {
            failed.of(account.id(), SignInWay.SECOND_FACTOR);
            throw wrong("second-factor.wrong-either");
        }
        return new Entered(signIn.complete(account, request, response));
    }

    @Operation(
            summary = "A secret for an authenticator app, not yet in use",
            description = "Who has an app already gives its code or a recovery code, and goes on to the next one")
    @PostMapping("/proposal")
    Proposal propose(@RequestBody FactorProof proof, HttpServletRequest request) {
        Account account = owner(request);
        boolean replacing = factors.linked(account.id());
        if (replacing) {
            proveApp(account, proof, request);
        } else if (signIn.halfWay(request).isEmpty()) {
            confirmation.confirm(account, proofs.with(proof.password(), account, request), "/password");
        }
        SecondFactors.Enrolment enrolment = factors.propose(account);
        request.getSession().setAttribute(PROPOSED, new Proposed(account.id(), enrolment.secret(), replacing));
        return new Proposal(enrolment.secret(), QrCodes.svg(enrolment.uri()));
    }

    @Operation(summary = "Link the app by its first code; the recovery codes are shown once")
    @PostMapping("/link")
    Linked link(@Valid @RequestBody Code code, HttpServletRequest request, HttpServletResponse response) {
        Account account = owner(request);
        HttpSession session = request.getSession();
        String secret = Optional.ofNullable((Proposed) session.getAttribute(PROPOSED))
                .filter(proposed -> proposed.accountId().equals(account.id()))
                .filter(proposed -> proposed.replacing() || !factors.linked(account.id()))
                .map(Proposed::secret)
                .orElseThrow(() -> new ConflictException(messages.say("second-factor.expired")));
        List<String> codes = factors.link(account.id(), secret, code.code());
        if (codes.isEmpty()) {
            throw wrong("second-factor.wrong");
        }
        session.removeAttribute(PROPOSED);
        boolean signingIn = signIn.halfWay(request).isPresent();
        return new Linked(codes, signingIn ? signIn.complete(account, request, response) : null);
    }

    @Operation(summary = "Unlink the app, by its code")
    @PostMapping("/unlink")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unlink(@Valid @RequestBody Code code) {
        Account account = current.get();
        if (factors.required(account)) {
            throw new ConflictException(messages.say("second-factor.required"));
        }
        if (!factors.verify(account.id(), code.code())) {
            throw wrong("second-factor.wrong-either");
        }
        factors.unlink(account.id());
    }

    @Operation(
            summary = "New recovery codes, by the app's code or one that is left; the old ones are of no use any more")
    @PostMapping("/recovery-codes")
    RenewedCodes renew(@Valid @RequestBody Code code) {
        Account account = current.get();
        if (!factors.linked(account.id()) || !factors.verify(account.id(), code.code())) {
            throw wrong("second-factor.wrong-either");
        }
        return new RenewedCodes(factors.renewRecoveryCodes(account.id()));
    }

    /**
     * Confirms by a code that the owner replaces the app. A person who is only half signed in is refused, and gives the
     * code at signing in instead.
     */
    private void proveApp(Account account, FactorProof proof, HttpServletRequest request) {
        if (signIn.halfWay(request).isPresent()) {
            throw new ConflictException(messages.say("second-factor.linked"));
        }
        if (Typed.nothing(proof.code()) || !factors.verify(account.id(), proof.code())) {
            throw wrong("second-factor.wrong-either");
        }
    }

    private boolean right(Account account, Code code) {
        try {
            return factors.verify(account.id(), code.code());
        } catch (TooOftenException e) {
            failed.refused(account.id(), SignInWay.SECOND_FACTOR);
            throw e;
        }
    }

    private Account halfWay(HttpServletRequest request) {
        return signIn.halfWay(request).orElseThrow(() -> nobody(request));
    }

    private Account owner(HttpServletRequest request) {
        return signIn.halfWay(request).or(current::find).orElseThrow(() -> nobody(request));
    }

    /**
     * Refuses a session without a first factor: that person was too slow, or was overtaken; a stranger hears the same
     * as at every door.
     */
    private RuntimeException nobody(HttpServletRequest request) {
        return signIn.begun(request) || current.find().isPresent()
                ? new ConflictException(messages.say("second-factor.expired"))
                : new AuthenticationCredentialsNotFoundException("Nobody is signed in");
    }

    private RefusedException wrong(String words) {
        return new RefusedException(List.of(Problem.block(null, "/code", messages.say(words))));
    }
}
