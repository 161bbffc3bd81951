package org.zhicheng.portal.notice;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.zhicheng.declaration.admin.FailedNoticeDesk;
import org.zhicheng.declaration.admin.FailedNoticeDesk.SentPart;
import org.zhicheng.portal.api.CurrentAccount;

/** Serves what process admins do about notices that reached nobody (N01, N02). */
@RestController
@RequestMapping("/api/admin/failed-notices")
@Tag(name = "failed notices")
class FailedNoticeController {

    private final FailedNoticeDesk desk;
    private final CurrentAccount current;

    /** @param after where the part before ended; nothing for the first one */
    record WantedPart(
            @NotNull @Valid AskedNotices notices,
            @Size(max = 64) String after) {}

    FailedNoticeController(FailedNoticeDesk desk, CurrentAccount current) {
        this.desk = desk;
        this.current = current;
    }

    @Operation(summary = "Send it once more, to the number that the person has now")
    @PostMapping("/{id}/again")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void again(@PathVariable String id) {
        desk.sendAgain(id, current.get().id());
    }

    @Operation(
            summary = "Send those that failed once more, a part at a time, to whoever has a number or an address now",
            description = "The state and the page that the question may name say nothing here")
    @PostMapping("/again")
    SentPart partAgain(@Valid @RequestBody WantedPart part) {
        return desk.sendPartAgain(
                part.notices().wanted(), part.after(), current.get().id());
    }

    @Operation(summary = "The person was told in another way")
    @PostMapping("/{id}/settled")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void settled(@PathVariable String id) {
        desk.settle(id, current.get().id());
    }
}
