package org.zhicheng.portal.review;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.zhicheng.portal.api.CurrentAccount;
import org.zhicheng.review.note.NoteDesk;

/** Serves what an office notes about a case, to its reviewers alone. */
@RestController
@RequestMapping("/api/office/cases/{id}/notes")
@Tag(name = "office")
class NoteController {

    private final NoteDesk desk;
    private final CurrentAccount current;

    record Written(@NotNull String text) {}

    NoteController(NoteDesk desk, CurrentAccount current) {
        this.desk = desk;
        this.current = current;
    }

    @Operation(summary = "What the own office noted about a case, the newest first")
    @GetMapping
    NoteDesk.NotesView notes(@PathVariable String id) {
        return desk.of(id, current.get());
    }

    @Operation(summary = "Note something about a case, for the own office")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    NoteDesk.NotesView write(@PathVariable String id, @Valid @RequestBody Written written) {
        return desk.write(id, written.text(), current.get());
    }

    @Operation(summary = "Delete an own note, within a day")
    @DeleteMapping("/{note}")
    NoteDesk.NotesView delete(@PathVariable String id, @PathVariable String note) {
        return desk.delete(id, note, current.get());
    }
}
