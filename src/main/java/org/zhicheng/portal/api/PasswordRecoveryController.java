package org.zhicheng.portal.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.zhicheng.account.PasswordDesk;

/** 找回密码. */
@RestController
@RequestMapping("/api/password-recoveries")
@Tag(name = "password recovery")
class PasswordRecoveryController {

    private final PasswordDesk desk;

    record Wanted(@NotBlank String idNumber, @NotBlank String mobile) {}

    record Started(String id) {}

    record NewPassword(@NotBlank String code, @NotBlank String password) {}

    PasswordRecoveryController(PasswordDesk desk) {
        this.desk = desk;
    }

    @Operation(summary = "Send a code where number and mobile fit; the answer does not tell whether they do")
    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    Started begin(@Valid @RequestBody Wanted wanted, HttpServletRequest request) {
        return new Started(desk.recover(wanted.idNumber(), wanted.mobile(), request.getRemoteAddr()));
    }

    @Operation(summary = "Enter the code and choose a new password; all sessions end")
    @PostMapping("/{id}/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void reset(@PathVariable String id, @Valid @RequestBody NewPassword chosen) {
        desk.reset(id, chosen.code(), chosen.password());
    }
}
