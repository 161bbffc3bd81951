package org.zhicheng.portal.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.zhicheng.account.Account;
import org.zhicheng.account.Groups;
import org.zhicheng.account.password.PasswordDesk;
import org.zhicheng.account.profile.MobileDesk;
import org.zhicheng.account.profile.Profile;
import org.zhicheng.account.profile.ProfileDesk;
import org.zhicheng.account.signin.DeploymentTokens;
import org.zhicheng.portal.signin.AlipayProofs;
import org.zhicheng.portal.signin.PortalSignIn;
import org.zhicheng.problem.Messages;
import org.zhicheng.problem.NotAllowedException;
import org.zhicheng.text.Written;

/** Serves 账号设置: the settings that people change about their own account. */
@RestController
@RequestMapping("/api/me")
@Tag(name = "account")
class AccountController {

    private final ProfileDesk profiles;
    private final PasswordDesk passwords;
    private final MobileDesk mobiles;
    private final DeploymentTokens tokens;
    private final AlipayProofs proofs;
    private final PortalSignIn signIn;
    private final CurrentAccount current;
    private final Messages messages;

    record Filled(@NotNull JsonNode data) {}

    record PasswordChange(String oldPassword, @Written String password) {}

    /**
     * A request asks for a code to a new mobile number.
     *
     * @param password where no number was proven yet; null for an account without one
     */
    record NewMobile(@NotNull String mobile, String password) {}

    record Code(@Written String code) {}

    record NewToken(@Written @Size(max = 100) String label, String password) {}

    record Token(String token) {}

    AccountController(
            ProfileDesk profiles,
            PasswordDesk passwords,
            MobileDesk mobiles,
            DeploymentTokens tokens,
            AlipayProofs proofs,
            PortalSignIn signIn,
            CurrentAccount current,
            Messages messages) {
        this.profiles = profiles;
        this.passwords = passwords;
        this.mobiles = mobiles;
        this.tokens = tokens;
        this.proofs = proofs;
        this.signIn = signIn;
        this.current = current;
        this.messages = messages;
    }

    @Operation(summary = "账户信息")
    @GetMapping
    Profile profile() {
        return profiles.profile(current.get());
    }

    @Operation(summary = "The form of 完善个人信息 with what is known")
    @GetMapping("/profile")
    ProfileDesk.ProfileForm form() {
        return profiles.form(current.get());
    }

    @Operation(summary = "保存")
    @PutMapping("/profile")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void save(@Valid @RequestBody Filled filled) {
        profiles.save(current.get(), filled.data());
    }

    @Operation(summary = "Change the password; all other sessions end")
    @PutMapping("/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void changePassword(
            @Valid @RequestBody PasswordChange change, HttpServletRequest request, HttpServletResponse response) {
        Account account = current.get();
        passwords.change(account, proofs.with(change.oldPassword(), account, request), change.password());
        signIn.renew(current.get(), request, response);
    }

    @Operation(summary = "更换手机号: a code to the old number first, where that is proven; else the password is asked for")
    @PostMapping("/mobile-changes")
    MobileDesk.Step changeMobile(@Valid @RequestBody NewMobile wanted, HttpServletRequest request) {
        Account account = current.get();
        return mobiles.begin(
                account, wanted.mobile(), proofs.with(wanted.password(), account, request), request.getRemoteAddr());
    }

    @Operation(summary = "Enter the code that the number got")
    @PostMapping("/mobile-changes/{id}/code")
    MobileDesk.Step enterMobileCode(@PathVariable String id, @Valid @RequestBody Code code) {
        return mobiles.enter(current.get(), id, code.code());
    }

    @Operation(summary = "Deployment tokens of a process admin, without the tokens themselves")
    @GetMapping("/deployment-tokens")
    List<DeploymentTokens.DeploymentToken> tokens() {
        return tokens.of(admin().id());
    }

    @Operation(summary = "A new deployment token for Modeler, shown once")
    @PostMapping("/deployment-tokens")
    Token createToken(@Valid @RequestBody NewToken wanted, HttpServletRequest request) {
        Account account = admin();
        passwords.confirm(account, proofs.with(wanted.password(), account, request), "/password");
        return new Token(tokens.create(account.id(), wanted.label()));
    }

    @Operation(summary = "Take a deployment token back")
    @DeleteMapping("/deployment-tokens/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void deleteToken(@PathVariable String id) {
        tokens.delete(admin().id(), id);
    }

    private Account admin() {
        Account account = current.get();
        if (!account.memberOf(Groups.PROCESS_ADMINS)) {
            throw new NotAllowedException(null, messages.say("deployment-token.admins-only"));
        }
        return account;
    }
}
