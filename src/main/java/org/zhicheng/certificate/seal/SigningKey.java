package org.zhicheng.certificate.seal;

import java.security.PrivateKey;
import java.security.Provider;
import java.security.cert.X509Certificate;

/**
 * A key that signs documents.
 *
 * @param key never leaves its provider where that is a device
 * @param certificate tells others whose key it is
 * @param provider that can sign with it
 */
record SigningKey(PrivateKey key, X509Certificate certificate, Provider provider) {}
