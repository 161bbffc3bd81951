package org.zhicheng.secret;

import org.springframework.stereotype.Component;
import org.zhicheng.audit.AuditKey;

/** The key of the audit's chain lies in the keys' folder, as that of the ID numbers does. */
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
