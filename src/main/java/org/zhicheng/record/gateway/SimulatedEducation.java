package org.zhicheng.record.gateway;

import java.time.LocalDate;
import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.zhicheng.record.port.DegreeRecord;
import org.zhicheng.record.port.EducationAnswer;
import org.zhicheng.record.port.EducationQuery;
import org.zhicheng.record.port.EducationRecords;
import org.zhicheng.record.port.RecordUnavailableException;
import org.zhicheng.simulator.SimulatorModes;

/** Simulates the register of certificates from {@code simulator/education.csv}. */
public class SimulatedEducation implements EducationRecords {

    private final SimulatorModes modes;
    private final List<CSVRecord> rows = SimulatorFiles.rows("education.csv");

    public SimulatedEducation(SimulatorModes modes) {
        this.modes = modes;
    }

    @Override
    public EducationAnswer lookUp(EducationQuery query) {
        if (!modes.works("education", SimulatorFiles.behaviour(rows, query.idNumber()))) {
            throw new RecordUnavailableException("The simulator of education is switched off");
        }
        boolean knows = modes.knowsPeople("education");
        List<DegreeRecord> degrees = rows.stream()
                .filter(row -> knows && row.get("id_number").equals(query.idNumber()))
                .map(SimulatedEducation::degree)
                .toList();
        return new EducationAnswer(!degrees.isEmpty(), degrees);
    }

    private static DegreeRecord degree(CSVRecord row) {
        return new DegreeRecord(
                row.get("school"),
                row.get("major"),
                row.get("degree_level"),
                row.get("study_form"),
                LocalDate.parse(row.get("graduation_date")),
                row.get("certificate_number"));
    }
}
