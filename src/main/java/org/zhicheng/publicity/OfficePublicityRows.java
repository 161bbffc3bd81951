package org.zhicheng.publicity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhicheng.account.IdNumbers;

/** Reads what offices publish and published: of objections only how many there are. */
@Repository
class OfficePublicityRows {

    /** What is over for longer is found among the cases. */
    private static final int LATELY = 30;

    private static final int MOST = 1000;

    private final JdbcClient jdbc;
    private final PublicityDays days;
    private final IdNumbers idNumbers;

    OfficePublicityRows(JdbcClient jdbc, PublicityDays days, IdNumbers idNumbers) {
        this.jdbc = jdbc;
        this.days = days;
        this.idNumbers = idNumbers;
    }

    /** @param viewer whose own case is not among them (RC04) */
    List<PublicityLine> of(Collection<String> offices, String viewer) {
        return jdbc.sql("""
                        select p.id, p.declaration_id, d.case_number, p.name, p.employer, p.specialty, p.title, p.way,
                               p.begins_on, p.ends_on, p.state,
                               (select count(*) from objection o where o.publicity_id = p.id
                                   and o.state in ('FILED', 'OPEN')) as open_objections,
                               (select count(*) from objection o where o.publicity_id = p.id) as objections
                          from publicity p join declaration d on d.id = p.declaration_id
                         where p.office in (:offices) and d.applicant_id not in (:own)
                           and (p.state in ('RUNNING', 'OVER') or p.ends_on >= :lately)
                         order by case p.state when 'RUNNING' then 0 when 'OVER' then 1 else 2 end, p.ends_on, p.name,
                               p.id
                         fetch first :most rows only
                        """)
                .param("offices", offices.isEmpty() ? List.of("") : offices)
                .param("own", idNumbers.samePerson(viewer))
                .param("lately", days.today().minusDays(LATELY))
                .param("most", MOST)
                .query(this::line)
                .list();
    }

    private PublicityLine line(ResultSet row, int number) throws SQLException {
        int open = row.getInt("open_objections");
        PublicityState state = PublicityState.valueOf(row.getString("state"));
        LocalDate to = row.getObject("ends_on", LocalDate.class);
        return new PublicityLine(
                row.getString("id"),
                row.getString("declaration_id"),
                row.getString("case_number"),
                row.getString("name"),
                row.getString("employer"),
                row.getString("specialty"),
                row.getString("title"),
                row.getString("way"),
                row.getObject("begins_on", LocalDate.class),
                to,
                state == PublicityState.RUNNING ? days.left(to) : 0,
                state == PublicityState.RUNNING && !days.isOver(to),
                open > 0 ? "contested" : state.name().toLowerCase(Locale.ROOT),
                open,
                row.getInt("objections"));
    }
}
