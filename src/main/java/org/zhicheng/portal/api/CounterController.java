package org.zhicheng.portal.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.zhicheng.verification.CounterVerification;

/** Serves staff who verify a person at the counter (窗口人工核验). */
@RestController
@Tag(name = "real-person verification")
class CounterController {

    private final CounterVerification counter;
    private final CurrentAccount current;

    record IdNumber(String idNumber) {

        /** Without the number: a record's own text would carry it into logs. */
        @Override
        public String toString() {
            return "IdNumber[]";
        }
    }

    CounterController(CounterVerification counter, CurrentAccount current) {
        this.counter = counter;
        this.current = current;
    }

    @Operation(summary = "The applicant's whole ID number, for who holds the task; leaves an audit event")
    @PostMapping("/api/tasks/{taskId}/id-number")
    IdNumber idNumber(@PathVariable String taskId) {
        return new IdNumber(counter.idNumber(taskId, current.get()));
    }
}
