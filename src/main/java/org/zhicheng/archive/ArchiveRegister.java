package org.zhicheng.archive;

import java.util.Optional;
import org.springframework.stereotype.Component;

/** Knows every package that this installation ever made. */
@Component
public class ArchiveRegister {

    private final ArchiveRows rows;

    ArchiveRegister(ArchiveRows rows) {
        this.rows = rows;
    }

    /** Returns the package that is this file, bit by bit; also one that was destroyed here since. */
    public Optional<ArchivePackage> withHash(String sha256) {
        return rows.withHash(sha256);
    }
}
