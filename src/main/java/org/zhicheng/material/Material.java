package org.zhicheng.material;

import java.time.Instant;
import java.util.List;
import org.zhicheng.form.Problem;

/**
 * One uploaded PDF.
 *
 * @param slot which of the declaration's requirements it answers
 * @param fileName as shown to people; never used as a path
 * @param sha256 of its bytes, in lower-case hex: how the document store knows it
 * @param warnings what the person should look at although the file was taken (F04, F05)
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
