package org.zhicheng.material;

import java.time.Instant;
import java.util.List;
import org.zhicheng.problem.Problem;
import org.zhicheng.problem.Severity;

/**
 * A material is one uploaded PDF.
 *
 * @param slot the requirement of the declaration that it answers
 * @param fileName as shown to people; never used as a path
 * @param sha256 of its bytes, in lower-case hex: the name of the document in the store
 * @param warnings what people should know of the file although it was taken (F01, F03–F05)
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

    /** Returns whether a virus was found after the file was taken (F03). Nobody gets such a file any more. */
    public boolean isInfected() {
        return warnings.stream().anyMatch(warning -> VirusVerdicts.RULE.equals(warning.rule()) && warning.blocks());
    }

    /** Returns whether the file was taken although it could not be scanned (F03). */
    boolean isUnscanned() {
        return warnings.stream()
                .anyMatch(warning -> VirusVerdicts.RULE.equals(warning.rule()) && warning.severity() == Severity.FLAG);
    }

    Material with(List<Problem> other) {
        return new Material(id, declarationId, slot, fileName, sha256, size, pages, other, uploadedAt, uploadedBy);
    }

    /** Returns where its problems point. */
    String pointer() {
        return pointer(slot);
    }

    static String pointer(String slot) {
        return "/materials/" + slot;
    }
}
