package org.zhicheng.portal.review;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.zhicheng.portal.api.CurrentAccount;
import org.zhicheng.review.phrase.PhraseDesk;

/** Serves the reasons for a return that an office uses again and again. */
@RestController
@RequestMapping("/api/office")
@Tag(name = "office")
class PhraseController {

    private final PhraseDesk desk;
    private final CurrentAccount current;

    record Phrases(@NotNull List<@NotNull String> phrases) {}

    PhraseController(PhraseDesk desk, CurrentAccount current) {
        this.desk = desk;
        this.current = current;
    }

    @Operation(summary = "The return phrases of the own offices, item by item")
    @GetMapping("/phrases")
    PhraseDesk.PhrasesView phrases() {
        return desk.of(current.get());
    }

    @Operation(summary = "The return phrases of the office for which one decides a case")
    @GetMapping("/cases/{id}/phrases")
    List<PhraseDesk.ItemPhrases> forCase(@PathVariable String id) {
        return desk.forCase(id, current.get());
    }

    @Operation(summary = "Replace the phrases for an item; only the head of the office may")
    @PutMapping("/phrases/{office}/{item}")
    PhraseDesk.ItemPhrases replace(
            @PathVariable String office, @PathVariable String item, @Valid @RequestBody Phrases phrases) {
        return desk.replace(office, item, phrases.phrases(), current.get());
    }

    @Operation(summary = "Go back to the phrases that the product brings along; only the head of the office may")
    @DeleteMapping("/phrases/{office}/{item}")
    PhraseDesk.ItemPhrases restore(@PathVariable String office, @PathVariable String item) {
        return desk.restore(office, item, current.get());
    }
}
