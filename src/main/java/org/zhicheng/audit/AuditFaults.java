package org.zhicheng.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Goes through the whole chain, from its beginning or the last deletion by term to its end, and reports every break.
 */
@Component
public class AuditFaults {

    static final String CHECKPOINT = "audit-chain";

    private static final int AT_ONCE = 1000;

    /**
     * Bounds the length of a transaction and the error of a server's clock: an entry that is older was put in
     * afterwards.
     */
    private static final Duration LATE = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final AuditChain chain;
    private final AuditKey key;

    /**
     * Lists the faults that a chain can have. {@code audit.fault.<name>} in messages/audit.properties names them in
     * Chinese.
     */
    public enum Kind {
        /** An entry, its hash or its place is not what was sealed. */
        CHANGED,
        /** Entries are gone from the middle. */
        MISSING,
        /** Entries are gone from the beginning, and no deletion by term explains it. */
        BEGINNING,
        /** The chain ends before its head. */
        TAIL,
        /** The head is not the newest entry. */
        HEAD,
        /** An entry is older than what was sealed before it. */
        LATE,
        /** An anchor from the log is not in the chain any more. */
        ANCHOR
    }

    /**
     * A fault names the entries that are broken.
     *
     * @param from first position
     * @param to last position; the same as the first where it is one entry
     * @param at when that entry says that it happened; null where there is none
     * @param action what it says that was done; null where there is none
     */
    public record Fault(Kind kind, long from, long to, Instant at, String action) {}

    /** An anchor repeats the position and the hash of an entry as a log noted them. */
    public record Anchor(long position, String hash) {}

    /**
     * A report sums up one check of the chain.
     *
     * @param first position of the oldest entry; 0 where there is none
     * @param last position of the newest sealed entry
     * @param unsealed entries that are not in the chain yet
     */
    public record Report(long entries, long first, long last, String hash, long unsealed, List<Fault> faults) {

        public Report {
            faults = List.copyOf(faults);
        }

        public boolean whole() {
            return faults.isEmpty();
        }
    }

    AuditFaults(JdbcClient jdbc, AuditChain chain, AuditKey key) {
        this.jdbc = jdbc;
        this.chain = chain;
        this.key = key;
    }

    /** Checks the chain, also while servers write: entries added after the start are left for the next check. */
    public Report check(Collection<Anchor> anchors) {
        AuditChain.Head head = chain.head();
        Walk walk = new Walk(anchors);
        List<AuditEntry> some;
        do {
            some = after(walk.position, walk.entries == 0);
            some.forEach(walk::step);
        } while (some.size() == AT_ONCE);
        walk.end(head);
        return new Report(walk.entries, walk.first, walk.position, walk.hash, unsealed(), walk.faults);
    }

    private List<AuditEntry> after(long position, boolean all) {
        return jdbc.sql("select " + AuditEntry.COLUMNS + " from audit_event where chain_position > ?"
                        + " order by chain_position fetch first " + AT_ONCE + " rows only")
                .param(all ? Long.MIN_VALUE : position)
                .query(AuditEntry.class)
                .list();
    }

    private long unsealed() {
        return jdbc.sql("select count(*) from audit_event where chain_position is null")
                .query(Long.class)
                .single();
    }

    /**
     * Finds the hash before the first entry that is left, as a later entry says it; that one is checked in its own
     * place.
     */
    private Optional<String> beforeTheGap(long first) {
        return jdbc.sql("select detail from audit_event where action = ? and subject_type = ? and subject_id = ?"
                        + " and chain_position >= ? order by chain_position fetch first row only")
                .params(AuditKind.DELETE_AUDIT.code(), CHECKPOINT, Long.toString(first - 1), first)
                .query(String.class)
                .optional();
    }

    /** Goes from entry to entry and collects the faults. */
    private final class Walk {

        private final Map<Long, String> anchors = new HashMap<>();
        private final Set<Long> checkpoints = new HashSet<>();
        private final List<Fault> faults = new ArrayList<>();
        private long entries;
        private long first;
        private long position;
        private String hash = AuditEntry.GENESIS;
        private Instant latest = Instant.EPOCH;

        private Walk(Collection<Anchor> anchors) {
            anchors.forEach(anchor -> this.anchors.put(anchor.position(), anchor.hash()));
        }

        private void step(AuditEntry entry) {
            if (entries == 0) {
                begin(entry.chainPosition());
            }
            entries++;
            if (entry.chainPosition() > position + 1) {
                faults.add(new Fault(Kind.MISSING, position + 1, entry.chainPosition() - 1, null, null));
                hash = null;
            }
            String expected = hash == null ? entry.chainHash() : key.hash(entry.canonical(entry.chainPosition(), hash));
            if (!expected.equals(entry.chainHash())) {
                faults.add(fault(Kind.CHANGED, entry));
            } else if (entry.at().isBefore(latest.minus(LATE))) {
                faults.add(fault(Kind.LATE, entry));
            } else if (CHECKPOINT.equals(entry.subjectType())) {
                checkpoints.add(Long.valueOf(entry.subjectId()));
            }
            String anchored = anchors.remove(entry.chainPosition());
            if (anchored != null && !anchored.equals(entry.chainHash())) {
                faults.add(fault(Kind.ANCHOR, entry));
            }
            position = entry.chainPosition();
            hash = entry.chainHash();
            latest = entry.at().isAfter(latest) ? entry.at() : latest;
        }

        private void begin(long beginning) {
            first = beginning;
            position = beginning - 1;
            if (beginning != 1) {
                hash = beforeTheGap(beginning).orElse(null);
            }
        }

        private void end(AuditChain.Head head) {
            if (first > 1 && !checkpoints.contains(first - 1)) {
                faults.add(0, new Fault(Kind.BEGINNING, 1, first - 1, null, null));
            }
            if (head.headPosition() > position) {
                faults.add(new Fault(Kind.TAIL, position + 1, head.headPosition(), null, null));
            }
            anchors.keySet().stream()
                    .filter(noted -> noted > position)
                    .sorted()
                    .forEach(noted -> faults.add(new Fault(Kind.ANCHOR, noted, noted, null, null)));
            boolean headMatches = head.headPosition() < 1
                    || hashAt(head.headPosition())
                            .map(found -> found.equals(head.headHash()))
                            .orElse(true);
            if (!headMatches || entries > 0 && head.headPosition() < first) {
                faults.add(new Fault(Kind.HEAD, head.headPosition(), head.headPosition(), null, null));
            }
        }

        private Optional<String> hashAt(long place) {
            return place == position
                    ? Optional.ofNullable(hash)
                    : jdbc.sql("select chain_hash from audit_event where chain_position = ?")
                            .param(place)
                            .query(String.class)
                            .optional();
        }

        private static Fault fault(Kind kind, AuditEntry entry) {
            return new Fault(kind, entry.chainPosition(), entry.chainPosition(), entry.at(), entry.action());
        }
    }
}
