package org.zhicheng.certificate.change;

import org.zhicheng.certificate.CertificateFact;

/** What one correction changes of a certificate: what it said, and what it says once the correction is made (CF09). */
public record Correction(CertificateFact fact, String was, String becomes) {}
