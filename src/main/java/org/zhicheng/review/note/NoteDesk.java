package org.zhicheng.review.note;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhicheng.account.Account;
import org.zhicheng.account.Accounts;
import org.zhicheng.audit.AuditKind;
import org.zhicheng.audit.AuditLog;
import org.zhicheng.problem.ConflictException;
import org.zhicheng.problem.Messages;
import org.zhicheng.problem.NotFoundException;
import org.zhicheng.problem.Problem;
import org.zhicheng.problem.RefusedException;
import org.zhicheng.reference.Offices;
import org.zhicheng.review.CaseOffices;
import org.zhicheng.review.CaseOffices.Seat;
import org.zhicheng.sql.RowIds;
import org.zhicheng.text.Typed;

/**
 * Keeps what reviewers note about a case for the own office. An office that has the case later reads none of it: what it
 * needs to know stands in the decision, and who writes a note relies on who reads it.
 */
@Service
public class NoteDesk {

    /** Characters. */
    static final int LONGEST = 500;

    /** As many notes as an office may write about a case. */
    static final int MOST = 100;

    /** So long a note can be taken back by who wrote it; then others may have acted on it. */
    static final Duration DELETABLE = Duration.ofHours(24);

    private final CaseOffices seats;
    private final Notes notes;
    private final Accounts accounts;
    private final Offices offices;
    private final AuditLog audit;
    private final Messages messages;
    private final Clock clock;

    /** @param deletable whether the viewer may delete it now */
    public record NoteView(String id, String text, String author, String office, Instant at, boolean deletable) {}

    /**
     * @param office for which the viewer writes
     * @param longest how many characters a note may have
     * @param notes the newest first
     */
    public record NotesView(String office, int longest, List<NoteView> notes) {}

    NoteDesk(
            CaseOffices seats,
            Notes notes,
            Accounts accounts,
            Offices offices,
            AuditLog audit,
            Messages messages,
            Clock clock) {
        this.seats = seats;
        this.notes = notes;
        this.accounts = accounts;
        this.offices = offices;
        this.audit = audit;
        this.messages = messages;
        this.clock = clock;
    }

    /** @throws NotFoundException where none of the viewer's offices has or had the case */
    @Transactional(readOnly = true)
    public NotesView of(String declarationId, Account viewer) {
        return view(seats.require(declarationId, viewer), viewer);
    }

    /**
     * @throws NotFoundException as {@link #of}
     * @throws RefusedException where it is empty or too long
     */
    @Transactional
    public NotesView write(String declarationId, String text, Account viewer) {
        Seat seat = seats.require(declarationId, viewer);
        String typed = Typed.trimmed(text);
        if (Typed.nothing(typed)) {
            throw refused("note.empty");
        }
        if (typed.codePointCount(0, typed.length()) > LONGEST) {
            throw refused("note.too-long", LONGEST);
        }
        if (notes.of(declarationId, List.of(seat.office())).size() >= MOST) {
            throw new ConflictException(messages.say("note.too-many", MOST));
        }
        Note note = new Note(
                RowIds.next(),
                declarationId,
                seat.office(),
                viewer.id(),
                typed,
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        notes.add(note);
        audit.recordInCase(declarationId, viewer.id(), AuditKind.WRITE_NOTE, "note", note.id(), seat.office());
        return view(seat, viewer);
    }

    /**
     * Deletes an own note while that is still possible.
     *
     * @throws NotFoundException where the viewer wrote no such note
     * @throws ConflictException where it is too late
     */
    @Transactional
    public NotesView delete(String declarationId, String noteId, Account viewer) {
        Seat seat = seats.require(declarationId, viewer);
        Note note = notes.of(declarationId, seat.offices()).stream()
                .filter(one -> one.id().equals(noteId) && one.authorId().equals(viewer.id()))
                .findFirst()
                .orElseThrow(() -> new NotFoundException(messages.say("note.gone")));
        if (!deletable(note, viewer)) {
            throw new ConflictException(messages.say("note.too-late", DELETABLE.toHours()));
        }
        notes.delete(noteId);
        audit.recordInCase(declarationId, viewer.id(), AuditKind.DELETE_NOTE, "note", noteId, note.office());
        return view(seat, viewer);
    }

    private NotesView view(Seat seat, Account viewer) {
        List<Note> written = notes.of(seat.declaration().id(), seat.offices());
        Map<String, String> names =
                accounts.displayNames(written.stream().map(Note::authorId).collect(Collectors.toSet()));
        return new NotesView(
                offices.name(seat.office()),
                LONGEST,
                written.stream()
                        .map(note -> new NoteView(
                                note.id(),
                                note.text(),
                                names.getOrDefault(note.authorId(), ""),
                                offices.name(note.office()),
                                note.writtenAt(),
                                deletable(note, viewer)))
                        .toList());
    }

    private boolean deletable(Note note, Account viewer) {
        return note.authorId().equals(viewer.id())
                && clock.instant().isBefore(note.writtenAt().plus(DELETABLE));
    }

    private RefusedException refused(String key, Object... arguments) {
        return new RefusedException(List.of(Problem.block(null, "/text", messages.say(key, arguments))));
    }
}
