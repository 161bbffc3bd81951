package org.zhicheng.material;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zhicheng.problem.Messages;
import org.zhicheng.problem.Problem;

/**
 * Warns of the same file in two slots (F04), beside both, until one of them is gone. Duplicates are found whenever
 * files are listed, because the change may be in the other slot.
 */
@Component
class DuplicateFiles {

    private static final String RULE = "F04";

    private final Messages messages;

    DuplicateFiles(Messages messages) {
        this.messages = messages;
    }

    /**
     * @param current all current files of one declaration, whether they have the warning already or not
     * @param asked the slots that the declaration asks for
     */
    List<Material> marked(List<Material> current, List<MaterialRequirement> asked) {
        return marked(
                current,
                asked.stream().collect(Collectors.toMap(MaterialRequirement::slot, MaterialRequirement::name)));
    }

    /** @param names of the slots that the declaration asks for */
    List<Material> marked(List<Material> current, Map<String, String> names) {
        Map<String, Set<String>> slots = current.stream()
                .collect(Collectors.groupingBy(
                        Material::sha256, Collectors.mapping(Material::slot, Collectors.toCollection(TreeSet::new))));
        return current.stream()
                .map(material -> marked(material, slots.get(material.sha256()), names))
                .toList();
    }

    /** Replaces the warning of an earlier upload, because it may no longer hold. */
    private Material marked(Material material, Set<String> slots, Map<String, String> names) {
        Stream<Problem> others = material.warnings().stream().filter(warning -> !RULE.equals(warning.rule()));
        List<String> elsewhere = slots.stream()
                .filter(slot -> !slot.equals(material.slot()) && names.containsKey(slot))
                .map(names::get)
                .toList();
        Stream<Problem> same = elsewhere.isEmpty()
                ? Stream.empty()
                : Stream.of(Problem.warn(
                        RULE, material.pointer(), messages.say("material.F04", new NamedSlots(elsewhere).quoted())));
        return material.with(Stream.concat(others, same).toList());
    }
}
