package org.zhicheng.process.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells the business key of a case: its number (办件编号), so that people find it in Cockpit. Cases that were started
 * before keep the id of their declaration, and so does one whose diagram has not come to 登记办件 yet.
 */
@Component
public class CaseKeys {

    /** Limits the values of one statement. */
    private static final int AT_ONCE = 500;

    private static final String KEY = "select d.id, p.business_key_ from declaration d"
            + " join act_hi_procinst p on p.id_ = d.process_instance_id where p.business_key_ is not null and d.id";

    private final JdbcClient jdbc;

    CaseKeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is no declaration is its own key. */
    public String of(String declarationId) {
        return of(List.of(declarationId)).get(declarationId);
    }

    /** Maps each id to its key. */
    public Map<String, String> of(Collection<String> declarationIds) {
        Map<String, String> keys = new LinkedHashMap<>();
        List<String> ids = new ArrayList<>(declarationIds);
        for (int first = 0; first < ids.size(); first += AT_ONCE) {
            List<String> part = ids.subList(first, Math.min(ids.size(), first + AT_ONCE));
            part.forEach(id -> keys.put(id, id));
            jdbc.sql(KEY + " in (:ids)").param("ids", part).query(row -> {
                keys.put(row.getString(1), row.getString(2));
            });
        }
        return keys;
    }
}
