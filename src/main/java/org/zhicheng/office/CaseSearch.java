package org.zhicheng.office;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhicheng.sql.SqlTime;

/**
 * Finds the cases of some offices. Each office is asked by itself, and in it each state, in the order of an index and for no
 * more rows than are shown, so that it costs no more where there are many: a handful of answers are put together then.
 */
@Repository
class CaseSearch {

    private final JdbcClient jdbc;

    /**
     * What to look for; null is any, and lists that are empty find nothing.
     *
     * @param offices groups
     * @param notOf applicants whose cases are left out
     * @param number the beginning of a case number
     * @param name the beginning of a name
     * @param specialties codes
     * @param employer a part of a name, as it is read
     * @param states codes of {@link OfficeState}
     * @param dueBefore exclusive
     * @param holder who has the open task of the case; empty where nobody has it
     * @param from inclusive
     * @param until exclusive
     */
    record Filter(
            List<String> offices,
            Set<String> notOf,
            String number,
            String name,
            String business,
            List<String> specialties,
            String level,
            String employer,
            List<String> states,
            String stage,
            Instant dueBefore,
            String holder,
            Instant from,
            Instant until) {}

    CaseSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns the ids of the cases from the first one on, in this order. */
    List<String> find(Filter filter, OfficeOrder order, int first, int most) {
        if (nothing(filter)) {
            return List.of();
        }
        return jdbc.sql("select declaration_id from (" + each(filter, order, first + most) + ") every_office order by "
                        + order.columns() + " offset " + first + " rows fetch next " + most + " rows only")
                .params(parameters(filter))
                .query(String.class)
                .list();
    }

    /** Counts the cases, at most so many: in no order, so that any index counts them. */
    int count(Filter filter, int most) {
        if (nothing(filter)) {
            return 0;
        }
        return Math.min(
                most,
                jdbc.sql("select count(*) from (" + each(filter, null, most) + ") every_office")
                        .params(parameters(filter))
                        .query(Integer.class)
                        .single());
    }

    private static boolean nothing(Filter filter) {
        return filter.offices().isEmpty()
                || filter.specialties() != null && filter.specialties().isEmpty();
    }

    /**
     * A case of several offices is one, as the columns that are read say the same of it. No others are read than the order
     * needs, so that its index has all of them.
     *
     * @param order null for none
     */
    private static String each(Filter filter, OfficeOrder order, int most) {
        String columns = order == null ? "c.declaration_id" : order.names("c");
        String ordered = order == null ? "" : " order by " + order.columns("c");
        return IntStream.range(0, filter.offices().size())
                .boxed()
                .flatMap(office -> states(filter)
                        .map(state -> "(select " + columns
                                + " from office_case c where c.group_id = :office" + office + state
                                + String.join("", conditions(filter, order == null)) + ordered + " fetch first " + most
                                + " rows only)"))
                .collect(Collectors.joining(" union "));
    }

    private static Stream<String> states(Filter filter) {
        return filter.states() == null
                ? Stream.of("")
                : IntStream.range(0, filter.states().size()).mapToObj(state -> " and c.state = :state" + state);
    }

    /**
     * Some are asked in two ways: a page looks up the few rows it shows, and what counts a thousand looks none of them up,
     * nor everybody's tasks.
     */
    private static List<String> conditions(Filter filter, boolean counting) {
        List<String> conditions = new ArrayList<>();
        when(
                conditions,
                !filter.notOf().isEmpty(),
                counting
                        ? "c.declaration_id not in (select id from declaration where applicant_id in (:notOf))"
                        : "c.applicant_id not in (:notOf)");
        when(conditions, filter.number() != null, "c.case_number >= :number and c.case_number < :numberEnd");
        when(conditions, filter.name() != null, "c.name_key >= :name and c.name_key < :nameEnd");
        when(conditions, filter.business() != null, "c.business = :business");
        when(conditions, filter.specialties() != null, "c.specialty in (:specialties)");
        when(conditions, filter.level() != null, "c.level = :level");
        when(conditions, filter.employer() != null, "c.employer_read like :employer");
        when(conditions, filter.stage() != null, "c.stage = :stage");
        when(conditions, filter.dueBefore() != null, "c.due_at < :dueBefore");
        when(
                conditions,
                filter.holder() != null,
                counting && "".equals(filter.holder())
                        ? "(select min(t.assignee) from listed_task t where t.declaration_id = c.declaration_id) = :holder"
                        : "exists (select 1 from listed_task t where t.declaration_id = c.declaration_id and t.assignee = :holder)");
        when(conditions, filter.from() != null, "c.submitted_at >= :from");
        when(conditions, filter.until() != null, "c.submitted_at < :until");
        return conditions;
    }

    private static void when(List<String> conditions, boolean asked, String condition) {
        if (asked) {
            conditions.add(" and " + condition);
        }
    }

    private static Map<String, Object> parameters(Filter filter) {
        Map<String, Object> values = new HashMap<>();
        for (int office = 0; office < filter.offices().size(); office++) {
            values.put("office" + office, filter.offices().get(office));
        }
        values.put("notOf", filter.notOf());
        values.put("number", filter.number());
        values.put("numberEnd", filter.number() == null ? null : filter.number() + "g");
        values.put("name", filter.name() == null ? null : NameKey.of(filter.name()));
        values.put("nameEnd", filter.name() == null ? null : NameKey.endOf(filter.name()));
        values.put("business", filter.business());
        values.put("specialties", filter.specialties());
        values.put("level", filter.level());
        values.put("employer", filter.employer() == null ? null : "%" + literally(filter.employer()) + "%");
        for (int state = 0; filter.states() != null && state < filter.states().size(); state++) {
            values.put("state" + state, filter.states().get(state));
        }
        values.put("stage", filter.stage());
        values.put("dueBefore", filter.dueBefore() == null ? null : SqlTime.of(filter.dueBefore()));
        values.put("holder", filter.holder());
        values.put("from", filter.from() == null ? null : SqlTime.of(filter.from()));
        values.put("until", filter.until() == null ? null : SqlTime.of(filter.until()));
        return values;
    }

    private static String literally(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
