package org.zhicheng.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The table of accounts and their groups. */
@Repository
public class Accounts {

    private final JdbcClient jdbc;

    Accounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Account> find(String accountId) {
        return one("select * from account where id = ?", accountId);
    }

    /** Held until the transaction ends: meanwhile nobody else changes this account, nor holds it. */
    public Optional<Account> hold(String accountId) {
        return one("select * from account where id = ? for update", accountId);
    }

    public Optional<Account> findByLoginName(String loginName) {
        return one("select * from account where login_name = ?", loginName);
    }

    public Optional<Account> findByIdNumberHash(String hash) {
        return one("select * from account where id_number_hash = ?", hash);
    }

    public List<Account> membersOf(String group) {
        return search(new AccountSearch(null, null, null, group), 0, Integer.MAX_VALUE);
    }

    /** In the order of ids. */
    public List<Account> search(AccountSearch search, int first, int most) {
        return statement("select a.*", search, " order by a.id offset :first rows fetch next :most rows only")
                .param("first", first)
                .param("most", most)
                .query(this::account)
                .list();
    }

    public long count(AccountSearch search) {
        return statement("select count(*)", search, "").query(Long.class).single();
    }

    private JdbcClient.StatementSpec statement(String select, AccountSearch search, String end) {
        String sql = select + " from account a where 1 = 1"
                + (search.ids() == null ? "" : " and a.id in (:ids)")
                + (search.name() == null ? "" : " and a.display_name like :name")
                + (search.email() == null ? "" : " and a.email like :email")
                + (search.group() == null
                        ? ""
                        : " and exists (select 1 from account_group g where g.account_id = a.id and g.group_id = :group)")
                + end;
        return jdbc.sql(sql)
                .param("ids", search.ids())
                .param("name", search.name())
                .param("email", search.email())
                .param("group", search.group());
    }

    public Set<String> groupsOf(String accountId) {
        return new HashSet<>(jdbc.sql("select group_id from account_group where account_id = ?")
                .param(accountId)
                .query(String.class)
                .list());
    }

