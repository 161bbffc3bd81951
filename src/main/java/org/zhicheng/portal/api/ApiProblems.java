package org.zhicheng.portal.api;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.util.List;
import org.apache.catalina.connector.ClientAbortException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.util.DisconnectedClientHelper;
import org.zhicheng.account.identity.SmsUnavailableException;
import org.zhicheng.limit.RequestInProgressException;
import org.zhicheng.limit.TooOftenException;
import org.zhicheng.material.MaterialRefusedException;
import org.zhicheng.material.pdf.InspectionBusyException;
import org.zhicheng.material.store.DocumentUnavailableException;
import org.zhicheng.material.store.StoreUnreachableException;
import org.zhicheng.outage.DatabaseFailure;
import org.zhicheng.problem.ConflictException;
import org.zhicheng.problem.Messages;
import org.zhicheng.problem.NotAllowedException;
import org.zhicheng.problem.NotFoundException;
import org.zhicheng.problem.Problem;
import org.zhicheng.problem.RefusedException;
import org.zhicheng.problem.StaleVersionException;
import org.zhicheng.problem.TaskGoneException;
import org.zhicheng.problem.TryLaterException;
import org.zhicheng.record.port.RecordUnavailableException;

/** Writes every error as an RFC 9457 problem detail: what happened, in Chinese, and what to do next. */
@RestControllerAdvice("org.zhicheng")
public class ApiProblems {

    private static final Logger LOG = LoggerFactory.getLogger(ApiProblems.class);

    private static final String RETRY_AFTER_SECONDS = "30";

    private final Messages messages;

