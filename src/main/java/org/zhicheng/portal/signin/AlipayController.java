package org.zhicheng.portal.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhicheng.account.Account;
import org.zhicheng.account.AccountPrincipal;
import org.zhicheng.account.Accounts;
import org.zhicheng.account.PublicAddress;
import org.zhicheng.account.alipay.AlipayEntrance;
import org.zhicheng.account.alipay.AlipayIdentity;
import org.zhicheng.account.alipay.AlipayRefusedException;
import org.zhicheng.account.alipay.AlipayUnavailableException;
import org.zhicheng.account.password.PasswordDesk;
import org.zhicheng.account.password.PasswordDesk.Proof;
import org.zhicheng.account.signin.FailedSignIns;
import org.zhicheng.account.signin.SignInWay;
import org.zhicheng.limit.TooOftenException;
import org.zhicheng.problem.ConflictException;
import org.zhicheng.problem.RefusedException;
import org.zhicheng.secret.Tokens;

/**
 * Leads people to Alipay's page and back (支付宝登录; A07, A08). The state is bound to the session, works once and for ten
 * minutes; a person who comes back without it is sent to the beginning.
 */
@Controller
class AlipayController {

    private static final Logger LOG = LoggerFactory.getLogger(AlipayController.class);

    private static final String JOURNEY = AlipayController.class.getName() + ".journey";
    private static final String NEWCOMER = AlipayController.class.getName() + ".newcomer";
    private static final Duration VALID = Duration.ofMinutes(10);

    private final AlipayEntrance alipay;
    private final Accounts accounts;
    private final PasswordDesk passwords;
    private final AlipayProofs proofs;
    private final PortalSignIn signIn;
    private final FailedSignIns failed;
    private final PublicAddress address;
    private final Tokens tokens;
    private final Clock clock;

    private enum Purpose {
        SIGN_IN,
        /** Links an Alipay account to a person who was confirmed before. */
        LINK,
        /** Confirms that a signed-in person without a password is the owner. */
        CONFIRM
    }

    /**
     * A journey leads one session to Alipay and back.
     *
     * @param accountId who is signed in; null for signing in
     */
    private record Journey(String state, Purpose purpose, String accountId, Instant since) implements Serializable {}

    /** A newcomer has an identity proven at Alipay and no account yet. */
    private record Newcomer(String userId, String nickname, Instant since) implements Serializable {}

    AlipayController(
            AlipayEntrance alipay,
            Accounts accounts,
            PasswordDesk passwords,
            AlipayProofs proofs,
            PortalSignIn signIn,
            FailedSignIns failed,
            PublicAddress address,
            Tokens tokens,
            Clock clock) {
        this.alipay = alipay;
        this.accounts = accounts;
        this.passwords = passwords;
        this.proofs = proofs;
        this.signIn = signIn;
        this.failed = failed;
        this.address = address;
        this.tokens = tokens;
        this.clock = clock;
    }

    @GetMapping("/login/alipay")
    String leave(HttpServletRequest request, RedirectAttributes said) {
        return leave(Purpose.SIGN_IN, null, request, said);
    }

    /** For somebody without a password, before the ways into the account may be changed. */
    @GetMapping("/me/account/alipay/confirm")
    String confirm(
            @AuthenticationPrincipal AccountPrincipal person, HttpServletRequest request, RedirectAttributes said) {
        return leave(Purpose.CONFIRM, person.accountId(), request, said);
    }

    /** Linking: the own side is proven by the password, or by the Alipay account so far, the other by Alipay. */
    @PostMapping("/me/account/alipay")
    String link(
            @AuthenticationPrincipal AccountPrincipal person,
            @RequestParam String password,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes said) {
        Account account = accounts.find(person.accountId()).orElseThrow();
        Proof proof = proofs.with(password, account, request);
        try {
            passwords.confirm(account, proof, "/password");
            return OutwardRedirect.to(departure(request, Purpose.LINK, person.accountId()), response, model);
        } catch (RefusedException e) {
            said.addFlashAttribute(
                    "problem", passwords.needsAlipay(account, proof) ? "alipay.confirm" : "password.wrong");
        } catch (TooOftenException e) {
            said.addFlashAttribute("problem", "A06");
        } catch (AlipayUnavailableException e) {
            return unavailable(e, said);
        }
        return "redirect:/me/account";
    }

