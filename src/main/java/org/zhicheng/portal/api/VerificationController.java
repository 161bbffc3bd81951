package org.zhicheng.portal.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.zhicheng.account.PublicAddress;
import org.zhicheng.portal.page.VerificationUpdates;
import org.zhicheng.verification.QrCodes;
import org.zhicheng.verification.VerificationDesk;
import tools.jackson.databind.JsonNode;

/** Serves 去认证. */
@RestController
@RequestMapping("/api/verifications")
@Tag(name = "real-person verification")
class VerificationController {

    private final VerificationDesk desk;
    private final VerificationUpdates updates;
    private final PublicAddress address;
    private final CurrentAccount current;

    record Filled(@NotNull JsonNode data) {}

    record Form(JsonNode schema) {}

    VerificationController(
            VerificationDesk desk, VerificationUpdates updates, PublicAddress address, CurrentAccount current) {
        this.desk = desk;
        this.updates = updates;
        this.address = address;
        this.current = current;
    }

    @Operation(summary = "The form that asks for consent and the way")
    @GetMapping("/form")
    Form form() {
        return new Form(desk.form());
    }

    @Operation(summary = "Begin; an older attempt ends")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    VerificationDesk.Attempt begin(@Valid @RequestBody Filled filled, HttpServletRequest request) {
        return desk.begin(current.get(), filled.data(), session(request));
    }

    @Operation(summary = "The attempt that still runs, if any")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "204", content = @Content)
    @GetMapping("/current")
    ResponseEntity<VerificationDesk.Attempt> current(HttpServletRequest request) {
        return desk.current(current.get(), session(request))
                .map(ResponseEntity::ok)
                .orElseGet(() -> ResponseEntity.noContent().build());
    }

    @Operation(summary = "How an attempt goes")
    @GetMapping("/{id}")
    VerificationDesk.Attempt attempt(@PathVariable String id, HttpServletRequest request) {
        return desk.attempt(current.get(), id, session(request));
    }

    @Operation(summary = "The code to scan, for the session that began the attempt")
    @GetMapping(path = "/{id}/qr-code.svg", produces = "image/svg+xml")
    ResponseEntity<String> code(@PathVariable String id, HttpServletRequest request) {
        return desk.scanPath(current.get(), id, session(request))
                .map(path -> address.of(path, request).toString())
                .map(url -> ResponseEntity.ok()
                        .cacheControl(CacheControl.noStore())
                        .contentType(MediaType.valueOf("image/svg+xml"))
                        .body(QrCodes.svg(url)))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    @Operation(summary = "An event whenever something happens to the attempt")
    @GetMapping(path = "/{id}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter events(@PathVariable String id, HttpServletRequest request) {
        desk.attempt(current.get(), id, session(request));
        return updates.wait(id);
    }

    @Operation(summary = "Give an attempt up")
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void cancel(@PathVariable String id, HttpServletRequest request) {
        desk.cancel(current.get(), id, session(request));
    }

    private static String session(HttpServletRequest request) {
        return request.getSession().getId();
    }
}
