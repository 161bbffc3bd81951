package org.zhicheng.process.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.rest.exception.ExceptionHandlerHelper;
import org.camunda.bpm.engine.rest.exception.InvalidRequestException;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.xml.sax.SAXException;

/** The reasons why the engine did not do what somebody asked, where nothing of ours failed. */
enum EngineRefusal {
    FORBIDDEN(403, "engine.forbidden"),
    /** The token belongs to another session, or to an earlier request of this one. */
    EXPIRED(403, "engine.expired"),
    SIGNED_OUT(401, "engine.signed-out"),
    WRONG_CREDENTIALS(401, "engine.wrong-credentials"),
    /** Another person claimed the task first. */
    CLAIMED(409, "engine.claimed"),
    CHANGED(409, "engine.changed"),
    UNKNOWN(404, "engine.unknown"),
    MALFORMED(400, "engine.malformed"),
    /** A diagram is no XML; one that is no BPMN has an exception of its own. */
    UNPARSED(400, "engine.malformed"),
    OTHER(0, "engine.malformed");

    private static final int INVALID = 400;
    private static final int FIRST_SERVER_ERROR = 500;
    private static final int DEEPEST_CAUSE = 10;

    /** Exceptions that Camunda's interface throws when a request lacks something that it expects. */
    private static final List<Class<?>> STUMBLES = List.of(
            NullPointerException.class,
            IllegalArgumentException.class,
            ClassCastException.class,
            IndexOutOfBoundsException.class);

    /** Code of the engine that looks up what a request names, and expects that it exists. */
    private static final List<String> READERS = List.of(
            "org.camunda.bpm.engine.rest.", "org.camunda.bpm.engine.impl.cmd.", "org.camunda.bpm.engine.impl.oplog.");

    /** A condition or a message that nothing waits for; the engine reports it by these texts only. */
    private static final List<String> NO_SUBSCRIPTION =
            List.of("ENGINE-13043 ", "does not have a subscription to a message event");

    private final int status;
    private final String words;

    EngineRefusal(int status, String words) {
        this.status = status;
        this.words = words;
    }

    /** @return empty where something of ours failed */
    static Optional<EngineRefusal> of(Throwable failure) {
        Optional<EngineRefusal> own = ofItself(failure);
        return own.isEmpty() && failure instanceof RestException && failure.getCause() != null
                ? ofItself(failure.getCause()) // the cause of what Camunda's interface took for a failure
                : own;
    }

    private static Optional<EngineRefusal> ofItself(Throwable failure) {
        if (failure instanceof AuthorizationException) {
            return Optional.of(FORBIDDEN);
        }
        if (failure instanceof TaskAlreadyClaimedException) {
            return Optional.of(CLAIMED);
        }
        if (failure instanceof OptimisticLockingException) {
            return Optional.of(CHANGED);
        }
        if (failure instanceof NotFoundException || isMissing(failure) || isAwaitedByNobody(failure)) {
            return Optional.of(UNKNOWN);
        }
        if (failure instanceof NullValueException || isUnreadable(failure) || isObjectOfJava(failure)) {
            return Optional.of(MALFORMED);
        }
        if (failure instanceof ProcessEngineException && failure.getCause() instanceof SAXException) {
            return Optional.of(UNPARSED);
        }
        return statusOf(failure) < FIRST_SERVER_ERROR ? Optional.of(OTHER) : Optional.empty();
    }

    /** @param failure may be null where the kind of the refusal decides the status */
    int status(Throwable failure) {
        if (status != 0) {
            return status;
        }
        int own = statusOf(failure);
        return own < FIRST_SERVER_ERROR || failure.getCause() == null ? own : statusOf(failure.getCause());
    }

    /** @return the key of the message */
    String words() {
        return words;
    }

    /** Returns whether Camunda's text tells the user of a program more than ours. */
    boolean isExplained() {
        return this == UNKNOWN || this == UNPARSED || this == OTHER;
    }

    /**
     * Returns the status, which is 400 for an invalid request even where Camunda says 500, as for a job that does not
     * exist.
     */
    private static int statusOf(Throwable failure) {
        if (failure instanceof WebApplicationException web) {
            return web.getResponse().getStatus();
        }
        int known = ExceptionHandlerHelper.getInstance().getStatus(failure).getStatusCode();
        return failure instanceof InvalidRequestException && known >= FIRST_SERVER_ERROR ? INVALID : known;
    }

    /** Recognizes a missing object: the engine has one exception for this and for a missing argument. */
    private static boolean isMissing(Throwable failure) {
        return failure instanceof NullValueException
                && String.valueOf(failure.getMessage()).startsWith("Cannot find ");
    }

    private static boolean isAwaitedByNobody(Throwable failure) {
        return failure instanceof ProcessEngineException
                && NO_SUBSCRIPTION.stream().anyMatch(String.valueOf(failure.getMessage())::contains);
    }

    /**
     * Recognizes a serialized Java object, which the engine refuses, wherever it is in a request, by no exception of
     * its own kind.
     */
    private static boolean isObjectOfJava(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .limit(DEEPEST_CAUSE)
                .anyMatch(cause -> cause instanceof ProcessEngineException
                        && String.valueOf(cause.getMessage()).contains("Java serialization format is prohibited"));
    }

    private static boolean isUnreadable(Throwable failure) {
        return failure instanceof JsonProcessingException
                || (STUMBLES.stream().anyMatch(type -> type.isInstance(failure)) && stumbledOverRequest(failure));
    }

    /**
     * Returns whether the exception came from code that reads the request or the command's arguments, before anything
     * was done.
     */
    private static boolean stumbledOverRequest(Throwable failure) {
        return Arrays.stream(failure.getStackTrace())
                .map(StackTraceElement::getClassName)
                .filter(name -> !name.startsWith("java.") && !name.startsWith("jdk."))
                .findFirst()
                .filter(name -> READERS.stream().anyMatch(name::startsWith))
                .isPresent();
    }
}
