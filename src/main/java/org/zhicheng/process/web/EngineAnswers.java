package org.zhicheng.process.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.rest.dto.ExceptionDto;
import org.camunda.bpm.engine.rest.exception.ExceptionHandlerHelper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.zhicheng.account.Account;
import org.zhicheng.account.Accounts;
import org.zhicheng.problem.Messages;
import org.zhicheng.process.guard.Caller;
import org.zhicheng.text.Typed;
import tools.jackson.databind.ObjectMapper;

/**
 * Explains in Camunda's own format why the engine did not do what was asked: in Chinese where people read it, because
 * Tasklist shows the message as it is. A refusal costs one line in the log without anything that the caller wrote; only
 * a failure on our side leaves a trace there.
 */
@Component
class EngineAnswers {

    private static final Logger LOG = LoggerFactory.getLogger(EngineAnswers.class);

    private final Messages messages;
    private final Accounts accounts;
    private final ObjectMapper json;

    EngineAnswers(Messages messages, Accounts accounts, ObjectMapper json) {
        this.messages = messages;
        this.accounts = accounts;
        this.json = json;
    }

    /** @param asked names the request for the log, without anything that the caller chose */
    Response answer(Throwable failure, String asked) {
        ExceptionHandlerHelper stock = ExceptionHandlerHelper.getInstance();
        ExceptionDto body = stock.fromException(failure);
        Optional<EngineRefusal> refusal = EngineRefusal.of(failure);
        int status = refusal.map(known -> known.status(failure))
                .orElseGet(() -> stock.getStatus(failure).getStatusCode());
        if (refusal.isPresent()) {
            note(asked, status, failure.getClass().getSimpleName());
            body.setMessage(holder(failure)
                    .map(name -> messages.say("engine.claimed-by", name))
                    .orElseGet(() -> words(refusal.get(), body.getMessage())));
        } else {
            LOG.error("{} failed", asked, failure);
            if (!Caller.now().isAdmin()) {
                body.setMessage(messages.say("api.failed.detail"));
            }
        }
        return Response.status(status)
                .entity(body)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .build();
    }

    /** Refuses a request before Camunda's interface is asked. */
    void refuse(EngineRefusal refusal, HttpServletRequest request, HttpServletResponse response) throws IOException {
        int status = refusal.status(null);
        note(request.getMethod() + " at the door", status, refusal.name());
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "RestException");
        body.put("message", messages.say(refusal.words()));
        body.put("code", null);
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_JSON);
        response.setCharacterEncoding("UTF-8");
        response.getOutputStream().write(json.writeValueAsBytes(body));
    }

    /**
     * Chooses the text. Process admins use programs, and Camunda's text helps them; a text that is Chinese already says
     * more than ours.
     */
    private String words(EngineRefusal refusal, String own) {
        boolean said = !Typed.nothing(own);
        boolean chinese = said && own.codePoints().anyMatch(Character::isIdeographic);
        boolean useful = said && refusal.isExplained() && Caller.now().isAdmin();
        return chinese || useful ? own : messages.say(refusal.words());
    }

    /** Returns who has the task that somebody else wanted to claim; whoever may claim it may know. */
    private Optional<String> holder(Throwable failure) {
        return Stream.of(failure, failure.getCause())
                .filter(TaskAlreadyClaimedException.class::isInstance)
                .map(claimed -> ((TaskAlreadyClaimedException) claimed).getTaskAssignee())
                .findFirst()
                .flatMap(accounts::find)
                .map(Account::displayName);
    }

    private static void note(String asked, int status, String why) {
        LOG.info("Refused {} to {}: {} {}", asked, Caller.now().name(), status, why);
    }
}
