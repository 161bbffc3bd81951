package org.zhicheng.office.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhicheng.declaration.correction.ItemNames;
import org.zhicheng.declaration.dossier.Dossiers;
import org.zhicheng.declaration.life.Declarations;
import org.zhicheng.review.ReviewDecision;
import org.zhicheng.review.phrase.PhrasesInUse;

/** Tells what a decision returned, by name, and which of the office's usual reasons it gave. What else was written is not kept. */
@Component
class ReturnedThings {

    private final Declarations declarations;
    private final Dossiers dossiers;
    private final ItemNames names;
    private final PhrasesInUse phrases;

    ReturnedThings(Declarations declarations, Dossiers dossiers, ItemNames names, PhrasesInUse phrases) {
        this.declarations = declarations;
        this.dossiers = dossiers;
        this.names = names;
        this.phrases = phrases;
    }

    List<Fact.Item> by(ReviewDecision decision, String office) {
        if (decision.items().isEmpty()) {
            return List.of();
        }
        Map<String, String> named = names.of(dossiers.open(declarations.get(decision.declarationId())));
        List<Fact.Item> things = new ArrayList<>();
        for (ReviewDecision.Item item : decision.items()) {
            String name = named.getOrDefault(item.item(), item.item());
            List<String> usual = phrases.in(item.reason(), office, item.item());
            if (usual.isEmpty()) {
                things.add(new Fact.Item(name, null));
            }
            usual.forEach(phrase -> things.add(new Fact.Item(name, phrase)));
        }
        return things;
    }
}