    @GetMapping("/login/alipay/callback")
    String comeBack(
            @RequestParam(name = "auth_code", required = false) String code,
            @RequestParam(required = false) String state,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes said) {
        Optional<Journey> journey = journey(request, state);
        if (journey.isEmpty() || code == null) {
            failed.ofNobody(SignInWay.ALIPAY);
            return failed(said, code == null && journey.isPresent() ? "alipay.cancelled" : "A07");
        }
        try {
            AlipayIdentity identity = alipay.identify(code);
            return switch (journey.get().purpose()) {
                case SIGN_IN -> entered(identity, request, response);
                case LINK -> linked(journey.get().accountId(), identity, said);
                case CONFIRM -> confirmed(journey.get().accountId(), identity, request, said);
            };
        } catch (AlipayRefusedException e) {
            failed.ofNobody(SignInWay.ALIPAY);
            return failed(said, "A07");
        } catch (AlipayUnavailableException e) {
            return unavailable(e, said);
        }
    }

    @GetMapping("/register/alipay")
    String newcomer(HttpServletRequest request) {
        return newcomerOf(request).isPresent() ? "register-alipay" : "redirect:/login";
    }

    /** The privacy notice was read: the account is made, and 完善个人信息 comes next. */
    @PostMapping("/register/alipay")
    String register(HttpServletRequest request, HttpServletResponse response, RedirectAttributes said) {
        Optional<Newcomer> newcomer = newcomerOf(request);
        if (newcomer.isEmpty()) {
            return failed(said, "A07");
        }
        AlipayIdentity identity =
                new AlipayIdentity(newcomer.get().userId(), newcomer.get().nickname());
        Account account = alipay.find(identity).orElseGet(() -> alipay.register(identity));
        request.getSession().removeAttribute(NEWCOMER);
        signIn.signIn(account, request, response);
        proofs.note(account, request);
        return "redirect:/me";
    }

    private String leave(Purpose purpose, String accountId, HttpServletRequest request, RedirectAttributes said) {
        try {
            return "redirect:" + departure(request, purpose, accountId);
        } catch (AlipayUnavailableException e) {
            return unavailable(e, said);
        }
    }

    private static String unavailable(AlipayUnavailableException e, RedirectAttributes said) {
        LOG.warn("Alipay is unavailable: {}", e.getMessage());
        return failed(said, "alipay.unavailable");
    }

    private URI departure(HttpServletRequest request, Purpose purpose, String accountId) {
        String state = tokens.next();
        request.getSession().setAttribute(JOURNEY, new Journey(state, purpose, accountId, clock.instant()));
        return alipay.authorizationPage(state, address.of("/login/alipay/callback", request));
    }

    private String entered(AlipayIdentity identity, HttpServletRequest request, HttpServletResponse response) {
        Optional<Account> account = alipay.find(identity);
        if (account.isPresent()) {
            String next = signIn.signIn(account.get(), request, response);
            proofs.note(account.get(), request);
            return "redirect:" + next;
        }
        request.getSession()
                .setAttribute(NEWCOMER, new Newcomer(identity.userId(), identity.nickname(), clock.instant()));
        return "redirect:/register/alipay";
    }

    private String linked(String accountId, AlipayIdentity identity, RedirectAttributes said) {
        try {
            alipay.link(accounts.find(accountId).orElseThrow(), identity);
            said.addFlashAttribute("done", "alipay.linked");
        } catch (ConflictException e) {
            said.addFlashAttribute("problem", "alipay.taken");
        }
        return "redirect:/me/account";
    }

    private String confirmed(
            String accountId, AlipayIdentity identity, HttpServletRequest request, RedirectAttributes said) {
        Optional<Account> account =
                alipay.find(identity).filter(found -> found.id().equals(accountId));
        account.ifPresent(found -> proofs.note(found, request));
        said.addFlashAttribute(
                account.isPresent() ? "done" : "problem", account.isPresent() ? "alipay.confirmed" : "alipay.other");
        return "redirect:/me/account";
    }

    /** Finds the journey of this session, if it is the one that comes back; it ends with that. */
    private Optional<Journey> journey(HttpServletRequest request, String state) {
        HttpSession session = request.getSession(false);
        Journey journey = session == null ? null : (Journey) session.getAttribute(JOURNEY);
        if (journey != null) {
            session.removeAttribute(JOURNEY);
        }
        return Optional.ofNullable(journey)
                .filter(one -> one.state().equals(state))
                .filter(one -> clock.instant().isBefore(one.since().plus(VALID)))
                .filter(one -> one.accountId() == null || one.accountId().equals(signedIn()));
    }

    private Optional<Newcomer> newcomerOf(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return Optional.ofNullable(session == null ? null : (Newcomer) session.getAttribute(NEWCOMER))
                .filter(one -> clock.instant().isBefore(one.since().plus(VALID)));
    }

    private static String signedIn() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof AccountPrincipal person
                ? person.accountId()
                : null;
    }

    /** Shows a failure: a signed-in person stays signed in, and reads there what it means for the own account. */
    private static String failed(RedirectAttributes said, String problem) {
        boolean inside = signedIn() != null;
        said.addFlashAttribute("problem", inside ? problem + ".account" : problem);
        return inside ? "redirect:/me/account" : "redirect:/login";
    }
}
