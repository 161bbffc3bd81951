package org.zhicheng.verification;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.zhicheng.form.FormSchema;
import org.zhicheng.form.FormValidator;
import org.zhicheng.problem.Messages;
import org.zhicheng.problem.Problem;
import org.zhicheng.problem.RefusedException;
import org.zhicheng.reference.Offices;
import org.zhicheng.sql.RowIds;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads a new attempt from the form that a person filled in. */
@Component
class NewAttempts {

    private final RequestForm form;
    private final FormValidator validator;
    private final SessionHash sessions;
    private final Offices offices;
    private final Messages messages;
    private final ObjectMapper json;
    private final Clock clock;

    NewAttempts(
            RequestForm form,
            FormValidator validator,
            SessionHash sessions,
            Offices offices,
            Messages messages,
            ObjectMapper json,
            Clock clock) {
        this.form = form;
        this.validator = validator;
        this.sessions = sessions;
        this.offices = offices;
        this.messages = messages;
        this.json = json;
        this.clock = clock;
    }

    JsonNode form() {
        return form.schema().json();
    }

    /**
     * @param fingerprint of who the account says the person is
     * @throws RefusedException with every problem at once
     */
    Verification of(String accountId, String fingerprint, JsonNode data, String session) {
        FormSchema schema = form.schema();
        ObjectNode clean = validator.accept(schema, data, json.createObjectNode());
        String channel = clean.path("channel").asString("");
        boolean counter = channel.equals(Verification.COUNTER);
        return new Verification(
                RowIds.next(),
                accountId,
                channel,
                counter ? Verification.AT_COUNTER : Verification.OPENING,
                sessions.of(session),
                null,
                null,
                null,
                fingerprint,
                null,
                counter ? clean.path("windowReason").asString("") : null,
                counter ? office(clean) : null,
                null,
                null,
                clock.instant(),
                null);
    }

    private String office(ObjectNode data) {
        return offices.ofDivision(data.path("division").asString(""))
                .orElseThrow(
                        () -> new RefusedException(List.of(Problem.block("D01", "/division", messages.say("D01")))));
    }
}