    public ApiProblems(Messages messages) {
        this.messages = messages;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(RefusedException e) {
        return answer(HttpStatus.UNPROCESSABLE_ENTITY, "refused", null, e.problems());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(MaterialRefusedException e) {
        return answer(
                HttpStatus.UNPROCESSABLE_ENTITY, "file-refused", e.problem().message(), List.of(e.problem()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> tooLarge(MaxUploadSizeExceededException e) {
        Problem problem = Problem.block("F02", "/materials", messages.say("api.file-too-large"));
        return answer(HttpStatus.PAYLOAD_TOO_LARGE, "file-refused", problem.message(), List.of(problem));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> notAllowed(NotAllowedException e) {
        return answer(HttpStatus.FORBIDDEN, "not-allowed", e.getMessage(), List.of());
    }

    /** Answers people who are still signing in, on paths that are open to everybody. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> signedOut(AuthenticationException e) {
        return answer(HttpStatus.UNAUTHORIZED, "signed-out", null, List.of());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> tooOften(TooOftenException e) {
        ResponseEntity<ProblemDetail> said =
                answer(HttpStatus.TOO_MANY_REQUESTS, "too-often", e.getMessage(), List.of());
        return ResponseEntity.status(said.getStatusCode())
                .header(HttpHeaders.RETRY_AFTER, String.valueOf(e.getWait().toSeconds()))
                .body(said.getBody());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> notFound(NotFoundException e) {
        return answer(HttpStatus.NOT_FOUND, "not-found", e.getMessage(), List.of());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> conflict(ConflictException e) {
        return answer(HttpStatus.CONFLICT, "conflict", e.getMessage(), List.of());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> stale(StaleVersionException e) {
        return answer(HttpStatus.CONFLICT, "stale", messages.say("form.stale"), List.of());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> gone(TaskGoneException e) {
        return answer(HttpStatus.CONFLICT, "conflict", messages.say("task.gone"), List.of());
    }

    /** Answers that somebody else was a moment earlier; nothing of this request was kept. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> moved(OptimisticLockingFailureException e) {
        LOG.info("Another was first: {}", e.getMessage());
        return answer(HttpStatus.CONFLICT, "conflict", messages.say("api.moved.detail"), List.of());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> twice(RequestInProgressException e) {
        return answer(HttpStatus.CONFLICT, "conflict", messages.say("S04"), List.of());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> lost(DocumentUnavailableException e) {
        LOG.error("A stored document cannot be read", e);
        return answer(HttpStatus.NOT_FOUND, "not-found", messages.say("material.damaged"), List.of());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> later(TryLaterException e) {
        return answer(HttpStatus.SERVICE_UNAVAILABLE, "unavailable", e.getMessage(), List.of());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unavailable(RecordUnavailableException e) {
        return answer(HttpStatus.SERVICE_UNAVAILABLE, "unavailable", null, List.of());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unavailable(UnansweredSearchException e) {
        String detail = messages.say(e.connected() ? "U05.unanswered" : "U05.not-connected");
        return answer(HttpStatus.SERVICE_UNAVAILABLE, "unavailable", detail, List.of());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unavailable(SmsUnavailableException e) {
        return answer(HttpStatus.SERVICE_UNAVAILABLE, "unavailable", e.getMessage(), List.of());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unavailable(StoreUnreachableException e) {
        LOG.error("The document store does not answer", e);
        return answer(HttpStatus.SERVICE_UNAVAILABLE, "unavailable", messages.say("material.store-away"), List.of());
    }

    /** Answers that there was no time to inspect a file again before it goes to the reviewers. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> busy(InspectionBusyException e) {
        return answer(
                HttpStatus.SERVICE_UNAVAILABLE, "unavailable", messages.say("material.inspection-busy"), List.of());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unreadable(HttpMessageNotReadableException e) {
        if (DatabaseFailure.in(e).isPresent()) {
            return answer(HttpStatus.UNPROCESSABLE_ENTITY, "unstorable", null, List.of());
        }
        return answer(HttpStatus.BAD_REQUEST, "malformed", null, List.of());
    }

    /** Refuses an address whose parts are not of their kind: letters for a number, a list that does not exist. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> misspelt(MethodArgumentTypeMismatchException e) {
        return answer(HttpStatus.BAD_REQUEST, "malformed", null, List.of());
    }

    /** Ends a request whose sender is gone: the page was closed, the upload cancelled. Nobody reads an answer. */
    @ExceptionHandler({AsyncRequestNotUsableException.class, ClientAbortException.class})
    void goneAway(IOException e) {
        LOG.debug("The browser is gone: {}", e.getMessage());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> upload(MultipartException e) throws Exception {
        if (DisconnectedClientHelper.isClientDisconnectedException(e)) {
            return answer(HttpStatus.BAD_REQUEST, "malformed", null, List.of());
        }
        if (notWritten(e)) {
            LOG.error(
                    "An upload cannot be written down: {}",
                    NestedExceptionUtils.getMostSpecificCause(e).toString());
            return answer(HttpStatus.SERVICE_UNAVAILABLE, "unavailable", messages.say("material.not-kept"), List.of());
        }
        if (DatabaseFailure.in(e).isPresent()) {
            throw e;
        }
        LOG.info(
                "An upload cannot be read: {}",
                NestedExceptionUtils.getMostSpecificCause(e).getClass().getSimpleName());
        return answer(HttpStatus.BAD_REQUEST, "malformed", null, List.of());
    }

    /**
     * Tells whether the upload could not be written, because the folder is gone or its disk is full: the server says so
     * by exceptions of the file system, or of no kind.
     */
    private static boolean notWritten(MultipartException e) {
        Throwable cause = NestedExceptionUtils.getMostSpecificCause(e);
        return cause instanceof FileSystemException
                || cause instanceof FileNotFoundException
                || cause.getClass() == IOException.class;
    }

    /** @throws Exception where the database failed: who stands before all doors answers that, at each in its shape */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> anythingElse(Exception e) throws Exception {
        if (DatabaseFailure.in(e).isPresent()) {
            throw e;
        }
        HttpStatusCode status =
                e instanceof ErrorResponse known ? known.getStatusCode() : HttpStatus.INTERNAL_SERVER_ERROR;
        if (status.is5xxServerError()) {
            LOG.error("Unexpected failure", e);
            return answer(status, "failed", null, List.of());
        }
        return answer(status, "malformed", null, List.of());
    }

    private ResponseEntity<ProblemDetail> answer(
            HttpStatusCode status, String kind, String detail, List<Problem> problems) {
        ProblemDetail problem = ProblemDetail.forStatus(status);
        problem.setTitle(messages.say("api." + kind));
        problem.setDetail(detail == null ? messages.say("api." + kind + ".detail") : detail);
        problem.setProperty("problems", problems);
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(status);
        if (status.value() == HttpStatus.SERVICE_UNAVAILABLE.value()) {
            answer.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        return answer.body(problem);
    }
}
