package org.zhicheng.portal.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.zhicheng.account.Account;
import org.zhicheng.account.alipay.AlipayEntrance;
import org.zhicheng.account.password.OwnerConfirmation;
import org.zhicheng.portal.signin.AlipayProofs;

/** Unlinks Alipay (解绑支付宝); linking leads over Alipay's own pages. */
@RestController
@Tag(name = "account")
class AlipayLinkController {

    private final AlipayEntrance alipay;
    private final OwnerConfirmation confirmation;
    private final AlipayProofs proofs;
    private final CurrentAccount current;

    record AlipayUnlinking(@NotNull String password) {}

    AlipayLinkController(
            AlipayEntrance alipay, OwnerConfirmation confirmation, AlipayProofs proofs, CurrentAccount current) {
        this.alipay = alipay;
        this.confirmation = confirmation;
        this.proofs = proofs;
        this.current = current;
    }

    @Operation(
            summary = "解绑支付宝, by the password",
            description = "Only where a password and a proven mobile number are left to come in by; the owner is told")
    @PostMapping("/api/me/alipay/unlink")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unlink(@Valid @RequestBody AlipayUnlinking unlinking, HttpServletRequest request) {
        Account account = current.get();
        confirmation.confirm(account, proofs.with(unlinking.password(), account, request), "/password");
        alipay.unlink(account);
    }
}
