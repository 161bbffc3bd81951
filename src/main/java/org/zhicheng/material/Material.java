package org.zhicheng.material;

import java.time.Instant;
import java.util.List;
import org.zhicheng.problem.Problem;
import org.zhicheng.problem.Severity;

/**
 * One uploaded PDF.
 *
 * @param slot which of the declaration's requirements it answers
 * @param fileName as shown to people; never used as a path
 * @param sha256 of its bytes, in lower-case hex: how the document store knows it
 * @param warnings what people should know of it although it was taken (F01, F03–F05)
 */
public record Material(
        String id,
        String declarationId,
        String slot,
        String fileName,
        String sha256,
        long size,
        int pages,
        List<Problem> warnings,
        Instant uploadedAt,
        String uploadedBy) {

    public Material {
        warnings = List.copyOf(warnings);
    }

    /** F03: a virus was found in it after it was taken. Nobody gets it any more. */
    public boolean isInfected() {
        return warnings.stream().anyMatch(warning -> VirusCheck.RULE.equals(warning.rule()) && warning.blocks());
    }

    /** F03: it was taken although nobody could scan it. */
    boolean isUnscanned() {
        return warnings.stream()
                .anyMatch(warning -> VirusCheck.RULE.equals(warning.rule()) && warning.severity() == Severity.FLAG);
    }

    Material with(List<Problem> other) {
        return new Material(id, declarationId, slot, fileName, sha256, size, pages, other, uploadedAt, uploadedBy);
    }

    /** Where its problems point. */
    String pointer() {
        return pointer(slot);
    }

    static String pointer(String slot) {
        return "/materials/" + slot;
    }
}
