package org.zhicheng.record.gateway;

import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.zhicheng.record.port.InsuredMonth;
import org.zhicheng.record.port.RecordUnavailableException;
import org.zhicheng.record.port.SocialSecurityAnswer;
import org.zhicheng.record.port.SocialSecurityQuery;
import org.zhicheng.record.port.SocialSecurityRecords;
import org.zhicheng.simulator.SimulatorModes;

/** Simulates the social security records from {@code simulator/social-security.csv}, relative to the current month. */
public class SimulatedSocialSecurity implements SocialSecurityRecords {

    private final SimulatorModes modes;
    private final Clock clock;
    private final List<CSVRecord> rows = SimulatorFiles.rows("social-security.csv");

    public SimulatedSocialSecurity(SimulatorModes modes, Clock clock) {
        this.modes = modes;
        this.clock = clock;
    }

    @Override
    public SocialSecurityAnswer lookUp(SocialSecurityQuery query) {
        if (!modes.works("social-security", SimulatorFiles.behaviour(rows, query.idNumber()))) {
            throw new RecordUnavailableException("The simulator of social-security is switched off");
        }
        boolean knows = modes.knowsPeople("social-security");
        List<InsuredMonth> months = rows.stream()
                .filter(row -> knows && row.get("id_number").equals(query.idNumber()))
                .flatMap(this::months)
                .filter(month ->
                        !month.month().isBefore(query.from()) && !month.month().isAfter(query.to()))
                .toList();
        return new SocialSecurityAnswer(!months.isEmpty(), months);
    }

    private Stream<InsuredMonth> months(CSVRecord row) {
        YearMonth last = YearMonth.now(clock).minusMonths(Integer.parseInt(row.get("ends_ago")));
        int backPaid = Integer.parseInt(row.get("back_paid"));
        return IntStream.range(0, Integer.parseInt(row.get("months")))
                .mapToObj(ago -> new InsuredMonth(
                        last.minusMonths(ago),
                        InsuredMonth.PENSION,
                        row.get("employer_name"),
                        row.get("uscc"),
                        true,
                        ago < backPaid));
    }
}
