package org.zhicheng.portal.certificate;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.zhicheng.certificate.CertificateStates;
import org.zhicheng.certificate.seal.SealKeys;
import org.zhicheng.portal.api.Disposition;
import org.zhicheng.problem.Messages;

/** Publishes what others need to verify certificates without us: the keys, and the list of those that no longer hold. */
@RestController
@Tag(name = "certificates")
class SealController {

    /** A new key is published before it is used. */
    private static final CacheControl KEYS =
            CacheControl.maxAge(SealKeys.CACHED).cachePublic();

    /** Less than a list holds, so that none is believed for twice as long. */
    private static final CacheControl STATES =
            CacheControl.maxAge(CertificateStates.HOLDS.dividedBy(12)).cachePublic();

    private final SealKeys keys;
    private final CertificateStates states;
    private final OfflineVerifier verifier;
    private final Messages messages;

    SealController(SealKeys keys, CertificateStates states, OfflineVerifier verifier, Messages messages) {
        this.keys = keys;
        this.states = states;
        this.verifier = verifier;
        this.messages = messages;
    }

    @Operation(summary = "The public keys of certificates, as a JSON Web Key Set")
    @GetMapping(path = "/.well-known/certificate-keys.json", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> keys() {
        return forAnybody().cacheControl(KEYS).body(keys.published());
    }

    @Operation(summary = "The states of all certificates, as a signed Token Status List")
    @GetMapping(path = CertificateStates.ADDRESS, produces = "application/statuslist+jwt")
    ResponseEntity<String> states() {
        return forAnybody().cacheControl(STATES).body(states.signed());
    }

    @Operation(summary = "The page that verifies certificates without a line, to be saved")
    @GetMapping(path = "/verify/offline", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> offline() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        Disposition.attachment(messages.say("certificate.verify.offline.file")))
                .body(verifier.page());
    }

    /** Pages of others, and one that was saved, may read it too: it is the same for everybody, and needs no cookie. */
    private static ResponseEntity.BodyBuilder forAnybody() {
        return ResponseEntity.ok().header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
    }
}
