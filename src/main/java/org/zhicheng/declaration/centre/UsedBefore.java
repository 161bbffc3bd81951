package org.zhicheng.declaration.centre;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zhicheng.account.Account;
import org.zhicheng.declaration.life.Declaration;
import org.zhicheng.declaration.life.Declarations;
import org.zhicheng.declaration.life.EarlierSections;
import org.zhicheng.declaration.life.EarlierSections.Earlier;
import org.zhicheng.declaration.life.Sections;
import org.zhicheng.material.Material;
import org.zhicheng.material.MaterialStatements;
import org.zhicheng.material.UsedMaterials;
import org.zhicheng.material.UsedMaterials.UsedMaterial;
import org.zhicheng.material.pdf.DocumentStatements;
import org.zhicheng.text.Typed;
import tools.jackson.databind.JsonNode;

/** Finds what a person used in own declarations: degrees, work history, files. What was deleted is not there. */
@Component
public class UsedBefore {

    private static final String VALID_UNTIL = "validUntil";

    private final Declarations declarations;
    private final EarlierSections sections;
    private final UsedMaterials materials;
    private final MaterialStatements statements;
    private final Clock clock;

    /**
     * A used file is one of an own declaration.
     *
     * @param name what it was uploaded for, as it was called then
     * @param validUntil what the document says of itself; null where it says nothing
     * @param expired whether that day is over
     * @param reusable whether what it was uploaded for may be shown by it in another declaration
     */
    public record UsedFile(
            Material material,
            String name,
            Declaration declaration,
            LocalDate validUntil,
            boolean expired,
            boolean reusable) {}

    /**
     * A used row is one of a list in the form, as it was typed last.
     *
     * @param row by the keys of the form
     */
    public record UsedRow(JsonNode row, String declarationId, String caseNumber, Instant savedAt) {}

    UsedBefore(
            Declarations declarations,
            EarlierSections sections,
            UsedMaterials materials,
            MaterialStatements statements,
            Clock clock) {
        this.declarations = declarations;
        this.sections = sections;
        this.materials = materials;
        this.statements = statements;
        this.clock = clock;
    }

    /** Returns the files, the newest first; none in which a virus was found. */
    public List<UsedFile> files(Account applicant) {
        Map<String, Declaration> own = declarations.of(applicant.id()).stream()
                .collect(Collectors.toMap(Declaration::id, Function.identity()));
        List<UsedMaterial> found = materials.of(applicant.id()).stream()
                .filter(used -> !used.material().isInfected())
                .filter(used -> own.containsKey(used.material().declarationId()))
                .toList();
        Map<String, DocumentStatements> said =
                statements.of(found.stream().map(UsedMaterial::material).toList());
        return found.stream()
                .map(used -> file(
                        used,
                        own.get(used.material().declarationId()),
                        said.get(used.material().id())))
                .toList();
    }

    /** Returns the degrees, each once, as the newest declaration has it. */
    public List<UsedRow> degrees(Account applicant) {
        return rows(applicant, Sections.EDUCATION, "degrees", List.of("school", "degreeLevel", "graduationDate"));
    }

    /** Returns the work history, each job once, as the newest declaration has it. */
    public List<UsedRow> jobs(Account applicant) {
        return rows(applicant, Sections.WORK_EXPERIENCE, "rows", List.of("employerName", "startDate"));
    }

    private List<UsedRow> rows(Account applicant, String section, String list, List<String> same) {
        Map<List<String>, UsedRow> found = new LinkedHashMap<>();
        for (Earlier earlier : sections.of(applicant.id(), section)) {
            for (JsonNode row : earlier.content().path(list)) {
                List<String> key = new ArrayList<>();
                same.forEach(field -> key.add(row.path(field).asString("")));
                if (!Typed.nothing(key.get(0))) {
                    found.putIfAbsent(
                            key, new UsedRow(row, earlier.declarationId(), earlier.caseNumber(), earlier.savedAt()));
                }
            }
        }
        return List.copyOf(found.values());
    }

    private UsedFile file(UsedMaterial used, Declaration declaration, DocumentStatements said) {
        LocalDate until = said == null ? null : day(said.facts().get(VALID_UNTIL));
        return new UsedFile(
                used.material(),
                used.name(),
                declaration,
                until,
                until != null && until.isBefore(LocalDate.now(clock)),
                used.reusable());
    }

    private static LocalDate day(String text) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeException unreadable) {
            return null; // what a document says may be anything
        }
    }
}
