package org.zhicheng.portal.centre;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.zhicheng.account.signin.SignInDesk;
import org.zhicheng.portal.api.CurrentAccount;

/** Serves 登录记录: where the own account is signed in, and who tried to. */
@RestController
@RequestMapping("/api/me")
@Tag(name = "account")
class SignInController {

    private final SignInDesk desk;
    private final CurrentAccount current;

    SignInController(SignInDesk desk, CurrentAccount current) {
        this.desk = desk;
        this.current = current;
    }

    @Operation(summary = "The browsers in which the own account is signed in now, this one first")
    @GetMapping("/sessions")
    List<SignInDesk.SessionView> sessions(HttpSession session) {
        return desk.sessions(current.get().id(), session.getId());
    }

    @Operation(summary = "退出: sign one of them out")
    @DeleteMapping("/sessions/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@PathVariable String id) {
        desk.end(current.get().id(), id);
    }

    @Operation(summary = "退出其他设备: sign out all but the one that asks")
    @DeleteMapping("/sessions")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void endOthers(HttpSession session) {
        desk.endOthers(current.get().id(), session.getId());
    }

    @Operation(summary = "Sign-ins to the own account in the last 90 days, failed ones too, the newest first")
    @GetMapping("/sign-ins")
    List<SignInDesk.SignInView> signIns() {
        return desk.lately(current.get().id());
    }
}
