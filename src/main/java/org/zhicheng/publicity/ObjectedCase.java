package org.zhicheng.publicity;

/**
 * A case that somebody objects to, as the objection needs it.
 *
 * @param id of its publicity, as the public page names it
 * @param office group that published it, and judges
 */
public record ObjectedCase(
        String id,
        String declarationId,
        String office,
        String officeName,
        String name,
        PublicityTerms terms,
        boolean open) {}
