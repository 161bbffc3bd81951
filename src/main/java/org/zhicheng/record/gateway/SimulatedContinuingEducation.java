package org.zhicheng.record.gateway;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Year;
import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.zhicheng.record.port.ContinuingEducationAnswer;
import org.zhicheng.record.port.ContinuingEducationQuery;
import org.zhicheng.record.port.ContinuingEducationRecords;
import org.zhicheng.record.port.RecordUnavailableException;
import org.zhicheng.simulator.SimulatorModes;

/**
 * Simulates the record of continuing education from {@code simulator/continuing-education.csv}, relative to the current
 * year.
 */
public class SimulatedContinuingEducation implements ContinuingEducationRecords {

    private static final String SYSTEM = "continuing-education";

    private final SimulatorModes modes;
    private final Clock clock;
    private final List<CSVRecord> rows = SimulatorFiles.rows("continuing-education.csv");

    public SimulatedContinuingEducation(SimulatorModes modes, Clock clock) {
        this.modes = modes;
        this.clock = clock;
    }

    @Override
    public ContinuingEducationAnswer lookUp(ContinuingEducationQuery query) {
        if (!modes.works(SYSTEM, SimulatorFiles.behaviour(rows, query.idNumber()))) {
            throw new RecordUnavailableException("The simulator of continuing-education is switched off");
        }
        int yearsAgo = Year.now(clock).getValue() - query.year().getValue();
        return rows.stream()
                .filter(row -> modes.knowsPeople(SYSTEM) && row.get("id_number").equals(query.idNumber()))
                .filter(row -> Integer.parseInt(row.get("years_ago")) == yearsAgo)
                .map(SimulatedContinuingEducation::answer)
                .findFirst()
                .orElseGet(ContinuingEducationAnswer::notFound);
    }

    private static ContinuingEducationAnswer answer(CSVRecord row) {
        BigDecimal publicNeeds = new BigDecimal(row.get("public_needs"));
        BigDecimal professional = new BigDecimal(row.get("professional"));
        return new ContinuingEducationAnswer(true, publicNeeds, professional, publicNeeds.add(professional));
    }
}
