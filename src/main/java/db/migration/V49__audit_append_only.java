package db.migration;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/**
 * The database itself refuses to change or delete what the audit holds. Each of the two has triggers of its own kind, so
 * that this cannot be one file of SQL for both.
 */
public class V49__audit_append_only extends BaseJavaMigration {

    private static final List<String> H2 = List.of("create trigger audit_event_append_only before update, delete on"
            + " audit_event for each row call 'org.zhicheng.audit.AppendOnly'");

    private static final List<String> POSTGRESQL = List.of(
            """
            create function audit_event_append_only() returns trigger language plpgsql as $$
            begin
              if tg_op = 'UPDATE' then
                if old.chain_position is null and new.chain_position is not null
                   and to_jsonb(old) - 'chain_position' - 'chain_hash' = to_jsonb(new) - 'chain_position' - 'chain_hash'
                then
                  return new;
                end if;
              elsif tg_op = 'DELETE' then
                if old.chain_position <= (select deleted_through from audit_chain) then
                  return old;
                end if;
              end if;
              raise exception 'audit_event is append-only' using errcode = '45000';
            end
            $$
            """,
            "create trigger audit_event_append_only before update or delete on audit_event"
                    + " for each row execute function audit_event_append_only()",
            "create trigger audit_event_never_emptied before truncate on audit_event"
                    + " for each statement execute function audit_event_append_only()");

    @Override
    public void migrate(Context context) throws SQLException {
        boolean postgres =
                context.getConnection().getMetaData().getDatabaseProductName().equals("PostgreSQL");
        try (Statement statement = context.getConnection().createStatement()) {
            for (String sql : postgres ? POSTGRESQL : H2) {
                statement.execute(sql);
            }
        }
    }
}
