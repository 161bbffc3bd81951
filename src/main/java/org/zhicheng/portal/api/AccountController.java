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
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.zhicheng.account.Account;
import org.zhicheng.account.password.PasswordDesk;
import org.zhicheng.account.profile.MobileDesk;
import org.zhicheng.account.profile.Profile;
import org.zhicheng.account.profile.ProfileDesk;
import org.zhicheng.account.profile.Profiles;
import org.zhicheng.portal.signin.AlipayProofs;
import org.zhicheng.portal.signin.PortalSignIn;
import org.zhicheng.text.Written;
import tools.jackson.databind.JsonNode;

/** Serves 账号设置: the settings that people change about their own account. */
@RestController
@RequestMapping("/api/me")
@Tag(name = "account")
class AccountController {

    private final Profiles profiles;
    private final ProfileDesk desk;
    private final PasswordDesk passwords;
    private final MobileDesk mobiles;
    private final AlipayProofs proofs;
    private final PortalSignIn signIn;
    private final CurrentAccount current;

    record Filled(@NotNull JsonNode data) {}

    record PasswordChange(String oldPassword, @Written String password) {}

    /**
     * A request asks for a code to a new mobile number.
     *
     * @param password where no number was proven yet; null for an account without one
     */
    record NewMobile(@NotNull String mobile, String password) {}

    record Code(@Written String code) {}

    AccountController(
            Profiles profiles,
            ProfileDesk desk,
            PasswordDesk passwords,
            MobileDesk mobiles,
            AlipayProofs proofs,
            PortalSignIn signIn,
            CurrentAccount current) {
        this.profiles = profiles;
        this.desk = desk;
        this.passwords = passwords;
        this.mobiles = mobiles;
        this.proofs = proofs;
        this.signIn = signIn;
        this.current = current;
    }

    @Operation(summary = "账户信息")
    @GetMapping
    Profile profile() {
        return profiles.profile(current.get());
    }

    @Operation(summary = "The form of 完善个人信息 with what is known")
    @GetMapping("/profile")
    ProfileDesk.ProfileForm form() {
        return desk.form(current.get());
    }

    @Operation(summary = "保存")
    @PutMapping("/profile")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void save(@Valid @RequestBody Filled filled) {
        desk.save(current.get(), filled.data());
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
}
