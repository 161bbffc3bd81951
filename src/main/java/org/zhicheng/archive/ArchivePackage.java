package org.zhicheng.archive;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A package holds a case as it was when the package was made.
 *
 * @param version 1, and one more where the case changed after it was archived
 * @param office group of the office that keeps it; null where no office had the case
 * @param events how many the case had
 * @param sha256 of the whole package
 * @param document the same while it lies in the document store; null once it was destroyed
 * @param missing how many files could not be read when it was made
 * @param keptUntil the last day on which it is kept; null for ever
 */
public record ArchivePackage(
        String id,
        String declarationId,
        String caseNumber,
        int version,
        String office,
        Instant madeAt,
        int events,
        String sha256,
        String document,
        long size,
        int files,
        int missing,
        LocalDate keptUntil,
        Instant destroyedAt) {}
