package org.zhicheng.record;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.zhicheng.record.port.InsuredMonth;
import tools.jackson.databind.JsonNode;

/**
 * Holds the insured months that the last social security check of a declaration found, to be compared with the chosen
 * employer and the work experience.
 */
public final class InsuredMonths {

    /**
     * A period holds the insured months between two months.
     *
     * @param from first month that was asked for: before it nothing is known
     * @param to last month that was asked for
     * @param months of pension insurance, newest first; of one month there may be several
     */
    public record Period(YearMonth from, YearMonth to, List<InsuredMonth> months) {

        public Period {
            months = List.copyOf(months);
        }
    }

    private InsuredMonths() {}

    /**
     * @param check of social security
     * @return empty where nobody could be asked: nothing is known then. A period without months says that the record
     *     holds none.
     */
    public static Optional<Period> of(RecordCheck check) {
        return Optional.of(check.content())
                .filter(content -> content.hasNonNull("from"))
                .map(content -> new Period(
                        YearMonth.parse(content.path("from").asString("")),
                        YearMonth.parse(content.path("to").asString("")),
                        StreamSupport.stream(content.path("months").spliterator(), false)
                                .map(InsuredMonths::month)
                                .toList()));
    }

    static List<Map<String, Object>> plain(List<InsuredMonth> months) {
        return months.stream()
                .map(month -> Map.<String, Object>of(
                        "month", month.month().toString(),
                        "insurance", month.insurance(),
                        "employerName", month.employerName(),
                        "uscc", month.uscc(),
                        "paid", month.paid(),
                        "backPaid", month.backPaid()))
                .toList();
    }

    private static InsuredMonth month(JsonNode kept) {
        return new InsuredMonth(
                YearMonth.parse(kept.path("month").asString("")),
                kept.path("insurance").asString(""),
                kept.path("employerName").asString(""),
                kept.path("uscc").asString(""),
                kept.path("paid").asBoolean(false),
                kept.path("backPaid").asBoolean(false));
    }
}
