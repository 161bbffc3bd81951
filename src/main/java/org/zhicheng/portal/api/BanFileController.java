package org.zhicheng.portal.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.zhicheng.account.staff.BanFileDesk;

/** Takes lists of bans from process admins: they look at what a list would do, then load it. */
@RestController
@RequestMapping("/api/admin/bans/file")
@Tag(name = "bans")
class BanFileController {

    /** Characters; ten thousand lines with long reasons need less. */
    private static final int LONGEST = 2_000_000;

    private final BanFileDesk desk;
    private final CurrentAccount current;

    /**
     * A list is sent as text.
     *
     * @param text CSV with a header
     */
    record BanCsv(@NotNull @Size(max = LONGEST) String text) {

        /** Without the people. */
        @Override
        public String toString() {
            return "BanCsv";
        }
    }

    record Loaded(int lines) {}

    BanFileController(BanFileDesk desk, CurrentAccount current) {
        this.desk = desk;
        this.current = current;
    }

    @Operation(summary = "What a list would do, and what is wrong with it; changes nothing")
    @PostMapping("/preview")
    BanFileDesk.Preview preview(@Valid @RequestBody BanCsv csv) {
        return desk.preview(csv.text());
    }

    @Operation(summary = "Load a list: all of it, or nothing where a line is wrong")
    @PutMapping
    Loaded load(@Valid @RequestBody BanCsv csv) {
        return new Loaded(desk.load(csv.text(), current.get().id()));
    }
}
