package org.zhicheng.declaration.view;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zhicheng.material.Enclosures;
import org.zhicheng.material.Material;
import org.zhicheng.material.NamedSlots;
import org.zhicheng.problem.Messages;
import org.zhicheng.problem.Problem;

/** Warns of doubtful files (F04, F05), beside the file and again, by its name, before it is sent. */
@Component
public class MaterialWarnings {

    /** The longest text that the list of problems has room for. */
    private static final int LONGEST = 500;

    /** From so many places on, a file that was uploaded again and again is told of once. */
    private static final int MANY = 3;

    private final Messages messages;

    public MaterialWarnings(Messages messages) {
        this.messages = messages;
    }

    /** Warns of the files that are asked for now; nobody sees or can mend the others. */
    public List<Problem> of(Enclosures enclosed) {
        Map<String, String> names = enclosed.names();
        List<Material> asked = enclosed.files().stream()
                .filter(file -> names.containsKey(file.slot()))
                .toList();
        Map<String, List<String>> places = places(asked);
        Set<String> told = new HashSet<>();
        return asked.stream()
                .flatMap(file -> file.warnings().stream()
                        .filter(warning -> !isOfMany(warning, file, places) || told.add(file.sha256()))
                        .map(warning -> isOfMany(warning, file, places)
                                ? ofMany(
                                        warning,
                                        file,
                                        places.get(file.sha256()).stream()
                                                .map(names::get)
                                                .toList())
                                : named(warning, names.get(file.slot()), file.fileName())))
                .distinct()
                .toList();
    }

    /** Returns the slots to which each document was uploaded, in their order. */
    private static Map<String, List<String>> places(List<Material> files) {
        return files.stream()
                .collect(Collectors.groupingBy(
                        Material::sha256,
                        Collectors.mapping(
                                Material::slot,
                                Collectors.collectingAndThen(
                                        Collectors.toCollection(LinkedHashSet::new), List::copyOf))));
    }

    private static boolean isOfMany(Problem warning, Material file, Map<String, List<String>> places) {
        return "F04".equals(warning.rule()) && places.get(file.sha256()).size() >= MANY;
    }

    private Problem ofMany(Problem warning, Material file, List<String> places) {
        return shortened(
                warning,
                messages.say("material.of-many", file.fileName(), places.size(), new NamedSlots(places).quoted()));
    }

    private Problem named(Problem warning, String slot, String fileName) {
        return shortened(warning, messages.say("material.of-file", slot, fileName, warning.message()));
    }

    private static Problem shortened(Problem warning, String message) {
        return new Problem(
                warning.rule(),
                warning.pointer(),
                warning.severity(),
                message.length() <= LONGEST ? message : message.substring(0, LONGEST - 1) + "…");
    }
}
