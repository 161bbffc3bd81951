package org.zhicheng.portal.centre;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.zhicheng.portal.api.CurrentAccount;
import org.zhicheng.review.reminder.StaffNoticeDesk;
import org.zhicheng.review.reminder.StaffNoticeKind;
import org.zhicheng.review.reminder.Way;

/** Serves 提醒设置: how the person of staff who asks is told what waits. */
@RestController
@RequestMapping("/api/me/staff-notices")
@Tag(name = "messages")
class StaffNoticeController {

    private final StaffNoticeDesk desk;
    private final CurrentAccount current;

    record Choice(@NotNull StaffNoticeKind kind, @NotNull Way way) {}

    record Choices(@NotNull List<@Valid Choice> choices) {}

    StaffNoticeController(StaffNoticeDesk desk, CurrentAccount current) {
        this.desk = desk;
        this.current = current;
    }

    @Operation(summary = "How one is told what waits, for staff")
    @GetMapping
    StaffNoticeDesk.StaffNotices notices() {
        return desk.of(current.get());
    }

    @Operation(summary = "Choose how one is told, beside the inbox")
    @PutMapping
    StaffNoticeDesk.StaffNotices choose(@Valid @RequestBody Choices wanted) {
        Map<StaffNoticeKind, Way> ways = new EnumMap<>(StaffNoticeKind.class);
        wanted.choices().forEach(choice -> ways.put(choice.kind(), choice.way()));
        return desk.choose(current.get(), ways);
    }
}
