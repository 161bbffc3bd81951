package org.zhicheng.portal.centre;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.zhicheng.account.Account;
import org.zhicheng.portal.api.CurrentAccount;
import org.zhicheng.portal.api.Disposition;
import org.zhicheng.portal.signin.AlipayProofs;
import org.zhicheng.privacy.CancellationDesk;
import org.zhicheng.privacy.ConsentDesk;
import org.zhicheng.privacy.ExportDesk;
import org.zhicheng.privacy.OwnerProof;
import org.zhicheng.privacy.ReadyCopy;

/** Serves 我的数据: a copy of everything that is kept of a person. */
@RestController
@RequestMapping("/api/me/data")
@Tag(name = "own data")
class OwnDataController {

    private final ExportDesk exports;
    private final CancellationDesk cancellations;
    private final ConsentDesk consents;
    private final OwnerProof owner;
    private final AlipayProofs proofs;
    private final CurrentAccount current;

    /**
     * A view shows what a person can do with the own data.
     *
     * @param needsCode whether a code of the authenticator app is asked for beside the password
     * @param ready a copy that can be fetched now; null for none
     * @param consents what the person consented to, and took back
     */
    record OwnDataView(boolean needsCode, ReadyCopy ready, List<ConsentDesk.ConsentView> consents) {}

    /**
     * A confirmation proves that the owner asks.
     *
     * @param password null for an account without one; @param code of the authenticator app, or null
     */
    record OwnerConfirmation(String password, String code) {

        @Override
        public String toString() {
            return "OwnerConfirmation";
        }
    }

    /**
     * A request cancels the own account.
     *
     * @param password null for an account without one
     * @param code of the authenticator app, or null
     * @param endCases whether cases that still run are to be taken back and given up
     */
    record AccountCancellation(String password, String code, boolean endCases) {

        @Override
        public String toString() {
            return "AccountCancellation";
        }
    }

    OwnDataController(
            ExportDesk exports,
            CancellationDesk cancellations,
            ConsentDesk consents,
            OwnerProof owner,
            AlipayProofs proofs,
            CurrentAccount current) {
        this.exports = exports;
        this.cancellations = cancellations;
        this.consents = consents;
        this.owner = owner;
        this.proofs = proofs;
        this.current = current;
    }

    @Operation(summary = "我的数据")
    @GetMapping
    OwnDataView view() {
        Account account = current.get();
        return new OwnDataView(owner.needsCode(account), exports.ready(account).orElse(null), consents.of(account));
    }

    @Operation(summary = "Ask for a copy of the own data, with the password and the second factor; once in ten minutes")
    @PostMapping("/exports")
    @ResponseStatus(HttpStatus.CREATED)
    ReadyCopy ask(@Valid @RequestBody OwnerConfirmation confirmation, HttpServletRequest request) {
        Account account = current.get();
        return exports.ask(account, proofs.with(confirmation.password(), account, request), confirmation.code());
    }

    @Operation(
            summary = "The copy as a ZIP, written while it is read; for ten minutes, also once more after a line broke",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            content =
                                    @Content(
                                            mediaType = "application/zip",
                                            schema = @Schema(type = "string", format = "binary"))))
    @GetMapping("/exports/{id}/content")
    void fetch(@PathVariable String id, HttpServletResponse response) throws IOException {
        Account account = current.get();
        exports.fetch(account, id);
        response.setContentType("application/zip");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, Disposition.attachment(exports.fileName(account)));
        response.setHeader(
                HttpHeaders.CACHE_CONTROL, CacheControl.noStore().cachePrivate().getHeaderValue());
        response.setHeader("X-Content-Type-Options", "nosniff");
        exports.write(account, response.getOutputStream());
    }

    @Operation(summary = "What cancelling the account would do, and what hinders it")
    @GetMapping("/cancellation")
    CancellationDesk.Prospect prospect() {
        return cancellations.prospect(current.get());
    }

    @Operation(summary = "注销账号, with the password and the second factor: at once, and for good")
    @PostMapping("/cancellation")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void cancel(@Valid @RequestBody AccountCancellation wanted, HttpServletRequest request) {
        Account account = current.get();
        cancellations.cancel(
                account, proofs.with(wanted.password(), account, request), wanted.code(), wanted.endCases());
        SecurityContextHolder.clearContext();
        request.getSession().invalidate();
    }

    @Operation(summary = "Take a consent back; what follows from it is said beside it")
    @PostMapping("/consents/{notice}/withdrawal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@PathVariable String notice) {
        consents.withdraw(current.get(), notice);
    }

    @Operation(summary = "Give a consent again that was taken back")
    @PostMapping("/consents/{notice}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void give(@PathVariable String notice) {
        consents.give(current.get(), notice);
    }
}
