package org.zhicheng.portal.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.zhicheng.verification.WindowVerification;

/** Serves 窗口人工核验. */
@RestController
@Tag(name = "real-person verification")
class WindowController {

    private final WindowVerification window;
    private final CurrentAccount current;

    record IdNumber(String idNumber) {

        /** Without the number: a record's own text would carry it into logs. */
        @Override
        public String toString() {
            return "IdNumber[]";
        }
    }

    WindowController(WindowVerification window, CurrentAccount current) {
        this.window = window;
        this.current = current;
    }

    @Operation(summary = "The applicant's whole ID number, for who holds the task; leaves an audit event")
    @PostMapping("/api/tasks/{taskId}/id-number")
    IdNumber idNumber(@PathVariable String taskId) {
        return new IdNumber(window.idNumber(taskId, current.get()));
    }
}
