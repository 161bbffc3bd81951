package org.zhicheng.verification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhicheng.sql.SqlTime;
import org.zhicheng.verification.provider.ProviderOrder;

/** Reads and writes attempts. The table holds no picture of a face, nor does any other (V05). */
@Repository
class Verifications {

    private final JdbcClient jdbc;

    Verifications(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Verification verification) {
        jdbc.sql("""
                        insert into verification (id, account_id, channel, status, session_hash, fingerprint, reason, office,
                                                  created_at)
                        values (:id, :accountId, :channel, :status, :sessionHash, :fingerprint, :reason, :office,
                                :createdAt)
                        """)
                .param("id", verification.id())
                .param("accountId", verification.accountId())
                .param("channel", verification.channel())
                .param("status", verification.status())
                .param("sessionHash", verification.sessionHash())
                .param("fingerprint", verification.fingerprint())
                .param("reason", verification.reason())
                .param("office", verification.office())
                .param("createdAt", SqlTime.of(verification.createdAt()))
                .update();
    }

    Optional<Verification> find(String id) {
        return jdbc.sql("select * from verification where id = ?")
                .param(id)
                .query(Verifications::verification)
                .optional();
    }

    Verification get(String id) {
        return find(id).orElseThrow();
    }

    Optional<Verification> findByToken(String tokenHash) {
        return jdbc.sql("select * from verification where token_hash = ?")
                .param(tokenHash)
                .query(Verifications::verification)
                .optional();
    }

    List<Verification> open(String accountId) {
        return jdbc.sql("select * from verification where account_id = ? and finished_at is null")
                .param(accountId)
                .query(Verifications::verification)
                .list();
    }

    /** The newest application at a counter that waits, or was refused. */
    Optional<Verification> atCounter(String accountId) {
        return jdbc.sql("select * from verification where account_id = :account and status in (:states) "
                        + "order by created_at desc fetch first 1 row only")
                .param("account", accountId)
                .param("states", List.of(Verification.AT_COUNTER, Verification.REFUSED_AT_COUNTER))
                .query(Verifications::verification)
                .optional();
    }

    /**
     * Counts the attempts of this account that reached one of these ends since then, or were given up by the person who
     * scanned.
     */
    int tries(String accountId, Collection<String> ends, Instant since) {
        return jdbc.sql("select count(*) from verification where account_id = :account and finished_at >= :since "
                        + "and (status in (:ends) or (status = 'superseded' and scanned_by is not null))")
                .param("account", accountId)
                .param("ends", ends)
                .param("since", SqlTime.of(since))
                .query(Integer.class)
                .single();
    }

    Map<String, String> progress(Collection<String> ids) {
        return jdbc
                .sql("select id, status, scanned_by from verification where id in (:ids)")
                .param("ids", ids)
                .query((row, number) -> Map.entry(
                        row.getString("id"),
                        row.getString("status") + (row.getString("scanned_by") == null ? "" : " scanned")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void showCode(String id, String tokenHash, ProviderOrder order, Instant expiresAt) {
        jdbc.sql("update verification set status = ?, token_hash = ?, provider_order_id = ?, phone_page = ?, "
                        + "expires_at = ? where id = ? and finished_at is null")
                .params(
                        Verification.AWAITING_SCAN,
                        tokenHash,
                        order.id(),
                        order.phonePage().toString(),
                        SqlTime.of(expiresAt),
                        id)
                .update();
    }

    /** @return false where another phone was first (V02) */
    boolean scanned(String id, String phoneHash, Instant now) {
        return jdbc.sql("update verification set scanned_by = ?, next_look_at = ? "
                                + "where id = ? and scanned_by is null")
                        .params(phoneHash, SqlTime.of(now), id)
                        .update()
                == 1;
    }

    /** Attempts whose provider should be asked now, a page of them. */
    List<Verification> due(Instant now) {
        return jdbc.sql("select * from verification where next_look_at <= ? and finished_at is null "
                        + "order by next_look_at fetch first 100 rows only")
                .param(SqlTime.of(now))
                .query(Verifications::verification)
                .list();
    }

    /** @return false where another server looks already */
    boolean claimLook(String id, Instant now, Instant next) {
        return jdbc.sql("update verification set next_look_at = ? where id = ? and next_look_at <= ?")
                        .params(SqlTime.of(next), id, SqlTime.of(now))
                        .update()
                == 1;
    }

    /** Sets when to ask about the attempt again; finished ones are not asked about any more. */
    void lookAgain(String id, Instant at) {
        jdbc.sql("update verification set next_look_at = ? where id = ? and finished_at is null")
                .params(SqlTime.of(at), id)
                .update();
    }

    void reason(String id, String reason) {
        jdbc.sql("update verification set reason = ? where id = ?")
                .params(reason, id)
                .update();
    }

    /** Notes that this member of staff was shown the whole ID number, for this attempt. */
    void numberShown(String id, String accountId) {
        jdbc.sql("update verification set number_shown_to = ? where id = ?")
                .params(accountId, id)
                .update();
    }

    boolean isNumberShown(String id, String accountId) {
        return jdbc.sql("select count(*) from verification where id = ? and number_shown_to = ?")
                        .params(id, accountId)
                        .query(Integer.class)
                        .single()
                == 1;
    }

    /** @param checked what was looked at, as the form calls it: {@code card,person,identity} */
    void decided(String id, String accountId, String reason, String checked) {
        jdbc.sql("update verification set decided_by = ?, decision_reason = ?, checked = ? where id = ?")
                .params(accountId, reason, checked, id)
                .update();
    }

    /** Forgets the links of the provider: nothing can be opened any more. */
    void end(String id, String status, Instant now) {
        jdbc.sql("update verification set status = ?, finished_at = ?, phone_page = null, token_hash = null, "
                        + "next_look_at = null where id = ? and finished_at is null")
                .params(status, SqlTime.of(now), id)
                .update();
    }

    /**
     * Forgets the details of an order: who scanned it, in which session, which values were compared. The proof of a
     * passed verification stays: its time, channel and order number (V05).
     */
    void forgetOrders(Instant before) {
        jdbc.sql("""
                        update verification
                        set session_hash = null, scanned_by = null, fingerprint = null,
                            provider_order_id = case when status = :passed then provider_order_id end
                        where finished_at < :before
                          and (session_hash is not null or scanned_by is not null or fingerprint is not null
                               or (provider_order_id is not null and status <> :passed))
                        """)
                .param("passed", Verification.VERIFIED)
                .param("before", SqlTime.of(before))
                .update();
    }

    /** The same for one person, at once; but the page that waits for an attempt is still told how it ended. */
    void forgetOrdersOf(String accountId) {
        jdbc.sql("""
                        update verification
                        set scanned_by = null, fingerprint = null,
                            provider_order_id = case when status = :passed then provider_order_id end
                        where account_id = :account and channel <> 'window' and finished_at is not null
                        """)
                .param("passed", Verification.VERIFIED)
                .param("account", accountId)
                .update();
    }

    private static Verification verification(ResultSet row, int number) throws SQLException {
        return new Verification(
                row.getString("id"),
                row.getString("account_id"),
                row.getString("channel"),
                row.getString("status"),
                row.getString("session_hash"),
                row.getString("scanned_by"),
                row.getString("provider_order_id"),
                row.getString("phone_page"),
                row.getString("fingerprint"),
                SqlTime.read(row, "expires_at"),
                row.getString("reason"),
                row.getString("office"),
                row.getString("decided_by"),
                row.getString("decision_reason"),
                SqlTime.read(row, "created_at"),
                SqlTime.read(row, "finished_at"));
    }
}
