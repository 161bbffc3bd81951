package org.zhicheng.process.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.core.Response.Status;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.rest.dto.authorization.AuthorizationCreateDto;
import org.camunda.bpm.engine.rest.exception.InvalidRequestException;
import org.junit.jupiter.api.Test;

class EngineRefusalTest {

    @Test
    void whoeverIsTooLateIsToldSo() {
        Map<Throwable, EngineRefusal> lost = Map.of(
                new TaskAlreadyClaimedException("task", "somebody"), EngineRefusal.CLAIMED,
                new OptimisticLockingException("both claimed it"), EngineRefusal.CHANGED,
                new NullValueException("Cannot find task with id x: task is null"), EngineRefusal.UNKNOWN);
        lost.forEach((failure, refusal) ->
                assertThat(EngineRefusal.of(failure)).as(failure.toString()).contains(refusal));
    }

    @Test
    void theirMistakesAreTheirs() {
        assertThat(EngineRefusal.of(new AuthorizationException("no"))).contains(EngineRefusal.FORBIDDEN);
        assertThat(EngineRefusal.of(new NullValueException("retries is null"))).contains(EngineRefusal.MALFORMED);
        assertThat(EngineRefusal.of(new BadUserRequestException("no"))).contains(EngineRefusal.OTHER);
        InvalidRequestException invalid = new InvalidRequestException(Status.NOT_FOUND, "no such task");
        assertThat(EngineRefusal.of(invalid)).contains(EngineRefusal.OTHER);
        assertThat(EngineRefusal.OTHER.status(invalid)).isEqualTo(404);
    }

    @Test
    void whatTheInterfaceTripsOverIsTheCallersMistake() {
        assertThatThrownBy(() -> new AuthorizationCreateDto().getType())
                .as("Camunda's own code trips over it: else the rule may go")
                .isInstanceOf(NullPointerException.class)
                .satisfies(stumble -> assertThat(EngineRefusal.of(stumble)).contains(EngineRefusal.MALFORMED));
    }

    @Test
    void ourFailuresStayOurs() {
        assertThat(EngineRefusal.of(new NullPointerException("in a delegate"))).isEmpty();
        assertThat(EngineRefusal.of(new ProcessEngineException("anything"))).isEmpty();
        assertThat(EngineRefusal.of(new IllegalStateException("anything"))).isEmpty();
    }
}
