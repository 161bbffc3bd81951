package org.zhicheng.declaration.admission;

import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhicheng.account.Account;
import org.zhicheng.declaration.life.Business;
import org.zhicheng.declaration.life.CaseFlow;
import org.zhicheng.declaration.life.CaseLife;
import org.zhicheng.declaration.life.Choice;
import org.zhicheng.declaration.life.DeclarationProcess;
import org.zhicheng.declaration.life.DeclarationSections;
import org.zhicheng.declaration.life.RoutingFacts;
import org.zhicheng.declaration.life.Sections;
import org.zhicheng.reference.SpecialtyDirectory;
import org.zhicheng.sql.RowIds;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Begins cases: a declaration with its first section, and the process behind it. */
@Component
class NewCases {

    private final CaseLife life;
    private final DeclarationSections sections;
    private final SpecialtyDirectory specialties;
    private final RoutingFacts routing;
    private final CaseFlow flow;

    NewCases(
            CaseLife life,
            DeclarationSections sections,
            SpecialtyDirectory specialties,
            RoutingFacts routing,
            CaseFlow flow) {
        this.life = life;
        this.sections = sections;
        this.specialties = specialties;
        this.routing = routing;
        this.flow = flow;
    }

    /**
     * @param known facts for routing beyond the choice
     * @param education what 学历学位信息 begins with; empty for nothing
     * @return the id of the declaration
     */
    String begin(
            Account applicant,
            Choice choice,
            ObjectNode start,
            Map<String, Object> known,
            Optional<JsonNode> education) {
        String series = specialties.seriesOf(choice.specialty());
        String id = RowIds.next();
        life.begin(id, applicant.id(), choice, series);
        sections.save(id, Sections.BASIC_INFO, 0, basicInfo(start, applicant), applicant.id());
        education.ifPresent(proposed -> sections.save(id, Sections.EDUCATION, 0, proposed, applicant.id()));
        flow.start(id, applicant.id(), facts(choice, series, known));
        return id;
    }

    private Map<String, Object> facts(Choice choice, String series, Map<String, Object> known) {
        Map<String, Object> facts = routing.of(choice, series);
        facts.putAll(known);
        facts.put(DeclarationProcess.SUBMITTED, false);
        facts.put(DeclarationProcess.RETURNED, false);
        return facts;
    }

    /** 职称申报基本信息 begins with what the start form chose. */
    private ObjectNode basicInfo(ObjectNode start, Account applicant) {
        ObjectNode basicInfo = start.deepCopy();
        basicInfo.remove("business");
        applicant.mobileNumber().ifPresent(mobile -> basicInfo.put("mobile", mobile));
        if (applicant.email() != null) {
            basicInfo.put("email", applicant.email());
        }
        return basicInfo;
    }

    /** Reads the choice from the data of a start form. */
    static Choice choice(JsonNode data) {
        return new Choice(
                Business.of(data.path("business").asString("")),
                data.path("division").asString(""),
                data.path("department").asString(""),
                data.path("employer").asString(""),
                data.path("specialty").asString(""),
                data.path("level").asString(""));
    }
}
