package org.zhicheng.declaration.admission;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhicheng.account.Account;
import org.zhicheng.declaration.form.FormView;
import org.zhicheng.declaration.life.Business;
import org.zhicheng.declaration.life.CaseFlow;
import org.zhicheng.declaration.life.CaseLife;
import org.zhicheng.declaration.life.Choice;
import org.zhicheng.declaration.life.DeclarationProcess;
import org.zhicheng.declaration.life.DeclarationSections;
import org.zhicheng.declaration.life.Declarations;
import org.zhicheng.declaration.life.RoutingFacts;
import org.zhicheng.declaration.life.Sections;
import org.zhicheng.declaration.view.Labels;
import org.zhicheng.form.Draft;
import org.zhicheng.form.FormSchema;
import org.zhicheng.form.FormValidator;
import org.zhicheng.form.Mode;
import org.zhicheng.limit.IdempotentRequests;
import org.zhicheng.problem.Messages;
import org.zhicheng.problem.NotAllowedException;
import org.zhicheng.problem.NotFoundException;
import org.zhicheng.problem.Problem;
import org.zhicheng.problem.RefusedException;
import org.zhicheng.reference.SpecialtyDirectory;
import org.zhicheng.task.FormDrafts;
import org.zhicheng.task.KeptSection;
import org.zhicheng.task.SavedSection;
import org.zhicheng.task.UserTasks;

/** Where a verified applicant starts 职称申报 by its start form. */
@Service
public class StartDesk {

    /** A start form is one section. */
    private static final String SECTION = "start";

    private final UserTasks tasks;
    private final FormDrafts drafts;
    private final FormValidator validator;
    private final Declarations declarations;
    private final DeclarationSections sections;
    private final SpecialtyDirectory specialties;
    private final Admission admission;
    private final RoutingFacts routing;
    private final CaseLife life;
    private final CaseFlow flow;
    private final IdempotentRequests requests;
    private final Labels labels;
    private final Messages messages;
    private final ObjectMapper json;

    /** @param caseNumber 办件编号 */
    public record Started(String declarationId, String caseNumber) {}

    StartDesk(
            UserTasks tasks,
            FormDrafts drafts,
            FormValidator validator,
            Declarations declarations,
            DeclarationSections sections,
            SpecialtyDirectory specialties,
            Admission admission,
            RoutingFacts routing,
            CaseLife life,
            CaseFlow flow,
            IdempotentRequests requests,
            Labels labels,
            Messages messages,
            ObjectMapper json) {
        this.tasks = tasks;
        this.drafts = drafts;
        this.validator = validator;
        this.declarations = declarations;
        this.sections = sections;
        this.specialties = specialties;
        this.admission = admission;
        this.routing = routing;
        this.life = life;
        this.flow = flow;
        this.requests = requests;
        this.labels = labels;
        this.messages = messages;
        this.json = json;
    }

    @Transactional(readOnly = true)
    public FormView view(String processKey, Account viewer) {
        FormSchema schema = schema(processKey);
        List<SavedSection> saved = drafts.load(owner(processKey, viewer));
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        saved.forEach(section -> data.setAll((ObjectNode) section.content()));
        FormView.SectionView section = saved.stream()
                .findFirst()
                .map(draft -> section(schema, draft.version(), draft))
                .orElseGet(() -> section(schema, 0, null));
        return new FormView(
                null,
                null,
                schema.json(),
                data,
                List.of(section),
                List.of(),
                List.of(),
                List.of(),
                null,
                labels.of(schema, data),
                null);
    }

    @Transactional
    public KeptSection saveDraft(String processKey, Account viewer, int expectedVersion, JsonNode content) {
        FormSchema schema = schema(processKey);
        Draft draft = validator.draft(schema, content, json.createObjectNode());
        return new KeptSection(
                drafts.save(owner(processKey, viewer), SECTION, expectedVersion, draft.kept()), draft.said());
    }

    /**
     * @param requestKey the client's key for this attempt (S04)
     * @throws RefusedException with every problem at once
     * @throws NotAllowedException where the person is not verified (V01)
     */
    @Transactional
    public Started start(Account applicant, JsonNode data, String requestKey) {
        String id = requests.once(applicant.id(), "start:" + requestKey, () -> begin(applicant, data));
        return new Started(id, declarations.get(id).caseNumber());
    }

    private String begin(Account applicant, JsonNode data) {
        if (!applicant.verified()) {
            throw new NotAllowedException("V01", messages.say("V01"));
        }
        FormSchema schema = schema(DeclarationProcess.KEY);
        List<Problem> problems = validator.validate(schema, data, json.createObjectNode(), Mode.SUBMIT);
        if (problems.stream().anyMatch(Problem::blocks)) {
            throw new RefusedException(problems);
        }
        ObjectNode clean = validator.clean(schema, data, json.createObjectNode());
        Choice choice = choice(clean);
        List<Problem> objections = admission.toStart(applicant.id(), choice);
        if (objections.stream().anyMatch(Problem::blocks)) {
            throw new RefusedException(objections);
        }
        String series = specialties.seriesOf(choice.specialty());
        String id = UUID.randomUUID().toString().replace("-", "");
        life.begin(id, applicant.id(), choice, series);
        sections.save(id, Sections.BASIC_INFO, 0, basicInfo(clean, applicant), applicant.id());
        drafts.delete(owner(DeclarationProcess.KEY, applicant));
        flow.start(id, applicant.id(), facts(choice, series));
        return id;
    }

    private Map<String, Object> facts(Choice choice, String series) {
        Map<String, Object> facts = routing.of(choice, series);
        facts.put(DeclarationProcess.SUBMITTED, false);
        facts.put(DeclarationProcess.RETURNED, false);
        return facts;
    }

    /** What the start form chose is the beginning of 职称申报基本信息. */
    private ObjectNode basicInfo(ObjectNode start, Account applicant) {
        ObjectNode basicInfo = start.deepCopy();
        basicInfo.remove("business");
        applicant.mobileNumber().ifPresent(mobile -> basicInfo.put("mobile", mobile));
        if (applicant.email() != null) {
            basicInfo.put("email", applicant.email());
        }
        return basicInfo;
    }

    private static Choice choice(JsonNode data) {
        return new Choice(
                Business.of(data.path("business").asText()),
                data.path("division").asText(),
                data.path("department").asText(),
                data.path("employer").asText(),
                data.path("specialty").asText(),
                data.path("level").asText());
    }

    private FormSchema schema(String processKey) {
        return tasks.startForm(processKey)
                .map(FormSchema::parse)
                .orElseThrow(() -> new NotFoundException(messages.say("start.unknown")));
    }

    private static FormView.SectionView section(FormSchema schema, int version, SavedSection draft) {
        var section = schema.sections(SECTION).get(0);
        return new FormView.SectionView(
                SECTION,
                section.label(),
                section.required(),
                version,
                draft == null ? null : draft.savedAt(),
                true,
                null);
    }

    /** Whose draft of a start form it is. */
    public static String owner(String processKey, Account account) {
        return "start:" + processKey + ":" + account.id();
    }
}
