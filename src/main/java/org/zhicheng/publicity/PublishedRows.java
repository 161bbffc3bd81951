package org.zhicheng.publicity;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhicheng.publicity.PublishedDesk.Entry;
import org.zhicheng.text.Typed;

/** Reads what the public page shows: only the columns that are published (PB02). */
@Repository
class PublishedRows {

    /** Whatever was refused is off the page at once; the rest goes by itself (PB06). */
    private static final String SHOWN = " from publicity where state <> 'REFUSED' and shown_until >= :today";

    private final JdbcClient jdbc;
    private final PublicityDays days;

    /** @param name as names are read; each empty for all */
    record Wanted(String name, String office) {}

    PublishedRows(JdbcClient jdbc, PublicityDays days) {
        this.jdbc = jdbc;
        this.days = days;
    }

    List<Entry> page(Wanted wanted, int first, int most) {
        return jdbc.sql("select id, name, employer, specialty, title, way, office_name, begins_on, ends_on, state,"
                        + " anonymous" + matching(wanted)
                        + " order by ends_on desc, office_name, name, id offset :first rows fetch next :most rows only")
                .params(parameters(wanted))
                .param("first", first)
                .param("most", most)
                .query((row, number) -> new Entry(
                        row.getString("id"),
                        row.getString("name"),
                        row.getString("employer"),
                        row.getString("specialty"),
                        row.getString("title"),
                        row.getString("way"),
                        row.getString("office_name"),
                        row.getObject("begins_on", LocalDate.class),
                        row.getObject("ends_on", LocalDate.class),
                        isOpen(row.getString("state"), row.getObject("ends_on", LocalDate.class)),
                        row.getBoolean("anonymous")))
                .list();
    }

    long count(Wanted wanted) {
        return jdbc.sql("select count(*)" + matching(wanted))
                .params(parameters(wanted))
                .query(Long.class)
                .single();
    }

    /** Returns the offices that have published something which is shown. */
    List<String> offices() {
        Wanted all = new Wanted("", "");
        return jdbc.sql("select distinct office_name" + matching(all) + " order by office_name")
                .params(parameters(all))
                .query(String.class)
                .list();
    }

    private boolean isOpen(String state, LocalDate last) {
        return state.equals(PublicityState.RUNNING.name()) && !days.isOver(last);
    }

    private static String matching(Wanted wanted) {
        return SHOWN
                + (Typed.nothing(wanted.name()) ? "" : " and name like :name escape '!'")
                + (Typed.nothing(wanted.office()) ? "" : " and office_name = :office");
    }

    private Map<String, Object> parameters(Wanted wanted) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("today", days.today());
        parameters.put("name", "%" + wanted.name().replaceAll("([!%_])", "!$1") + "%");
        parameters.put("office", wanted.office());
        return parameters;
    }
}
