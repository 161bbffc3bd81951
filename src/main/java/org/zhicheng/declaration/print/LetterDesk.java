package org.zhicheng.declaration.print;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.zhicheng.account.Account;
import org.zhicheng.declaration.life.Declaration;
import org.zhicheng.declaration.life.Declarations;
import org.zhicheng.declaration.view.Labels;
import org.zhicheng.letter.LetterTemplate;
import org.zhicheng.letter.Letters;
import org.zhicheng.problem.Messages;
import org.zhicheng.problem.NotFoundException;
import org.zhicheng.reference.Offices;

/** Fills letter templates in with what the declaration already says, for an applicant to download. */
@Service
public class LetterDesk {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

    private final Letters letters;
    private final Declarations declarations;
    private final Labels labels;
    private final Offices offices;
    private final Messages messages;
    private final Clock clock;

    LetterDesk(
            Letters letters,
            Declarations declarations,
            Labels labels,
            Offices offices,
            Messages messages,
            Clock clock) {
        this.letters = letters;
        this.offices = offices;
        this.declarations = declarations;
        this.labels = labels;
        this.messages = messages;
        this.clock = clock;
    }

    /** @throws NotFoundException where there is no such letter */
    public LetterTemplate letter(String template) {
        if (!letters.knows(template)) {
            throw new NotFoundException(messages.say("template.unknown"));
        }
        return letters.current(template);
    }

    public String fileName(LetterTemplate letter) {
        return messages.say("template.file-name", letters.name(letter.id()));
    }

    /** Returns the values of a person who does not exist, for trying a letter before it is put in place. */
    public Map<String, String> sample() {
        Map<String, String> values = new HashMap<>();
        values.put("today", LocalDate.now(clock).format(DAY));
        LetterTemplate.PLACEHOLDERS.forEach(
                name -> values.computeIfAbsent(name, missing -> messages.say("template.sample." + missing)));
        return values;
    }

    /**
     * Returns the values to fill into a letter.
     *
     * @param declarationId null for an empty template
     */
    public Map<String, String> values(String declarationId, Account applicant) {
        Map<String, String> values = new HashMap<>();
        values.put("today", LocalDate.now(clock).format(DAY));
        if (declarationId != null) {
            Declaration declaration = declarations
                    .find(declarationId)
                    .filter(found -> found.ownedBy(applicant.id()))
                    .orElseThrow(() -> new NotFoundException(messages.say("Q01")));
            values.put("name", applicant.displayName());
            values.put("employer", labels.employer(declaration.employerId()));
            values.put("specialty", labels.specialty(declaration.specialty()));
            values.put("level", labels.level(declaration.specialty(), declaration.level()));
            values.put("division", labels.division(declaration.division()));
            values.put(
                    "business",
                    messages.say("business." + declaration.business().code()));
            offices.ofCity(declaration.division()).map(offices::name).ifPresent(name -> values.put("authority", name));
        }
        return values;
    }

    /** Returns the characters that a hand would have to write into this letter. */
    public Set<String> gaps(LetterTemplate letter, Map<String, String> values) {
        try {
            return letters.write(letter, values, OutputStream.nullOutputStream());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    public void write(LetterTemplate letter, Map<String, String> values, OutputStream out) throws IOException {
        letters.write(letter, values, out);
    }
}
