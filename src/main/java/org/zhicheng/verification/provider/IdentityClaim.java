package org.zhicheng.verification.provider;

import java.net.URI;

/**
 * A claim says who somebody claims to be.
 *
 * @param orderNumber ours, 32 hex characters; makes opening an order idempotent
 * @param returnPage where the phone goes when the app is done
 */
public record IdentityClaim(String orderNumber, String name, String idNumber, URI returnPage) {

    /** Without the name and the number: a record's own text would carry them into logs. */
    @Override
    public String toString() {
        return "IdentityClaim[" + orderNumber + "]";
    }
}
