package org.zhicheng.portal.certificate;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.zhicheng.certificate.CertificateStates;
import org.zhicheng.certificate.seal.SealKeys;

/** Publishes what others need to verify certificates without us: the keys, and the list of those that no longer hold. */
@RestController
@Tag(name = "certificates")
class SealController {

    /** A new key is published before it is used. */
    private static final CacheControl KEYS =
            CacheControl.maxAge(Duration.ofHours(1)).cachePublic();

    /** Less than a list holds, so that none is believed for twice as long. */
    private static final CacheControl STATES =
            CacheControl.maxAge(CertificateStates.HOLDS.dividedBy(12)).cachePublic();

    private final SealKeys keys;
    private final CertificateStates states;

    SealController(SealKeys keys, CertificateStates states) {
        this.keys = keys;
        this.states = states;
    }

    @Operation(summary = "The public keys of certificates, as a JSON Web Key Set")
    @GetMapping(path = "/.well-known/certificate-keys.json", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> keys() {
        return ResponseEntity.ok().cacheControl(KEYS).body(keys.published());
    }

    @Operation(summary = "The states of all certificates, as a signed Token Status List")
    @GetMapping(path = CertificateStates.ADDRESS, produces = "application/statuslist+jwt")
    ResponseEntity<String> states() {
        return ResponseEntity.ok().cacheControl(STATES).body(states.signed());
    }
}
