package org.zhicheng.audit;

/**
 * Makes the hashes of the chain by a key that no database holds: somebody who can write in the tables cannot make them
 * anew.
 */
public interface AuditKey {

    /** @return hex, at most 64 characters */
    String hash(String content);
}
