package org.zhicheng.declaration.outlook;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.util.ConcurrentLruCache;
import org.zhicheng.declaration.life.Business;
import org.zhicheng.declaration.life.DeclarationProcess;
import org.zhicheng.declaration.outlook.MaterialTable.Row;
import org.zhicheng.material.MaterialRequirement;
import org.zhicheng.problem.Messages;
import org.zhicheng.reference.Specialty;
import org.zhicheng.reference.SpecialtyDirectory;

/**
 * Lists all materials that the table in use may ask for, and says of each when it does: of which specialties, and in
 * which circumstances. It reads the conditions of the table's rows, whatever they are.
 */
@Service
public class MaterialsAhead {

    /** Two businesses, today's table and the one before. */
    private static final int KEPT = 4;

    private final MaterialTable table;
    private final SpecialtyDirectory specialties;
    private final SpecialtyCover cover;
    private final Circumstances circumstances;
    private final Messages messages;
    private final Clock clock;
    private final ConcurrentLruCache<Edition, List<MaterialAhead>> told = new ConcurrentLruCache<>(KEPT, this::tell);

    /** What an answer rests on: it is the same as long as these are. */
    private record Edition(Business business, String table, long reference, LocalDate day) {}

    /** A material is another one where it has another name, or need not be brought. */
    private record Kind(String slot, String name, boolean required) {}

    /** When one kind is asked for: in which of all ways, by specialty. */
    private record Asked(MaterialRequirement requirement, Map<String, BitSet> ways, boolean unsaid) {}

    MaterialsAhead(
            MaterialTable table,
            SpecialtyDirectory specialties,
            SpecialtyCover cover,
            Circumstances circumstances,
            Messages messages,
            Clock clock) {
        this.table = table;
        this.specialties = specialties;
        this.cover = cover;
        this.circumstances = circumstances;
        this.messages = messages;
        this.clock = clock;
    }

    /** Lists the materials of a business in the table's order. */
    public List<MaterialAhead> of(Business business) {
        return told.get(new Edition(business, table.newest(), specialties.version(), LocalDate.now(clock)));
    }

    /** Lists those of both businesses; what only one of them wants says so. */
    public List<MaterialAhead> ofBoth() {
        List<MaterialAhead> initial = of(Business.INITIAL);
        List<MaterialAhead> review = of(Business.REVIEW);
        return Stream.concat(
                        initial.stream().map(one -> review.contains(one) ? one : only(Business.INITIAL, one)),
                        review.stream().filter(one -> !initial.contains(one)).map(one -> only(Business.REVIEW, one)))
                .toList();
    }

    private MaterialAhead only(Business business, MaterialAhead one) {
        String name = messages.say("outlook.business." + business.code());
        String when =
                one.when().isEmpty() ? messages.say("ahead.when", name) : messages.say("ahead.both", name, one.when());
        return new MaterialAhead(one.name(), one.required(), one.letter(), one.help(), when);
    }

    private List<MaterialAhead> tell(Edition edition) {
        List<Circumstance> all = circumstances.all();
        List<Map<String, Object>> ways = Circumstance.together(all);
        List<Specialty> leaves = cover.leaves();
        Set<String> known = all.stream().map(Circumstance::fact).collect(Collectors.toCollection(HashSet::new));
        known.addAll(Set.of(DeclarationProcess.BUSINESS, DeclarationProcess.SERIES, DeclarationProcess.SPECIALTY));
        Map<Kind, Asked> asked = new LinkedHashMap<>();
        table.rows(edition.table()).stream()
                .sorted(Comparator.comparing(row -> row.requirement().position()))
                .filter(row -> row.allows(
                        DeclarationProcess.BUSINESS, edition.business().code()))
                .forEach(row -> {
                    MaterialRequirement one = row.requirement();
                    asked.merge(
                            new Kind(one.slot(), one.name(), one.required()),
                            new Asked(
                                    one,
                                    byLeaf(row, leaves, waysOf(row, all, ways)),
                                    !known.containsAll(row.conditions().keySet())),
                            MaterialsAhead::either);
                });
        asked.forEach((kind, one) -> withoutRequired(kind, one, asked));
        return asked.values().stream()
                .filter(one -> !one.ways().isEmpty())
                .map(one -> ahead(one, all, ways, leaves.size()))
                .toList();
    }

    private static BitSet waysOf(Row row, List<Circumstance> all, List<Map<String, Object>> ways) {
        Map<String, Set<Object>> allowed = new HashMap<>();
        all.forEach(one -> allowed.put(
                one.fact(),
                one.values().stream()
                        .filter(value -> row.allows(one.fact(), value))
                        .collect(Collectors.toSet())));
        BitSet found = new BitSet(ways.size());
        for (int way = 0; way < ways.size(); way++) {
            Map<String, Object> here = ways.get(way);
            found.set(way, all.stream().allMatch(one -> allowed.get(one.fact()).contains(here.get(one.fact()))));
        }
        return found;
    }

    private static Map<String, BitSet> byLeaf(Row row, List<Specialty> leaves, BitSet ways) {
        return ways.isEmpty()
                ? new HashMap<>()
                : leaves.stream()
                        .filter(leaf -> row.allows(DeclarationProcess.SERIES, leaf.series()))
                        .filter(leaf -> row.allows(DeclarationProcess.SPECIALTY, leaf.code()))
                        .collect(Collectors.toMap(Specialty::code, leaf -> (BitSet) ways.clone()));
    }

    private static Asked either(Asked one, Asked other) {
        other.ways().forEach((leaf, ways) -> one.ways().merge(leaf, ways, (here, there) -> {
            here.or(there);
            return here;
        }));
        return new Asked(one.requirement(), one.ways(), one.unsaid() || other.unsaid());
    }

    /** What some have to bring is nothing that they may bring. */
    private static void withoutRequired(Kind kind, Asked one, Map<Kind, Asked> all) {
        Asked required = all.get(new Kind(kind.slot(), kind.name(), true));
        if (!kind.required() && required != null && !required.unsaid()) {
            required.ways().forEach((leaf, ways) -> one.ways().computeIfPresent(leaf, (code, mine) -> {
                mine.andNot(ways);
                return mine.isEmpty() ? null : mine;
            }));
        }
    }

    private MaterialAhead ahead(Asked asked, List<Circumstance> all, List<Map<String, Object>> ways, int leaves) {
        MaterialRequirement one = asked.requirement();
        Set<BitSet> kinds = Set.copyOf(asked.ways().values());
        List<String> said = kinds.size() == 1 && !asked.unsaid()
                ? Circumstance.said(
                        all,
                        kinds.iterator().next().stream().mapToObj(ways::get).toList())
                : null;
        return new MaterialAhead(
                one.name(),
                one.required(),
                one.template() != null,
                one.help(),
                words(
                        said,
                        asked.ways().size() < leaves ? cover.names(asked.ways().keySet()) : ""));
    }

    /** @param said null where it depends on more than a sentence can say */
    private String words(List<String> said, String names) {
        List<String> parts = new ArrayList<>();
        if (!names.isEmpty()) {
            parts.add(messages.say("ahead.specialty", names));
        }
        if (said == null) {
            parts.add(messages.say("ahead.depends"));
        } else {
            parts.addAll(said);
        }
        return parts.isEmpty() ? "" : messages.say("ahead.when", String.join(messages.say("ahead.comma"), parts));
    }
}