    /** The account whose proven mobile number this is, where it is exactly one: families share numbers. */
    Optional<Account> findByProvenMobile(String mobile) {
        List<Account> found = jdbc.sql("select * from account where mobile = ? and mobile_proven_at is not null")
                .param(mobile)
                .query(this::account)
                .list();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    Optional<Account> findByAlipay(String alipayUserId) {
        return one("select * from account where alipay_user_id = ?", alipayUserId);
    }

    Optional<Credentials> credentials(String accountId) {
        return jdbc.sql("select * from account where id = ?")
                .param(accountId)
                .query((row, number) -> new Credentials(
                        row.getString("password_hash"),
                        instant(row, "credentials_changed_at"),
                        instant(row, "mobile_proven_at"),
                        row.getString("alipay_user_id"),
                        row.getString("second_factor"),
                        row.getLong("second_factor_step")))
                .optional();
    }

    void mobileProven(String accountId, String mobile, Instant now) {
        jdbc.sql("update account set mobile = ?, mobile_proven_at = ? where id = ?")
                .params(mobile, utc(now), accountId)
                .update();
    }

    /** Two people who link the same Alipay account at the same moment: the second one fails. */
    void linkAlipay(String accountId, String alipayUserId) {
        jdbc.sql("update account set alipay_user_id = ? where id = ?")
                .params(alipayUserId, accountId)
                .update();
    }

    void changePassword(String accountId, String passwordHash, Instant now) {
        jdbc.sql("update account set password_hash = ?, credentials_changed_at = ? where id = ?")
                .params(passwordHash, utc(now), accountId)
                .update();
    }

    void setSecondFactor(String accountId, String encryptedSecret) {
        jdbc.sql("update account set second_factor = ?, second_factor_step = null where id = ?")
                .params(encryptedSecret, accountId)
                .update();
    }

    /** @return false where this step or a later one was used already */
    boolean useSecondFactorStep(String accountId, long step) {
        return jdbc.sql("update account set second_factor_step = ? where id = ? "
                                + "and (second_factor_step is null or second_factor_step < ?)")
                        .params(step, accountId, step)
                        .update()
                == 1;
    }

    /** Name and number of a person who is not verified yet; a verified one's stay (A09). */
    void setIdentity(String accountId, String name, String encryptedIdNumber, String idNumberHash) {
        jdbc.sql("update account set display_name = ?, id_number = ?, id_number_hash = ? "
                        + "where id = ? and verified_at is null")
                .params(name, encryptedIdNumber, idNumberHash, accountId)
                .update();
    }

    void rename(String accountId, String name) {
        jdbc.sql("update account set display_name = ? where id = ? and verified_at is null")
                .params(name, accountId)
                .update();
    }

    Optional<String> verifiedChannel(String accountId) {
        return jdbc.sql("select verified_channel from account where id = ? and verified_channel is not null")
                .param(accountId)
                .query(String.class)
                .optional();
    }

    void setContact(String accountId, String mobile, String email) {
        jdbc.sql("update account set mobile = ?, email = ? where id = ?")
                .params(mobile, email, accountId)
                .update();
    }

    /** The person is who the account says (V04, V05). */
    void verified(String accountId, String channel, Instant now) {
        jdbc.sql("update account set verified_at = ?, verified_channel = ? where id = ? and verified_at is null")
                .params(utc(now), channel, accountId)
                .update();
        addToGroup(accountId, Groups.VERIFIED_APPLICANTS);
    }

    void setGroups(String accountId, Set<String> groups) {
        jdbc.sql("delete from account_group where account_id = ?")
                .param(accountId)
                .update();
        groups.forEach(group -> addToGroup(accountId, group));
    }

    private void addToGroup(String accountId, String group) {
        jdbc.sql("insert into account_group (account_id, group_id) select ?, ? "
                        + "where not exists (select 1 from account_group where account_id = ? and group_id = ?)")
                .params(accountId, group, accountId, group)
                .update();
    }

    Optional<String> encryptedIdNumber(String accountId) {
        return jdbc.sql("select id_number from account where id = ? and id_number is not null")
                .param(accountId)
                .query(String.class)
                .optional();
    }

    Optional<String> idNumberHash(String accountId) {
        return jdbc.sql("select id_number_hash from account where id = ? and id_number_hash is not null")
                .param(accountId)
                .query(String.class)
                .optional();
    }

    @Transactional
    void add(NewAccount account, Instant now) {
        jdbc.sql("""
                        insert into account (id, login_name, display_name, password_hash, id_number, id_number_hash,
                                             mobile, email, verified_at, demo, created_at)
                        values (:id, :loginName, :displayName, :passwordHash, :idNumber, :idNumberHash,
                                :mobile, :email, :verifiedAt, :demo, :createdAt)
                        """)
                .param("id", account.id())
                .param("loginName", account.loginName())
                .param("displayName", account.displayName())
                .param("passwordHash", account.passwordHash())
                .param("idNumber", account.encryptedIdNumber())
                .param("idNumberHash", account.idNumberHash())
                .param("mobile", account.mobile())
                .param("email", account.email())
                .param("verifiedAt", account.verified() ? utc(now) : null)
                .param("demo", account.demo())
                .param("createdAt", utc(now))
                .update();
        account.groups().forEach(group -> jdbc.sql("insert into account_group (account_id, group_id) values (?, ?)")
                .params(account.id(), group)
                .update());
    }

    private Optional<Account> one(String sql, String parameter) {
        return jdbc.sql(sql).param(parameter).query(this::account).optional();
    }

    private Account account(ResultSet row, int number) throws SQLException {
        return new Account(
                row.getString("id"),
                row.getString("login_name"),
                row.getString("display_name"),
                row.getString("mobile"),
                row.getString("email"),
                instant(row, "verified_at"),
                groupsOf(row.getString("id")));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
