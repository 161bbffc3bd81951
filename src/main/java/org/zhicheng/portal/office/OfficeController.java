package org.zhicheng.portal.office;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.zhicheng.account.Account;
import org.zhicheng.account.Groups;
import org.zhicheng.declaration.life.CaseAccessLog;
import org.zhicheng.office.OfficeCase;
import org.zhicheng.office.OfficeCaseDesk;
import org.zhicheng.office.OfficeDesk;
import org.zhicheng.office.OfficeExportDesk;
import org.zhicheng.office.Wanted;
import org.zhicheng.portal.api.CurrentAccount;
import org.zhicheng.portal.api.FileAnswer;
import org.zhicheng.reference.Offices;

/** Serves 办件查询: what an office has and had, and each of these cases to read. */
@RestController
@RequestMapping("/api/office")
@Tag(name = "office")
class OfficeController {

    private final OfficeDesk desk;
    private final OfficeCaseDesk cases;
    private final OfficeExportDesk exports;
    private final CaseAccessLog looks;
    private final Offices offices;
    private final CurrentAccount current;

    /**
     * A question says which cases to look for; what is null or blank is any.
     *
     * @param text a case number or its beginning, or a name or its beginning
     * @param holder account id of who has the case; - for cases that nobody has
     * @param page from 0, which is the first also where none is named
     */
    record OfficeQuestion(
            @Size(max = 100) String text,
            @Size(max = 16) String business,
            @Size(max = 100) String specialty,
            @Size(max = 32) String level,
            @Size(max = 100) String employer,
            @Size(max = 16) String state,
            @Size(max = 64) String stage,
            Boolean overdue,
            @Size(max = 64) String holder,
            LocalDate from,
            LocalDate to,
            @Size(max = 32) String sort,
            @PositiveOrZero Integer page) {

        Wanted wanted() {
            return new Wanted(
                    text,
                    business,
                    specialty,
                    level,
                    employer,
                    state,
                    stage,
                    Boolean.TRUE.equals(overdue),
                    holder,
                    from,
                    to,
                    sort,
                    page == null ? 0 : page);
        }
    }

    /** @param head whether the viewer is the head of this office */
    record OwnOffice(String group, String name, boolean head) {}

    OfficeController(
            OfficeDesk desk,
            OfficeCaseDesk cases,
            OfficeExportDesk exports,
            CaseAccessLog looks,
            Offices offices,
            CurrentAccount current) {
        this.desk = desk;
        this.cases = cases;
        this.exports = exports;
        this.looks = looks;
        this.offices = offices;
        this.current = current;
    }

    @Operation(summary = "The offices to which one belongs")
    @GetMapping
    List<OwnOffice> own() {
        Account viewer = current.get();
        return viewer.offices().stream()
                .map(group -> new OwnOffice(group, offices.name(group), Groups.isHeadOf(group, viewer::memberOf)))
                .toList();
    }

    /** A POST: a name belongs into no address, which servers and proxies write down. */
    @Operation(summary = "办件查询: cases that the own offices have or had, also decided and returned ones")
    @PostMapping("/cases/search")
    OfficeDesk.Page search(@Valid @RequestBody OfficeQuestion question) {
        return desk.search(question.wanted(), current.get());
    }

    @Operation(
            summary = "The cases that were searched for, as a table: what the list shows of each, and no more",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            content = {
                                @Content(mediaType = "text/csv", schema = @Schema(type = "string", format = "binary")),
                                @Content(
                                        mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                                        schema = @Schema(type = "string", format = "binary"))
                            }))
    @PostMapping("/cases/exports/{format}")
    void export(@PathVariable String format, @Valid @RequestBody OfficeQuestion question, HttpServletResponse response)
            throws IOException {
        Account viewer = current.get();
        OfficeExportDesk.Export export = exports.of(question.wanted(), format, viewer);
        exports.write(export, viewer, FileAnswer.begin(response, export.mediaType(), export.fileName()));
    }

    @Operation(summary = "One case of the own offices with all that was sent, checked and decided")
    @GetMapping("/cases/{id}")
    OfficeCase one(@PathVariable String id) {
        Account viewer = current.get();
        OfficeCase found = cases.of(id, viewer);
        looks.ofCase(id, viewer);
        return found;
    }
}
