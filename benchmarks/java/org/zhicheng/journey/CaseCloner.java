package org.zhicheng.journey;

import java.sql.ResultSetMetaData;
import java.sql.Types;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Writes a real case many times over, every row of it: executions, task, links, variables, jobs, history, and what the
 * house keeps. Each copy has ids of its own, an applicant of its own and an office out of a list, so that the engine
 * and the house go on with any copy as with the original.
 */
final class CaseCloner {

    private static final String INSTANCES =
            "(select proc_inst_id_ from act_hi_procinst where business_key_ ="
                    + " (select case_number from declaration where id = :case))";

    private static final String TASKS = "(select id_ from act_hi_taskinst where proc_inst_id_ in " + INSTANCES + ")";

    /** Which rows of a table belong to a case, parents before children. */
    private static final Map<String, String> ROWS = new LinkedHashMap<>();

    static {
        ROWS.put("declaration", "id = :case");
        for (String table : List.of(
                "declaration_section",
                "submitted_section",
                "declaration_event",
                "record_check",
                "material_requirement",
                "material",
                "review_stage",
                "sms_message")) {
            ROWS.put(table, "declaration_id = :case");
        }
        ROWS.put("act_ge_bytearray", "root_proc_inst_id_ in " + INSTANCES);
        ROWS.put("act_ru_execution", "proc_inst_id_ in " + INSTANCES);
        ROWS.put("act_ru_task", "proc_inst_id_ in " + INSTANCES);
        ROWS.put("act_ru_identitylink", "task_id_ in " + TASKS);
        ROWS.put("listed_task", "task_id in " + TASKS);
        ROWS.put("office_case", "declaration_id = :case");
        ROWS.put("act_ru_variable", "proc_inst_id_ in " + INSTANCES);
        ROWS.put("act_ru_event_subscr", "proc_inst_id_ in " + INSTANCES);
        ROWS.put("act_ru_job", "process_instance_id_ in " + INSTANCES);
        for (String table : List.of("procinst", "actinst", "taskinst", "varinst", "detail")) {
            ROWS.put("act_hi_" + table, "proc_inst_id_ in " + INSTANCES);
        }
        ROWS.put("act_hi_identitylink", "task_id_ in " + TASKS);
    }

    private final JdbcTemplate jdbc;
    private final String caseId;
    private final String office;
    private final String applicant;
    private final Pattern ids;

    CaseCloner(JdbcTemplate jdbc, String caseId, String office, String applicant) {
        this.jdbc = jdbc;
        this.caseId = caseId;
        this.office = office;
        this.applicant = applicant;
        this.ids = Pattern.compile(ids().stream().map(Pattern::quote).collect(Collectors.joining("|")));
    }

    /** Copies number {@code from} to {@code to}; copy n goes to office n modulo their number, by person n. */
    void copy(int from, int to, List<String> offices) {
        jdbc.execute((java.sql.Connection connection) -> {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.execute("set session_replication_role = replica"); // no foreign keys while copying
                for (String insert : inserts(offices)) {
                    statement.execute(insert + " from generate_series(" + from + ", " + to + ") n");
                }
                statement.execute("set session_replication_role = default");
            }
            connection.commit();
            connection.setAutoCommit(true);
            return null;
        });
    }

    private List<String> inserts(List<String> offices) {
        String officeOfCopy = "(array[" + offices.stream().map(CaseCloner::literal).collect(Collectors.joining(","))
                + "])[1 + n % " + offices.size() + "]";
        List<String> inserts = new ArrayList<>();
        ROWS.forEach((table, where) -> jdbc.query(select(table, where), row -> {
            ResultSetMetaData columns = row.getMetaData();
            List<String> names = new ArrayList<>();
            List<String> values = new ArrayList<>();
            for (int column = 1; column <= columns.getColumnCount(); column++) {
                String name = columns.getColumnName(column);
                names.add(name);
                values.add(expression(
                        table + "." + name, columns.getColumnType(column), columns.getColumnTypeName(column),
                        row.getString(column), officeOfCopy));
            }
            inserts.add("insert into " + table + " (" + String.join(", ", names) + ") select "
                    + String.join(", ", values));
        }));
        return inserts;
    }

    private String expression(String column, int type, String typeName, String value, String officeOfCopy) {
        if (value == null) {
            return "null";
        }
        if (column.equals("act_ru_task.create_time_")) {
            return literal(value) + "::timestamp - n * interval '1 second'";
        }
        if (type != Types.VARCHAR) {
            return literal(value) + "::" + typeName;
        }
        if (value.equals(office)) {
            return officeOfCopy;
        }
        if (value.equals(applicant)) {
            return "'person' || n";
        }
        Matcher matcher = ids.matcher(value);
        // some of the engine's ids leave room for four characters more
        return matcher.find()
                ? literal(matcher.replaceAll("$0\u0000")).replace("\u0000", "' || to_hex(n) || '")
                : literal(value);
    }

    private Set<String> ids() {
        Set<String> found = new LinkedHashSet<>();
        found.add(caseId);
        found.add(jdbc.queryForObject("select case_number from declaration where id = ?", String.class, caseId));
        ROWS.forEach((table, where) -> jdbc.query(select(table, where), row -> {
            for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                if (Set.of("id", "id_").contains(row.getMetaData().getColumnName(column))) {
                    found.add(row.getString(column));
                }
            }
        }));
        return found;
    }

    private String select(String table, String where) {
        return "select * from " + table + " where " + where.replace(":case", literal(caseId));
    }

    private static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
