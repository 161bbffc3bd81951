package org.zhicheng.portal.office;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.time.LocalDate;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.zhicheng.office.statistic.Asked;
import org.zhicheng.office.statistic.StatisticSheets;
import org.zhicheng.office.statistic.Statistics;
import org.zhicheng.office.statistic.StatisticsDesk;
import org.zhicheng.portal.api.CurrentAccount;
import org.zhicheng.portal.api.FileAnswer;

/** Serves 审核统计: the cases of the own offices in numbers, and each table to take along. */
@RestController
@RequestMapping("/api/office/statistics")
@Tag(name = "office")
class StatisticController {

    private final StatisticsDesk desk;
    private final StatisticSheets sheets;
    private final CurrentAccount current;

    /**
     * What is left out is any; without weeks and days there are twelve weeks.
     *
     * @param office group
     * @param weeks so many, up to this one
     * @param from the first day, whose whole week counts
     * @param to the last day, whose whole week counts
     * @param series code
     * @param level code
     */
    record WantedStatistics(
            @Size(max = 64) String office,
            @Positive @Max(157) Integer weeks,
            LocalDate from,
            LocalDate to,
            @Size(max = 16) String series,
            @Size(max = 32) String level) {

        Asked asked() {
            return new Asked(office, weeks, from, to, series, level);
        }
    }

    StatisticController(StatisticsDesk desk, StatisticSheets sheets, CurrentAccount current) {
        this.desk = desk;
        this.sheets = sheets;
        this.current = current;
    }

    @Operation(
            summary = "审核统计: how many cases the own offices have and had, how old, how fast, and what was returned why")
    @GetMapping
    Statistics statistics(@Valid @ParameterObject WantedStatistics wanted) {
        return desk.of(wanted.asked(), current.get());
    }

    @Operation(
            summary = "One table of the statistics as CSV",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            content =
                                    @Content(
                                            mediaType = "text/csv",
                                            schema = @Schema(type = "string", format = "binary"))))
    @GetMapping("/tables/{table}")
    void table(
            @PathVariable String table, @Valid @ParameterObject WantedStatistics wanted, HttpServletResponse response)
            throws IOException {
        StatisticSheets.Table sheet = sheets.of(table, wanted.asked(), current.get());
        sheets.write(sheet, FileAnswer.begin(response, "text/csv;charset=UTF-8", sheet.fileName()));
    }
}
