package org.zhicheng.declaration.applicant;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhicheng.declaration.correction.FaultyItems;
import org.zhicheng.declaration.correction.OpenItems;
import org.zhicheng.declaration.dossier.Dossier;
import org.zhicheng.declaration.dossier.Dossiers;
import org.zhicheng.declaration.life.Declaration;
import org.zhicheng.declaration.life.DeclarationStatus;
import org.zhicheng.declaration.life.ReviewRecord;
import org.zhicheng.declaration.life.ReviewRecord.ReturnedItem;
import org.zhicheng.form.FormSchema;
import org.zhicheng.material.Enclosures;
import org.zhicheng.material.MaterialRequirement;
import org.zhicheng.problem.Problem;

/** Decides which items of a case are open for its applicant: see {@link OpenItems}. */
@Component
class ItemOpening {

    private final Dossiers dossiers;
    private final SubmissionPreview preview;
    private final SubmissionValidator validator;
    private final ReviewRecord reviews;

    ItemOpening(Dossiers dossiers, SubmissionPreview preview, SubmissionValidator validator, ReviewRecord reviews) {
        this.dossiers = dossiers;
        this.preview = preview;
        this.validator = validator;
        this.reviews = reviews;
    }

    OpenItems of(Dossier dossier, FormSchema schema) {
        return of(dossier, dossier.returned() ? preview.of(dossier, schema) : List.of());
    }

    /** @param now the problems that would be reported on submission */
    OpenItems of(Dossier dossier, List<Problem> now) {
        if (!dossier.returned()) {
            return unreturned(dossier.declaration());
        }
        List<ReturnedItem> returned = dossier.returnedItems();
        List<Problem> wrong = new ArrayList<>(dossier.found());
        wrong.addAll(now);
        return OpenItems.afterReturn(
                returned,
                FaultyItems.of(
                        dossier, returned.stream().map(ReturnedItem::item).toList(), wrong));
    }

    /**
     * Decides whether files may be uploaded to a slot, which no form says. A returned slot is found without opening the
     * whole dossier and asking every rule.
     */
    boolean opens(Declaration declaration, Enclosures enclosed, MaterialRequirement slot) {
        boolean missing = enclosed.lacks(slot);
        if (declaration.status() != DeclarationStatus.RETURNED) {
            return unreturned(declaration).slot(slot.slot(), slot.section(), missing);
        }
        OpenItems named = OpenItems.afterReturn(reviews.returnedItems(declaration.id()), Set.of());
        if (named.slot(slot.slot(), slot.section(), missing)) {
            return true;
        }
        Dossier dossier = dossiers.open(declaration);
        return of(dossier, List.of()).slot(slot.slot(), slot.section(), missing)
                || of(dossier, validator.problems(dossier)).slot(slot.slot(), slot.section(), missing);
    }

    private static OpenItems unreturned(Declaration declaration) {
        return declaration.status().editable() ? OpenItems.all() : OpenItems.none();
    }
}
