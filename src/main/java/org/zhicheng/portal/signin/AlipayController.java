package org.zhicheng.portal.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhicheng.account.Account;
import org.zhicheng.account.AccountPrincipal;
import org.zhicheng.account.Accounts;
import org.zhicheng.account.alipay.AlipayEntrance;
import org.zhicheng.account.alipay.AlipayIdentity;
import org.zhicheng.account.alipay.AlipayRefusedException;
import org.zhicheng.account.alipay.AlipayUnavailableException;
import org.zhicheng.account.password.OwnerConfirmation;
import org.zhicheng.account.password.OwnerConfirmation.Proof;
import org.zhicheng.account.signin.FailedSignIns;
import org.zhicheng.account.signin.SignInWay;
import org.zhicheng.limit.TooOftenException;
import org.zhicheng.portal.signin.AlipayJourneys.Journey;
import org.zhicheng.portal.signin.AlipayJourneys.Purpose;
import org.zhicheng.problem.ConflictException;
import org.zhicheng.problem.RefusedException;

/**
 * Leads people to Alipay's page and back (支付宝登录; A07, A08). The state is bound to the session, works once and for ten
 * minutes; a person who comes back without it is sent to the beginning.
 */
@Controller
class AlipayController {

    private static final Logger LOG = LoggerFactory.getLogger(AlipayController.class);

    private final AlipayEntrance alipay;
    private final AlipayJourneys journeys;
    private final Accounts accounts;
    private final OwnerConfirmation confirmation;
    private final AlipayProofs proofs;
    private final PortalSignIn signIn;
    private final FailedSignIns failed;

    AlipayController(
            AlipayEntrance alipay,
            AlipayJourneys journeys,
            Accounts accounts,
            OwnerConfirmation confirmation,
            AlipayProofs proofs,
            PortalSignIn signIn,
            FailedSignIns failed) {
        this.alipay = alipay;
        this.journeys = journeys;
        this.accounts = accounts;
        this.confirmation = confirmation;
        this.proofs = proofs;
        this.signIn = signIn;
        this.failed = failed;
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
            confirmation.confirm(account, proof, "/password");
            return OutwardRedirect.to(departure(request, Purpose.LINK, person.accountId()), response, model);
        } catch (RefusedException e) {
            said.addFlashAttribute(
                    "problem", confirmation.needsAlipay(account, proof) ? "alipay.confirm" : "password.wrong");
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
        Optional<Journey> journey = journeys.end(request, state);
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
        return journeys.newcomer(request).isPresent() ? "register-alipay" : "redirect:/login";
    }

    /** The privacy notice was read: the account is made, and 完善个人信息 comes next. */
    @PostMapping("/register/alipay")
    String register(HttpServletRequest request, HttpServletResponse response, RedirectAttributes said) {
        Optional<AlipayIdentity> newcomer = journeys.newcomer(request);
        if (newcomer.isEmpty()) {
            return failed(said, "A07");
        }
        AlipayIdentity identity = newcomer.get();
        Account account = alipay.find(identity).orElseGet(() -> alipay.register(identity));
        journeys.forgetNewcomer(request);
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
        return alipay.authorizationPage(journeys.begin(request, purpose, accountId), journeys.callback(request));
    }

    private String entered(AlipayIdentity identity, HttpServletRequest request, HttpServletResponse response) {
        Optional<Account> account = alipay.find(identity);
        if (account.isPresent()) {
            String next = signIn.signIn(account.get(), request, response);
            proofs.note(account.get(), request);
            return "redirect:" + next;
        }
        journeys.remember(identity, request);
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

    /** Shows a failure: a signed-in person stays signed in, and reads there what it means for the own account. */
    private static String failed(RedirectAttributes said, String problem) {
        boolean inside = AlipayJourneys.signedIn() != null;
        said.addFlashAttribute("problem", inside ? problem + ".account" : problem);
        return inside ? "redirect:/me/account" : "redirect:/login";
    }
}
