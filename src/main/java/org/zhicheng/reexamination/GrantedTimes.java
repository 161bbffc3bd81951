package org.zhicheng.reexamination;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhicheng.declaration.admission.FurtherTimes;
import org.zhicheng.declaration.life.Choice;

/** Opens the time to declare again where a re-examination came to 重新评审, for that person and that choice alone (RV02). */
@Repository
class GrantedTimes implements FurtherTimes {

    private final JdbcClient jdbc;
    private final Clock clock;

    GrantedTimes(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Optional<LocalDate> until(String applicantId, Choice choice) {
        return jdbc.sql("select max(r.redo_until) from re_examination r join declaration d on d.id = r.declaration_id"
                        + " where r.person_id = ? and r.redo_until >= ? and d.business = ? and d.level = ?"
                        + " and d.specialty = ? and d.division = ?")
                .params(
                        applicantId,
                        LocalDate.now(clock),
                        choice.business().code(),
                        choice.level(),
                        choice.specialty(),
                        choice.division())
                .query((row, number) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single();
    }
}
