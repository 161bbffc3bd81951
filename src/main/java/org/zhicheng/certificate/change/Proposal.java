package org.zhicheng.certificate.change;

import java.util.List;

/**
 * What somebody of an office proposes.
 *
 * @param ground code of a ground in the table
 * @param files ids of uploaded evidence
 */
public record Proposal(ChangeKind kind, String ground, String facts, List<String> files) {

    public Proposal {
        files = files == null ? List.of() : List.copyOf(files);
    }
}
