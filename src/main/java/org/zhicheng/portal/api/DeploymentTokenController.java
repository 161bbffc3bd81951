package org.zhicheng.portal.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.zhicheng.account.Account;
import org.zhicheng.account.Groups;
import org.zhicheng.account.password.OwnerConfirmation;
import org.zhicheng.account.signin.DeploymentTokens;
import org.zhicheng.portal.signin.AlipayProofs;
import org.zhicheng.problem.Messages;
import org.zhicheng.problem.NotAllowedException;
import org.zhicheng.text.Written;

/** Serves the tokens with which a process admin deploys from Modeler. */
@RestController
@RequestMapping("/api/me/deployment-tokens")
@Tag(name = "account")
class DeploymentTokenController {

    private final DeploymentTokens tokens;
    private final OwnerConfirmation confirmation;
    private final AlipayProofs proofs;
    private final CurrentAccount current;
    private final Messages messages;

    record NewToken(@Written @Size(max = 100) String label, String password) {}

    record Token(String token) {}

    DeploymentTokenController(
            DeploymentTokens tokens,
            OwnerConfirmation confirmation,
            AlipayProofs proofs,
            CurrentAccount current,
            Messages messages) {
        this.tokens = tokens;
        this.confirmation = confirmation;
        this.proofs = proofs;
        this.current = current;
        this.messages = messages;
    }

    @Operation(summary = "Deployment tokens of a process admin, without the tokens themselves")
    @GetMapping
    List<DeploymentTokens.DeploymentToken> tokens() {
        return tokens.of(admin().id());
    }

    @Operation(summary = "A new deployment token for Modeler, shown once")
    @PostMapping
    Token createToken(@Valid @RequestBody NewToken wanted, HttpServletRequest request) {
        Account account = admin();
        confirmation.confirm(account, proofs.with(wanted.password(), account, request), "/password");
        return new Token(tokens.create(account.id(), wanted.label()));
    }

    @Operation(summary = "Take a deployment token back")
    @DeleteMapping("/{id}")
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
