package org.zhicheng.account.staff;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhicheng.account.Account;

/** Finds, for many ID numbers at once, whose they are proven to be, and which are on the list already. */
@Repository
class ProvenNumbers {

    /** A database takes no statement with tens of thousands of values. */
    private static final int AT_ONCE = 500;

    private final JdbcClient jdbc;

    ProvenNumbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Maps the hash of each number that is proven to the account, without its groups. */
    Map<String, Account> owners(Collection<String> hashes) {
        Map<String, Account> owners = new HashMap<>();
        parts(hashes).forEach(part -> jdbc.sql("select id, login_name, display_name, id_number_hash from account"
                        + " where id_number_hash in (:hashes)")
                .param("hashes", part)
                .query(row -> {
                    owners.put(
                            row.getString("id_number_hash"),
                            new Account(
                                    row.getString("id"),
                                    row.getString("login_name"),
                                    row.getString("display_name"),
                                    null,
                                    null,
                                    null,
                                    Set.of()));
                }));
        return owners;
    }

    /** Finds those that a ban names, whether it holds or not. */
    Set<String> banned(Collection<String> hashes) {
        Set<String> banned = new HashSet<>();
        parts(hashes)
                .forEach(part -> banned.addAll(
                        jdbc.sql("select id_number_hash from declaration_ban where id_number_hash in (:hashes)")
                                .param("hashes", part)
                                .query(String.class)
                                .list()));
        return banned;
    }

    private static List<List<String>> parts(Collection<String> hashes) {
        List<String> all = List.copyOf(hashes);
        List<List<String>> parts = new ArrayList<>();
        for (int first = 0; first < all.size(); first += AT_ONCE) {
            parts.add(all.subList(first, Math.min(all.size(), first + AT_ONCE)));
        }
        return parts;
    }
}
