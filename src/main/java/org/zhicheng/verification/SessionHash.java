package org.zhicheng.verification;

import org.springframework.stereotype.Component;
import org.zhicheng.secret.KeyedHash;

/** Hashes the browser's session that an attempt by an app belongs to: its QR code is for that one alone (V02). */
@Component
class SessionHash {

    private final KeyedHash hash;

    SessionHash(KeyedHash hash) {
        this.hash = hash;
    }

    String of(String session) {
        return hash.of("session", session);
    }

    /** At a counter no session counts. */
    boolean owns(String session, Verification attempt) {
        return !attempt.byApp() || of(session).equals(attempt.sessionHash());
    }
}
