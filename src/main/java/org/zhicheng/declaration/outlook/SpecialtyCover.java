package org.zhicheng.declaration.outlook;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zhicheng.problem.Messages;
import org.zhicheng.reference.Specialty;
import org.zhicheng.reference.SpecialtyDirectory;

/** Names many specialties by the highest nodes that hold nothing else: a series rather than each of its specialties. */
@Component
class SpecialtyCover {

    private final SpecialtyDirectory specialties;
    private final Messages messages;

    SpecialtyCover(SpecialtyDirectory specialties, Messages messages) {
        this.specialties = specialties;
        this.messages = messages;
    }

    /** Lists what can be declared today. */
    List<Specialty> leaves() {
        return specialties.children(null).stream().flatMap(this::below).toList();
    }

    /** Lists the codes of what can be declared today in a series or below a specialty; none for an unknown code. */
    List<String> leavesOf(String code) {
        return leaves().stream()
                .map(Specialty::code)
                .filter(leaf -> specialties.path(leaf).stream()
                        .anyMatch(step -> step.code().equals(code)))
                .toList();
    }

    /** @param codes of some leaves; 中小学教师、农业→兽医 */
    String names(Set<String> codes) {
        return specialties.children(null).stream()
                .flatMap(series -> cover(series, codes).stream())
                .map(node -> specialties.displayPath(node.code()))
                .collect(Collectors.joining(messages.say("ahead.and")));
    }

    private List<Specialty> cover(Specialty node, Set<String> codes) {
        List<Specialty> leaves = below(node).toList();
        if (leaves.stream().map(Specialty::code).allMatch(codes::contains)) {
            return List.of(node);
        }
        List<Specialty> found = new ArrayList<>();
        if (leaves.stream().map(Specialty::code).anyMatch(codes::contains)) {
            specialties.children(node.code()).forEach(child -> found.addAll(cover(child, codes)));
        }
        return found;
    }

    private Stream<Specialty> below(Specialty node) {
        List<Specialty> children = specialties.children(node.code());
        return children.isEmpty() ? Stream.of(node) : children.stream().flatMap(this::below);
    }
}
