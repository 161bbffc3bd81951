package org.zhicheng.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.zhicheng.sql.SqlTime;

/** Reads and writes accounts and their groups. */
@Repository
public class Accounts {

    private static final String MEMBERS = "exists (select 1 from account_group own"
            + " where own.account_id = account.id and own.group_id in (:groups))";

    private final JdbcClient jdbc;

    /** An account and what it signs in with, as of one moment. */
    public record Now(Account account, Credentials credentials) {}

    private record Row(Account account, Credentials credentials, String group) {}

    public Accounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Account> find(String accountId) {
        return now(accountId).map(Now::account);
    }

    /** Read once for every request of this person: one statement, with a row for each group. */
    public Optional<Now> now(String accountId) {
        return together("account.id = :id", Map.of("id", accountId)).stream().findFirst();
    }

    private List<Now> together(String which, Map<String, ?> parameters) {
        Map<String, List<Row>> people = jdbc
                .sql("select account.*, member.group_id from account"
                        + " left join account_group member on member.account_id = account.id where " + which
                        + " order by account.id")
                .params(parameters)
                .query((row, number) ->
                        new Row(account(row, number), credentials(row, number), row.getString("group_id")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(row -> row.account().id(), LinkedHashMap::new, Collectors.toList()));
        return people.values().stream()
                .map(rows -> new Now(
                        inGroups(rows.get(0).account(), groups(rows)),
                        rows.get(0).credentials()))
                .toList();
    }

    /** Locks the account until the transaction ends: meanwhile nobody else changes or locks it. */
    public Optional<Account> hold(String accountId) {
        return one("select * from account where id = ? for update", accountId);
    }

    public Optional<Account> findByLoginName(String loginName) {
        return one("select * from account where login_name = ?", loginName);
    }

    /** Finds the account that proved this number (V04, V05). */
    public Optional<Account> findByProvenIdNumber(String hash) {
        return one("select * from account where id_number_hash = ?", hash);
    }

    /** Lists the accounts that typed this number and did not prove it yet, the oldest first. */
    public List<Account> claimants(String hash, int most) {
        return oldest("claimed_id_hash = ? and verified_at is null", hash, most);
    }

    /** Finds the account that has this number, proven or claimed, and proved this phone. */
    public Optional<Account> findByIdNumberAndProvenMobile(String hash, String mobile) {
        return jdbc.sql("select * from account where claimed_id_hash = ? and mobile = ? "
                        + "and mobile_proven_at is not null order by created_at fetch first row only")
                .params(hash, mobile)
                .query(Accounts::account)
                .optional()
                .map(this::withGroups);
    }

    /** Lists the members of a group, in the order of ids: one statement, however many they are. */
    public List<Account> membersOf(String group) {
        return together(MEMBERS, Map.of("groups", List.of(group))).stream()
                .map(Now::account)
                .toList();
    }

    /** Lists the members of these groups whose accounts are open, likewise. */
    public List<Account> inService(Collection<String> groups) {
        return groups.isEmpty()
                ? List.of()
                : together(MEMBERS, Map.of("groups", groups)).stream()
                        .filter(now -> !now.credentials().closed())
                        .map(Now::account)
                        .toList();
    }

    /** Tells whether there is a process admin who can sign in in some way. */
    public boolean administered() {
        return jdbc.sql("select count(*) from account a join account_group g on g.account_id = a.id "
                                + "where g.group_id = ? and a.closed_at is null "
                                + "and (a.password_hash is not null or a.alipay_user_id is not null)")
                        .param(Groups.PROCESS_ADMINS)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Lists the accounts found, in the order of ids. */
    public List<Account> search(AccountSearch search, int first, int most) {
        return statement("select a.*", search, " order by a.id offset :first rows fetch next :most rows only")
                .param("first", first)
                .param("most", most)
                .query(Accounts::account)
                .list()
                .stream()
                .map(this::withGroups)
                .toList();
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

    /** Id → the name of those that exist. */
    public Map<String, String> displayNames(Set<String> ids) {
        Map<String, String> names = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql("select id, display_name from account where id in (:ids)")
                    .param("ids", ids)
                    .query(row -> {
                        names.put(row.getString("id"), row.getString("display_name"));
                    });
        }
        return names;
    }

    /** Returns the name of an account; empty where there is none. */
    public Optional<String> displayName(String id) {
        return Optional.ofNullable(displayNames(Set.of(id)).get(id));
    }

    public Set<String> groupsOf(String accountId) {
        return new HashSet<>(jdbc.sql("select group_id from account_group where account_id = ?")
                .param(accountId)
                .query(String.class)
                .list());
    }

    /** Lists the accounts that proved this mobile number, the oldest first: families share numbers. */
    public List<Account> findByProvenMobile(String mobile, int most) {
        return oldest("mobile = ? and mobile_proven_at is not null", mobile, most);
    }

    public Optional<Account> findByAlipay(String alipayUserId) {
        return one("select * from account where alipay_user_id = ?", alipayUserId);
    }

    public Optional<Credentials> credentials(String accountId) {
        return jdbc.sql("select * from account where id = ?")
                .param(accountId)
                .query(Accounts::credentials)
                .optional();
    }

    public void mobileProven(String accountId, String mobile, Instant now) {
        jdbc.sql("update account set mobile = ?, mobile_proven_at = ? where id = ?")
                .params(mobile, SqlTime.of(now), accountId)
                .update();
    }

    /** Links an Alipay account. Of two people who link the same one at the same moment, the second one fails. */
    public void linkAlipay(String accountId, String alipayUserId) {
        jdbc.sql("update account set alipay_user_id = ? where id = ?")
                .params(alipayUserId, accountId)
                .update();
    }

    public void changePassword(String accountId, String passwordHash, Instant now) {
        jdbc.sql(
                        "update account set password_hash = ?, credentials_changed_at = ?, password_given = false where id = ?")
                .params(passwordHash, SqlTime.of(now), accountId)
                .update();
    }

    /** Notes that somebody else chose the password: it becomes the owner's only once it is replaced. */
    public void passwordGiven(String accountId) {
        jdbc.sql("update account set password_given = true where id = ?")
                .param(accountId)
                .update();
    }

    /** Adds an account whose password another person chose. */
    @Transactional
    public void addWithGivenPassword(NewAccount account, Instant now) {
        add(account, now);
        passwordGiven(account.id());
    }

    public void setSecondFactor(String accountId, String encryptedSecret) {
        jdbc.sql("update account set second_factor = ?, second_factor_step = null where id = ?")
                .params(encryptedSecret, accountId)
                .update();
    }

    /** @return false where this step or a later one was used already */
    public boolean useSecondFactorStep(String accountId, long step) {
        return jdbc.sql("update account set second_factor_step = ? where id = ? "
                                + "and (second_factor_step is null or second_factor_step < ?)")
                        .params(step, accountId, step)
                        .update()
                == 1;
    }

    /**
     * Sets name and number of a person who is not verified yet; a verified one's stay (A09).
     *
     * @return false where the number is proven to be another's (A04)
     */
    public boolean setIdentity(String accountId, String name, String encryptedIdNumber, String idNumberHash) {
        return jdbc.sql("""
                        update account set display_name = :name, id_number = :number, claimed_id_hash = :hash,
                                           identity_lost_at = null
                         where id = :id and verified_at is null
                           and not exists (select 1 from account other where other.id_number_hash = :hash)
                        """)
                        .param("name", name)
                        .param("number", encryptedIdNumber)
                        .param("hash", idNumberHash)
                        .param("id", accountId)
                        .update()
                == 1;
    }

    public void rename(String accountId, String name) {
        jdbc.sql("update account set display_name = ? where id = ? and verified_at is null")
                .params(name, accountId)
                .update();
    }

    /**
     * Corrects a wrong letter of a name, of a verified person too: an office decided on it, with evidence (CF09). A name that
     * is another one by now stays.
     */
    public void correctName(String accountId, String wrong, String right) {
        jdbc.sql("update account set display_name = ? where id = ? and display_name = ?")
                .params(right, accountId, wrong)
                .update();
    }

    public Optional<String> verifiedChannel(String accountId) {
        return jdbc.sql("select verified_channel from account where id = ? and verified_channel is not null")
                .param(accountId)
                .query(String.class)
                .optional();
    }

    /**
     * Sets how to reach the person. A number that a code proved changes only by codes, so that nobody loses the way
     * back into the account.
     */
    public void setContact(String accountId, String mobile, String email) {
        jdbc.sql("update account set mobile = case when mobile_proven_at is null then ? else mobile end, email = ? "
                        + "where id = ?")
                .params(mobile, email, accountId)
                .update();
    }

    /**
     * The person is who the account says (V04, V05): from now on the number is this account's and nobody else's.
     *
     * @throws org.springframework.dao.DuplicateKeyException where it was proven to be another's in the same moment
     */
    public void verified(String accountId, String channel, Instant now) {
        jdbc.sql("update account set verified_at = ?, verified_channel = ?, id_number_hash = claimed_id_hash "
                        + "where id = ? and verified_at is null and claimed_id_hash is not null")
                .params(SqlTime.of(now), channel, accountId)
                .update();
        if (!find(accountId).orElseThrow().verified()) {
            throw new IllegalStateException("There is no number that was proven for " + accountId);
        }
        addToGroup(accountId, Groups.VERIFIED_APPLICANTS);
    }

    /** Makes the number a claim again, because its proof is worth nothing: it has to be proven anew. */
    void unverified(String accountId) {
        jdbc.sql("update account set verified_at = null, verified_channel = null, id_number_hash = null where id = ?")
                .param(accountId)
                .update();
        jdbc.sql("delete from account_group where account_id = ? and group_id = ?")
                .params(accountId, Groups.VERIFIED_APPLICANTS)
                .update();
    }

    /** Takes the number of a verified person from everybody else who typed it. @return from whom */
    List<String> takeFromClaimants(String accountId, Instant now) {
        List<String> losers = jdbc.sql("select id from account where verified_at is null and id <> :owner "
                        + "and claimed_id_hash = (select id_number_hash from account where id = :owner)")
                .param("owner", accountId)
                .query(String.class)
                .list();
        losers.forEach(loser -> jdbc.sql("update account set claimed_id_hash = null, id_number = null, "
                        + "identity_lost_at = ? where id = ? and verified_at is null")
                .params(SqlTime.of(now), loser)
                .update());
        return losers;
    }

    /** Tells whether the number was taken from this account because it is somebody else's. */
    public boolean identityLost(String accountId) {
        return jdbc.sql("select count(*) from account where id = ? and identity_lost_at is not null")
                        .param(accountId)
                        .query(Integer.class)
                        .single()
                == 1;
    }

    public void setGroups(String accountId, Set<String> groups) {
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

    /** Finds the number that this account uses: typed, and not proven to be another's. */
    public Optional<String> idNumberHash(String accountId) {
        return jdbc.sql(
                        "select claimed_id_hash from account a where id = ? and claimed_id_hash is not null and not exists "
                                + "(select 1 from account b where b.id_number_hash = a.claimed_id_hash and b.id <> a.id)")
                .param(accountId)
                .query(String.class)
                .optional();
    }

    /**
     * Sets the number of a member of staff, as a process admin was shown it: it opens nothing and is nobody's claim
     * (Y01).
     */
    public void setStaffIdNumber(String accountId, String hash) {
        jdbc.sql("update account set staff_id_number_hash = ? where id = ?")
                .params(hash, accountId)
                .update();
    }

    /** Tells whether enough is known to say what this person must not decide (Y01). */
    public boolean personKnown(String accountId) {
        return jdbc.sql("select count(*) from account where id = ? "
                                + "and (staff_id_number_hash is not null or id_number_hash is not null)")
                        .param(accountId)
                        .query(Integer.class)
                        .single()
                == 1;
    }

    /** Tells whether a number of the one, as typed by its owner or noted for staff, is a number of the other. */
    boolean shareIdNumber(String accountId, String otherAccountId) {
        return jdbc.sql("""
                        select count(*) from account one, account other
                         where one.id = :one and other.id = :other
                           and (other.claimed_id_hash in (one.claimed_id_hash, one.staff_id_number_hash)
                                or other.staff_id_number_hash in (one.claimed_id_hash, one.staff_id_number_hash))
                        """)
                        .param("one", accountId)
                        .param("other", otherAccountId)
                        .query(Integer.class)
                        .single()
                == 1;
    }

    /** Returns the account and all that share an ID number with it, as {@link #shareIdNumber}. */
    Set<String> sharingIdNumber(String accountId) {
        Set<String> same = new HashSet<>(Set.of(accountId));
        List<String> hashes = jdbc.sql(
                        "select claimed_id_hash from account where id = :id and claimed_id_hash is not null"
                                + " union select staff_id_number_hash from account"
                                + " where id = :id and staff_id_number_hash is not null")
                .param("id", accountId)
                .query(String.class)
                .list();
        if (!hashes.isEmpty()) {
            same.addAll(jdbc.sql("select id from account where claimed_id_hash in (:hashes)"
                            + " union select id from account where staff_id_number_hash in (:hashes)")
                    .param("hashes", hashes)
                    .query(String.class)
                    .list());
        }
        return same;
    }

    @Transactional
    public void add(NewAccount account, Instant now) {
        jdbc.sql("""
                        insert into account (id, login_name, display_name, password_hash, id_number, claimed_id_hash,
                                             id_number_hash, mobile, email, verified_at, demo, created_at)
                        values (:id, :loginName, :displayName, :passwordHash, :idNumber, :claimedHash,
                                :provenHash, :mobile, :email, :verifiedAt, :demo, :createdAt)
                        """)
                .param("id", account.id())
                .param("loginName", account.loginName())
                .param("displayName", account.displayName())
                .param("passwordHash", account.passwordHash())
                .param("idNumber", account.encryptedIdNumber())
                .param("claimedHash", account.idNumberHash())
                .param("provenHash", account.verified() ? account.idNumberHash() : null)
                .param("mobile", account.mobile())
                .param("email", account.email())
                .param("verifiedAt", account.verified() ? SqlTime.of(now) : null)
                .param("demo", account.demo())
                .param("createdAt", SqlTime.of(now))
                .update();
        account.groups().forEach(group -> jdbc.sql("insert into account_group (account_id, group_id) values (?, ?)")
                .params(account.id(), group)
                .update());
    }

    private List<Account> oldest(String condition, String parameter, int most) {
        return jdbc
                .sql("select * from account where " + condition + " order by created_at, id fetch first ? rows only")
                .params(parameter, most)
                .query(Accounts::account)
                .list()
                .stream()
                .map(this::withGroups)
                .toList();
    }

    private Optional<Account> one(String sql, String parameter) {
        return jdbc.sql(sql)
                .param(parameter)
                .query(Accounts::account)
                .optional()
                .map(this::withGroups);
    }

    /**
     * Adds the groups once the row is read: while it is being read, its connection is taken, and there may be no second
     * one.
     */
    private Account withGroups(Account account) {
        return inGroups(account, groupsOf(account.id()));
    }

    private static Set<String> groups(List<Row> rows) {
        return rows.stream().map(Row::group).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    private static Account inGroups(Account account, Set<String> groups) {
        return new Account(
                account.id(),
                account.loginName(),
                account.displayName(),
                account.mobile(),
                account.email(),
                account.verifiedAt(),
                groups);
    }

    private static Credentials credentials(ResultSet row, int number) throws SQLException {
        return new Credentials(
                row.getString("password_hash"),
                SqlTime.read(row, "credentials_changed_at"),
                SqlTime.read(row, "mobile_proven_at"),
                row.getString("alipay_user_id"),
                row.getString("second_factor"),
                row.getLong("second_factor_step"),
                row.getBoolean("password_given"),
                row.getTimestamp("closed_at") != null);
    }

    private static Account account(ResultSet row, int number) throws SQLException {
        return new Account(
                row.getString("id"),
                row.getString("login_name"),
                row.getString("display_name"),
                row.getString("mobile"),
                row.getString("email"),
                SqlTime.read(row, "verified_at"),
                Set.of());
    }
}
