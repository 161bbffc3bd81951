package org.zhicheng.declaration.correction;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.zhicheng.declaration.dossier.Dossier;
import org.zhicheng.declaration.life.ReviewRecord.ReturnedItem;
import org.zhicheng.declaration.life.Sections;
import org.zhicheng.problem.Problem;

/**
 * Finds the faulty items of a returned declaration, which would be refused though nobody returned them: something
 * expired since, a new version of a form or table asks for more, or the checks found a problem. What was changed counts
 * as faulty until the declaration is sent, so that a hasty correction can be corrected again.
 */
public final class FaultyItems {

    private static final String EDUCATION = ReturnedItem.SECTION + Sections.EDUCATION;

    /** 备案表, whose code and last day are typed beside the degree (X03): neither can be renewed without the other. */
    private static final String REGISTRATION = ReturnedItem.MATERIAL + "education-registration";

    private FaultyItems() {}

    /**
     * @param returned the returned items, {@code section:…} and {@code material:…}
     * @param problems the present problems
     */
    public static Set<String> of(Dossier dossier, Collection<String> returned, List<Problem> problems) {
        Set<String> items = problems.stream()
                .filter(Problem::blocks)
                .map(problem -> item(problem.pointer()))
                .collect(Collectors.toCollection(HashSet::new));
        items.addAll(ChangedItems.of(dossier));
        items.removeAll(returned);
        if (items.contains(EDUCATION)) {
            items.add(REGISTRATION);
        }
        if (returned.contains(REGISTRATION)) {
            items.add(EDUCATION);
        }
        return items;
    }

    /** Maps {@code /workSummary/text} to its section, and {@code /materials/licence} to its slot. */
    private static String item(String pointer) {
        String[] parts = pointer.split("/");
        if (parts.length > 2 && parts[1].equals(Sections.MATERIALS)) {
            return ReturnedItem.MATERIAL + parts[2];
        }
        return ReturnedItem.SECTION + (parts.length > 1 ? parts[1] : "");
    }
}
