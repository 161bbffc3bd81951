package org.zhicheng.verification.provider;

import java.net.URI;

/**
 * An order waits at the provider for a face.
 *
 * @param id the provider's own, as Alipay's certify_id
 * @param phonePage what the phone opens after scanning our QR code
 */
public record ProviderOrder(String id, URI phonePage) {}
