package org.zhicheng.declaration.fact;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.zhicheng.declaration.fact.DeclarationFacts.BasicInfo;
import org.zhicheng.declaration.fact.DeclarationFacts.CurrentTitle;
import org.zhicheng.declaration.fact.DeclarationFacts.Degree;
import org.zhicheng.declaration.fact.DeclarationFacts.Education;
import org.zhicheng.declaration.fact.DeclarationFacts.Publicity;
import org.zhicheng.declaration.fact.DeclarationFacts.Work;
import org.zhicheng.text.Typed;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Reads the saved sections' JSON for the rules; an absent value, or one that is no date, is null. */
public final class DeclarationSectionsReader {

    private final Map<String, JsonNode> sections;

    /** @param sections key → content, as saved */
    public DeclarationSectionsReader(Map<String, JsonNode> sections) {
        this.sections = sections;
    }

    public BasicInfo basicInfo() {
        JsonNode info = section("basicInfo");
        return new BasicInfo(
                text(info, "division"),
                text(info, "department"),
                text(info, "employer"),
                text(info, "specialty"),
                text(info, "level"));
    }

    public CurrentTitle currentTitle() {
        JsonNode info = section("basicInfo");
        return new CurrentTitle(text(info, "currentTitleLevel"), date(info, "currentTitleDate"));
    }

    public Education education() {
        JsonNode education = section("education");
        List<Degree> degrees = new ArrayList<>();
        education
                .path("degrees")
                .forEach(degree -> degrees.add(new Degree(
                        text(degree, "degreeLevel"),
                        text(degree, "studyForm"),
                        date(degree, "graduationDate"),
                        degree.path("highest").asBoolean(false))));
        return new Education(
                degrees,
                text(education, "proof"),
                text(education, "registrationCode"),
                date(education, "registrationValidUntil"));
    }

    public List<Work> workExperience() {
        List<Work> rows = new ArrayList<>();
        section("workExperience")
                .path("rows")
                .forEach(row -> rows.add(new Work(
                        rows.size(), date(row, "startDate"), date(row, "endDate"), text(row, "employerName"))));
        return rows;
    }

    public String summary() {
        return section("workSummary").path("text").asString("");
    }

    public Publicity publicity() {
        JsonNode publicity = section("publicity");
        return new Publicity(date(publicity, "startDate"), date(publicity, "endDate"), text(publicity, "result"));
    }

    private JsonNode section(String key) {
        return sections.getOrDefault(key, MissingNode.getInstance());
    }

    private static String text(JsonNode holder, String key) {
        String text = Typed.trimmed(holder.path(key).asString(""));
        return text.isEmpty() || holder.path(key).isNull() ? null : text;
    }

    private static LocalDate date(JsonNode holder, String key) {
        String text = text(holder, key);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
