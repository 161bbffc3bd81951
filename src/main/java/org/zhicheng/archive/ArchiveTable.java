package org.zhicheng.archive;

import java.util.Map;
import java.util.Optional;

/** Asks {@code archive-rules.dmn} whether, when and for how long an ended case is archived; the room process implements it. */
public interface ArchiveTable {

    /** Returns the first row that matches and wants an archive; empty where none does. */
    Optional<Ruling> ask(Map<String, Object> facts);

    /**
     * @param days how long after its end a case is archived
     * @param years for how long its package is kept; 0 for ever
     */
    record Ruling(int days, int years) {}
}
