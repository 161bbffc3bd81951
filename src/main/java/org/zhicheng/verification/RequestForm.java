package org.zhicheng.verification;

import java.util.Iterator;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zhicheng.form.FormSchema;
import org.zhicheng.problem.Messages;
import org.zhicheng.problem.NotFoundException;
import org.zhicheng.task.UserTasks;
import org.zhicheng.verification.provider.Channel;
import org.zhicheng.verification.provider.RealPersonProviders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/**
 * Reads the start form of real-person-verification.bpmn as it is deployed, and offers those of the apps that are
 * connected (V03).
 */
@Component
class RequestForm {

    private final UserTasks forms;
    private final RealPersonProviders providers;
    private final Messages messages;

    RequestForm(UserTasks forms, RealPersonProviders providers, Messages messages) {
        this.forms = forms;
        this.providers = providers;
        this.messages = messages;
    }

    FormSchema schema() {
        JsonNode form = forms.startForm(VerificationProcess.KEY)
                .map(FormSchema::deployed)
                .orElseThrow(() -> new NotFoundException(messages.say("verification.unknown")))
                .json()
                .deepCopy();
        form.path("components").forEach(this::offerOnlyConnected);
        return FormSchema.of(form);
    }

    private void offerOnlyConnected(JsonNode component) {
        if (component.path("key").asString("").equals("channel")
                && component.path("values") instanceof ArrayNode ways) {
            Set<String> connected = providers.channels();
            for (Iterator<JsonNode> way = ways.iterator(); way.hasNext(); ) {
                String value = way.next().path("value").asString("");
                if (isApp(value) && !connected.contains(value)) {
                    way.remove();
                }
            }
        }
    }

    private static boolean isApp(String value) {
        return Stream.of(Channel.values()).anyMatch(channel -> channel.code().equals(value));
    }
}
