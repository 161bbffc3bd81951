package org.zhicheng.secret;

import org.springframework.stereotype.Component;
import org.zhicheng.audit.AuditKey;

/** Reads the key of the audit's chain from the keys' folder, where that of the ID numbers lies too. */
@Component
class AuditChainKey implements AuditKey {

    private final KeyedHash hash;

    AuditChainKey(KeyedHash hash) {
        this.hash = hash;
    }

    @Override
    public String hash(String content) {
        return hash.of("audit-chain", content);
    }
}
