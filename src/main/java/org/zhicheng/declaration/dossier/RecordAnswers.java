package org.zhicheng.declaration.dossier;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.zhicheng.record.RecordCheck;

/** Record answers hold what the outside records said of a case, the newest of each kind, social security first. */
public record RecordAnswers(List<RecordCheck> all) {

    public RecordAnswers {
        all = List.copyOf(all);
    }

    public Optional<RecordCheck> find(String kind) {
        return all.stream().filter(check -> check.kind().equals(kind)).findFirst();
    }

    /** Returns MATCH, MISMATCH, NOT_FOUND or UNAVAILABLE; null where nobody asked yet. */
    public String outcome(String kind) {
        return find(kind).map(check -> check.outcome().name()).orElse(null);
    }

    /** Replaces the earlier answer of the same kind. */
    public RecordAnswers with(RecordCheck newer) {
        Stream<RecordCheck> others = all.stream().filter(check -> !check.kind().equals(newer.kind()));
        return new RecordAnswers(Stream.concat(others, Stream.of(newer))
                .sorted((one, other) -> other.kind().compareTo(one.kind()))
                .toList());
    }
}
