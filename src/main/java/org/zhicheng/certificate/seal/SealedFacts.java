package org.zhicheng.certificate.seal;

import java.time.LocalDate;

/**
 * What a certificate's code carries, which is what somebody may read who finds the paper: no ID number, no whole name.
 *
 * @param maskedName 张三 → *三
 * @param title 助理工程师
 * @param specialty its series and itself
 * @param obtainedOn since when the title is held
 * @param issuer the office that gave it
 * @param fingerprint of all that the certificate says, see {@link Fingerprint}
 * @param statusIndex its place in the list of states
 */
public record SealedFacts(
        String number,
        String maskedName,
        String title,
        String specialty,
        LocalDate obtainedOn,
        String issuer,
        String fingerprint,
        int statusIndex) {}
