package org.zhicheng.reference;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhicheng.RowsOf;

/** The reviewing offices: each is a group, named {@code office-<division>} or {@code office-<city>-<department>}. */
@Repository
public class Offices {

    private final JdbcClient jdbc;
    private final MessageSource messages;

    /** @param city in which its county lies; null for a city's or the province's */
    private record Named(String groupId, String name, String city) {

        String full() {
            return city == null || name.startsWith(city) ? name : city + name;
        }
    }

    Offices(JdbcClient jdbc, MessageSource messages) {
        this.jdbc = jdbc;
        this.messages = messages;
    }

    /** What people call the group; the id itself where nobody named it. */
    public String name(String groupId) {
        return jdbc.sql("select name from office where group_id = ?")
                .param(groupId)
                .query(String.class)
                .optional()
                .orElseGet(() -> messages.getMessage("group." + groupId, null, groupId, null));
    }

    /** The names of all offices by group; of a county's with its city in front, as two cities have a 鼓楼区. */
    public Map<String, String> fullNames() {
        return jdbc.sql("""
                        select o.group_id, o.name,
                               (select c.name from division d join division c on c.code = d.parent
                                where d.code = substring(o.group_id, 8, 6) and d.kind = 'county'
                                order by d.valid_from desc, c.valid_from desc fetch first 1 rows only) as city
                        from office o
                        """).query(RowsOf.a(Named.class)).stream()
                .collect(Collectors.toMap(Named::groupId, Named::full));
    }

    /** The group of the office whose window serves this division; 市本级 is served by the city's. */
    public Optional<String> ofDivision(String division) {
        String group =
                "office-" + (division.endsWith("self") ? division.substring(0, division.length() - 4) : division);
        return groups().contains(group) ? Optional.of(group) : Optional.empty();
    }

    /** The group of the city in which a division of Jiangsu lies: its code begins with the city's four digits. */
    public Optional<String> ofCity(String division) {
        return division.length() < 4 ? Optional.empty() : ofDivision(division.substring(0, 4) + "00");
    }

    public Set<String> groups() {
        return jdbc.sql("select group_id from office").query(String.class).list().stream()
                .collect(Collectors.toUnmodifiableSet());
    }
}
