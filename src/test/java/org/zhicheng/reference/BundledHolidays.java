package org.zhicheng.reference;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.zhicheng.reference.load.ReferenceFile;
import org.zhicheng.reference.load.ReferenceRows;

/** Reads the holidays of the release without a database. */
public final class BundledHolidays extends Holidays {

    private final Map<LocalDate, Boolean> exceptions;

    BundledHolidays() {
        super(null);
        try {
            String text = new ClassPathResource("reference/holidays.csv").getContentAsString(StandardCharsets.UTF_8);
            exceptions = ReferenceRows.read(ReferenceFile.HOLIDAYS, text, TestDatabase.messages()).all().stream()
                    .collect(Collectors.toMap(row -> LocalDate.parse(row.cell("date")), row -> row.cell("kind")
                            .equals("workday")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Counts working days by them. */
    public static WorkingDays workingDays() {
        return new WorkingDays(new BundledHolidays());
    }

    @Override
    Map<LocalDate, Boolean> exceptions() {
        return exceptions;
    }
}
