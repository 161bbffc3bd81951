package org.zhicheng.record.gateway;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhicheng.record.employer.EmployerNames;
import org.zhicheng.record.port.CreditCode;
import org.zhicheng.record.port.Employer;
import org.zhicheng.record.port.EmployerRegister;
import org.zhicheng.text.ReadAs;

/** Simulates a register of made-up employers from {@code simulator/employers.csv}. */
public class SimulatedEmployers implements EmployerRegister {

    private final JdbcClient jdbc;

    private SimulatedEmployers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public static SimulatedEmployers in(JdbcClient jdbc) {
        SimulatedEmployers employers = new SimulatedEmployers(jdbc);
        employers.fill();
        return employers;
    }

    private void fill() {
        EmployerNames.readTheUnread(jdbc, "simulated_employer");
        Set<String> known = Set.copyOf(jdbc.sql("select id from simulated_employer")
                .query(String.class)
                .list());
        SimulatorFiles.rows("employers.csv").stream()
                .filter(row -> !known.contains(row.get("id")))
                .forEach(this::add);
    }

    @Override
    public List<Employer> search(String keyword) {
        String text = ReadAs.organisation(keyword);
        String code = CreditCode.tidy(keyword);
        if (text.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                        select id, name, uscc, division, type, status from simulated_employer
                        where name_read like :part escape '\\' or uscc like :prefix escape '\\'
                        order by case when name_read = :text or uscc = :code then 0 else 1 end, length(name), id
                        fetch first 20 rows only
                        """)
                .param("part", "%" + literally(text) + "%")
                .param("prefix", (code.isEmpty() ? literally(text) : code) + "%")
                .param("text", text)
                .param("code", code)
                .query(Employer.class)
                .list();
    }

    @Override
    public Optional<Employer> find(String id) {
        return jdbc.sql("select id, name, uscc, division, type, status from simulated_employer where id = ?")
                .param(id)
                .query(Employer.class)
                .optional();
    }

    private static String literally(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    private void add(CSVRecord row) {
        jdbc.sql("insert into simulated_employer (id, name, name_read, uscc, division, type, status)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        row.get("id"),
                        row.get("name"),
                        ReadAs.organisation(row.get("name")),
                        row.get("uscc"),
                        row.get("division"),
                        row.get("type"),
                        row.get("status"))
                .update();
    }
}
