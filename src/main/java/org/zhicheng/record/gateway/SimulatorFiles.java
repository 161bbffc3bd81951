package org.zhicheng.record.gateway;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.core.io.ClassPathResource;
import org.zhicheng.simulator.SimulatorMode;

/** Reads the demo records of the simulators. */
public final class SimulatorFiles {

    private SimulatorFiles() {}

    /** How the simulator behaves for one person: as it is switched, unless one of the person's rows says otherwise. */
    static SimulatorMode behaviour(List<CSVRecord> rows, String idNumber) {
        return rows.stream()
                .filter(row -> row.get("id_number").equals(idNumber))
                .map(row -> row.get("behaviour"))
                .filter(behaviour -> !behaviour.isEmpty())
                .map(SimulatorMode::of)
                .findFirst()
                .orElse(SimulatorMode.NORMAL);
    }

    public static List<CSVRecord> rows(String file) {
        try (var reader = new InputStreamReader(
                        new ClassPathResource("simulator/" + file).getInputStream(), StandardCharsets.UTF_8);
                var csv = CSVFormat.DEFAULT
                        .builder()
                        .setCommentMarker('#')
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get()
                        .parse(reader)) {
            return csv.getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
