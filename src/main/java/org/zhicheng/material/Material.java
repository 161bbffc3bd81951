package org.zhicheng.material;

import java.time.Instant;
import java.util.List;
import org.zhicheng.form.Problem;

/**
 * An uploaded PDF.
 *
 * @param fileName as it may be shown, made safe
 * @param size bytes
 * @param warnings what was noticed without refusing it (F04, F05)
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
}
