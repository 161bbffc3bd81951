package org.zhicheng.review.phrase;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhicheng.account.Account;
import org.zhicheng.account.Groups;
import org.zhicheng.audit.AuditKind;
import org.zhicheng.audit.AuditLog;
import org.zhicheng.problem.Messages;
import org.zhicheng.problem.NotAllowedException;
import org.zhicheng.problem.NotFoundException;
import org.zhicheng.problem.Problem;
import org.zhicheng.problem.RefusedException;
import org.zhicheng.reference.Offices;
import org.zhicheng.review.CaseOffices;
import org.zhicheng.text.Typed;

/** Offers the reasons that an office uses again and again, to its reviewers, and lets its head change them. */
@Service
public class PhraseDesk {

    /** Characters: a reason is a sentence, and several are put together. */
    static final int LONGEST = 100;

    /** As many as one finds one's way in. */
    static final int MOST = 12;

    private final GivenPhrases given;
    private final OwnPhrases own;
    private final CaseOffices seats;
    private final Offices offices;
    private final AuditLog audit;
    private final Messages messages;

    /**
     * @param item {@code material:<slot>}, {@code section:<key>}, or {@code any} for all of them
     * @param own whether the office replaced what the product brings along
     */
    public record ItemPhrases(String item, String name, List<String> phrases, boolean own) {}

    /** @param mayChange whether the viewer is the head of the office */
    public record OfficePhrases(String office, String name, boolean mayChange, List<ItemPhrases> items) {}

    /** @param most how many phrases an item may have; @param longest how many characters a phrase may have */
    public record PhrasesView(int most, int longest, List<OfficePhrases> offices) {}

    PhraseDesk(
            GivenPhrases given, OwnPhrases own, CaseOffices seats, Offices offices, AuditLog audit, Messages messages) {
        this.given = given;
        this.own = own;
        this.seats = seats;
        this.offices = offices;
        this.audit = audit;
        this.messages = messages;
    }

    /** Returns the phrases of every office whose member this is. */
    @Transactional(readOnly = true)
    public PhrasesView of(Account viewer) {
        return new PhrasesView(
                MOST,
                LONGEST,
                viewer.offices().stream()
                        .map(office -> new OfficePhrases(
                                office, offices.name(office), Groups.isHeadOf(office, viewer::memberOf), items(office)))
                        .toList());
    }

    /**
     * Returns the phrases of the office for which this reviewer decides the case.
     *
     * @throws NotFoundException where none of the viewer's offices has or had the case
     */
    @Transactional(readOnly = true)
    public List<ItemPhrases> forCase(String declarationId, Account viewer) {
        return items(seats.require(declarationId, viewer).office());
    }

    /**
     * Makes these the office's own phrases for an item.
     *
     * @throws NotFoundException where there is no such item, or the viewer is in no such office
     * @throws NotAllowedException where the viewer is not its head
     * @throws RefusedException where a phrase cannot be used
     */
    @Transactional
    public ItemPhrases replace(String office, String item, List<String> phrases, Account viewer) {
        GivenPhrases.Item known = require(office, item, viewer);
        List<String> typed = phrases.stream().map(Typed::trimmed).toList();
        RefusedException.ifAny(problems(typed));
        own.replace(office, item, typed, viewer.id());
        audit.record(viewer.id(), AuditKind.CHANGE_PHRASES, "office", office, item);
        return new ItemPhrases(item, known.name(), typed, true);
    }

    /** Goes back to what the product brings along; as {@link #replace}. */
    @Transactional
    public ItemPhrases restore(String office, String item, Account viewer) {
        GivenPhrases.Item known = require(office, item, viewer);
        own.delete(office, item);
        audit.record(viewer.id(), AuditKind.CHANGE_PHRASES, "office", office, item);
        return new ItemPhrases(item, known.name(), known.phrases(), false);
    }

    private List<ItemPhrases> items(String office) {
        Map<String, List<String>> changed = own.of(office);
        return given.items().stream()
                .map(item -> new ItemPhrases(
                        item.item(),
                        item.name(),
                        changed.getOrDefault(item.item(), item.phrases()),
                        changed.containsKey(item.item())))
                .toList();
    }

    private GivenPhrases.Item require(String office, String item, Account viewer) {
        if (!Groups.isOffice(office) || !viewer.memberOf(office)) {
            throw new NotFoundException(messages.say("phrase.no-office"));
        }
        if (!Groups.isHeadOf(office, viewer::memberOf)) {
            throw new NotAllowedException(null, messages.say("phrase.not-head"));
        }
        return given.find(item).orElseThrow(() -> new NotFoundException(messages.say("phrase.no-item")));
    }

    private List<Problem> problems(List<String> phrases) {
        if (phrases.size() > MOST) {
            return List.of(Problem.block(null, "/phrases", messages.say("phrase.too-many", MOST)));
        }
        return IntStream.range(0, phrases.size())
                .filter(row -> !fits(phrases, row))
                .mapToObj(row -> Problem.block(null, "/phrases/" + row, messages.say(why(phrases.get(row)), LONGEST)))
                .toList();
    }

    private static boolean fits(List<String> phrases, int row) {
        String phrase = phrases.get(row);
        return !Typed.nothing(phrase) && length(phrase) <= LONGEST && phrases.indexOf(phrase) == row;
    }

    private static String why(String phrase) {
        if (Typed.nothing(phrase)) {
            return "phrase.empty";
        }
        return length(phrase) > LONGEST ? "phrase.too-long" : "phrase.twice";
    }

    private static int length(String phrase) {
        return phrase.codePointCount(0, phrase.length());
    }
}
