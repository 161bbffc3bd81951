package org.zhicheng.letter;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.io.ClassPathResource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhicheng.letter.paper.Paper;
import org.zhicheng.letter.paper.PaperFont;
import org.zhicheng.problem.Messages;
import org.zhicheng.problem.Problem;
import org.zhicheng.problem.RefusedException;
import org.zhicheng.sql.SqlTime;

/**
 * Keeps the letters that people download, sign or have sealed, and upload again (T01–T03), with their versions, and
 * prints them as PDF.
 */
@Service
public class Letters {

    private static final List<String> IDS = List.of("employer-consent", "commitment-letter", "publicity-report");
    private static final int LONGEST = 20_000;
    private static final int MOST_PROBLEMS = 20;

    private final PaperFont font;
    private final JdbcClient jdbc;
    private final Messages messages;
    private final Clock clock;

    /**
     * A letter has a text in use and its earlier versions.
     *
     * @param versions the newest first: it is in use, and {@code text} is what it says
     */
    public record Letter(String template, String name, String text, List<Version> versions) {}

    /**
     * A version says who uploaded a text and when.
     *
     * @param uploadedBy account id; null for the bundled one
     */
    public record Version(String version, String uploadedBy, Instant uploadedAt) {}

    Letters(PaperFont font, JdbcClient jdbc, Messages messages, Clock clock) {
        this.font = font;
        this.jdbc = jdbc;
        this.messages = messages;
        this.clock = clock;
    }

    public boolean knows(String id) {
        return IDS.contains(id);
    }

    public List<String> ids() {
        return IDS;
    }

    /** Gives the letter's name as people know it. */
    public String name(String id) {
        return messages.say("material.letter." + id);
    }

    /** The version in use: the newest that was put in place, or the bundled one. */
    public LetterTemplate current(String id) {
        return LetterTemplate.parse(id, text(id));
    }

    private String text(String id) {
        return newest(id).orElseGet(() -> bundled(id));
    }

    @Transactional(readOnly = true)
    public List<Letter> all() {
        return IDS.stream()
                .map(id -> new Letter(id, name(id), text(id), versions(id)))
                .toList();
    }

    private List<Version> versions(String id) {
        List<Version> versions = new ArrayList<>(jdbc.sql(
                        "select version, uploaded_by, uploaded_at from letter_template where template = ? "
                                + "order by uploaded_at desc")
                .param(id)
                .query((row, number) -> new Version(
                        row.getString("version"), row.getString("uploaded_by"), SqlTime.read(row, "uploaded_at")))
                .list());
        versions.add(new Version(LetterTemplate.parse(id, bundled(id)).version(), null, null));
        return versions;
    }

    /**
     * Puts a new version in place of the one in use; older ones stay.
     *
     * @throws RefusedException where it could not be printed
     */
    @Transactional
    public LetterTemplate replace(String id, String text, String accountId) {
        LetterTemplate template = checked(id, text);
        if (versions(id).stream().anyMatch(older -> older.version().equals(template.version()))) {
            throw refused("material.letter.version-taken", template.version());
        }
        try {
            jdbc.sql("insert into letter_template (template, version, content, uploaded_by, uploaded_at) "
                            + "values (?, ?, ?, ?, ?)")
                    .params(id, template.version(), text, accountId, SqlTime.of(clock.instant()))
                    .update();
        } catch (DuplicateKeyException e) {
            throw refused("material.letter.version-taken", template.version());
        }
        return template;
    }

    /**
     * @param values see {@link LetterTemplate#PLACEHOLDERS}; what is missing becomes a line to write on
     * @return the characters that no font has: each is a gap to write into
     */
    public Set<String> write(LetterTemplate template, Map<String, String> values, OutputStream target)
            throws IOException {
        try (Paper paper = new Paper(font)) {
            for (String line : template.lines()) {
                write(paper, line, values);
            }
            paper.finish(
                    messages.say("material.letter.footer", template.version()),
                    (page, total) -> messages.say("material.paper.page", page, total),
                    target);
            return paper.gaps();
        }
    }

    private static void write(Paper paper, String line, Map<String, String> values) throws IOException {
        String text = LetterTemplate.filled(line.replaceFirst("^[#@>~] ?", ""), values);
        if (line.isBlank()) {
            paper.gap();
        } else if (line.startsWith("|")) {
            String[] cells = line.substring(1).split("\\|", 2);
            paper.row(
                    LetterTemplate.filled(cells[0].strip(), values),
                    cells.length < 2 ? "" : LetterTemplate.filled(cells[1].strip(), values));
        } else {
            switch (line.charAt(0)) {
                case '#' -> paper.title(text);
                case '@' -> paper.flush(text);
                case '>' -> paper.signature(text);
                case '~' -> paper.note(text);
                default -> paper.paragraph(text);
            }
        }
    }

    /** @throws RefusedException where it could not be printed */
    public LetterTemplate checked(String id, String text) {
        if (text.length() > LONGEST) {
            throw refused("material.letter.too-long", LONGEST);
        }
        LetterTemplate template;
        try {
            template = LetterTemplate.parse(id, text);
        } catch (IllegalArgumentException e) {
            throw refused("material.letter.no-version");
        }
        if (!template.titled()) {
            throw refused("material.letter.no-title");
        }
        if (!template.unknownPlaceholders().isEmpty()) {
            throw refused("material.letter.unknown-placeholder", String.join("、", template.unknownPlaceholders()));
        }
        List<LetterTemplate.Broken> broken = LetterTemplate.broken(text);
        if (!broken.isEmpty()) {
            throw new RefusedException(broken.stream()
                    .limit(MOST_PROBLEMS)
                    .map(one -> Problem.block(null, "", said(one)))
                    .toList());
        }
        return template;
    }

    private String said(LetterTemplate.Broken broken) {
        return broken.meant().isEmpty()
                ? messages.say("material.letter.broken-placeholder", broken.line(), broken.found())
                : messages.say(
                        "material.letter.broken-placeholder.meant", broken.line(), broken.found(), broken.meant());
    }

    private RefusedException refused(String key, Object... arguments) {
        return new RefusedException(List.of(Problem.block(null, "", messages.say(key, arguments))));
    }

    private Optional<String> newest(String id) {
        return jdbc.sql("select content from letter_template where template = ? order by uploaded_at desc "
                        + "fetch first 1 rows only")
                .param(id)
                .query(String.class)
                .optional();
    }

    private static String bundled(String id) {
        try (InputStream text = new ClassPathResource("letters/" + id + ".txt").getInputStream()) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
