package org.zhicheng.account.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.awt.Point;
import java.io.IOException;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.zhicheng.Attack;
import org.zhicheng.FreshDatabase;
import org.zhicheng.HouseClock;
import org.zhicheng.account.AccountPrincipal;
import org.zhicheng.account.AnAccount;
import org.zhicheng.secret.IdNumberKeys;
import org.zhicheng.secret.KeyedHash;
import org.zhicheng.secret.Tokens;

/** Runs two servers on one session table, with few connections each, on both databases. */
class KeptSessionsTest {

    private static final String CONTEXT = "SPRING_SECURITY_CONTEXT";
    private static final int CROWD = 24;
    private static final int CONNECTIONS = 3;

    @TempDir
    Path keys;

    private final List<HikariDataSource> pools = new ArrayList<>();
    private FreshDatabase fresh;
    private JdbcClient jdbc;
    private KeptSessions one;
    private KeptSessions other;

    enum Database {
        H2,
        POSTGRESQL
    }

    private final SavedSessions saved = new SavedSessions();

    private record Note(String text) implements Serializable {}

    @AfterEach
    void close() {
        pools.forEach(HikariDataSource::close);
        fresh.close();
    }

    @ParameterizedTest
    @EnumSource
    void whatOneServerNotedTheOtherKnows(Database database) throws Exception {
        servers(database);
        KeptSession session = one.createSession();
        session.setAttribute(CONTEXT, somebody());
        session.setAttribute("note", new Note("完善个人信息"));
        one.save(session);

        KeptSession found = other.findById(session.getId());

        assertThat(found.<Note>getAttribute("note")).isEqualTo(new Note("完善个人信息"));
        SecurityContext context = found.getAttribute(CONTEXT);
        assertThat(context.getAuthentication().getName()).isEqualTo("qian");
        other.deleteById(found.getId());
        assertThat(one.findById(session.getId())).isNull();
    }

    @ParameterizedTest
    @EnumSource
    @Attack(Attack.Kind.FIXATION)
    void whoReadsTheTableIsNobody(Database database) throws Exception {
        servers(database);
        KeptSession session = one.createSession();
        session.setAttribute("note", new Note("JBSWY3DPEHPK3PXP"));
        one.save(session);

        String named = jdbc.sql("select session_id from spring_session")
                .query(String.class)
                .single();
        byte[] bytes = jdbc.sql("select attribute_bytes from spring_session_attributes")
                .query((row, number) -> row.getBytes(1))
                .single();

        assertThat(named).isNotEqualTo(session.getId());
        assertThat(one.findById(named)).isNull();
        assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).doesNotContain("JBSWY3DP", "Note");
    }

    @ParameterizedTest
    @EnumSource
    void whatARequestSavedItDoesNotReadAgain(Database database) throws Exception {
        servers(database);
        KeptSession session = one.createSession();
        saved.doFilter(null, null, (request, response) -> {
            one.save(session);
            assertThat(one.findById(session.getId())).isSameAs(session);
            assertThat(other.findById(session.getId())).isNotNull().isNotSameAs(session);
            one.deleteById(session.getId());
            assertThat(one.findById(session.getId())).isNull();
            one.save(session);
        });

        assertThat(one.findById(session.getId())).as("after the request").isNotSameAs(session);
    }

    @ParameterizedTest
    @EnumSource
    void whoOnlyLooksWritesOnceAMinute(Database database) throws Exception {
        servers(database);
        KeptSession session = one.createSession();
        session.setAttribute("note", new Note("a"));
        one.save(session);
        jdbc.sql("update spring_session set last_access_time = last_access_time - 30000")
                .update();
        long noted = lastAccess();

        look(session.getId());
        assertThat(lastAccess()).isEqualTo(noted);

        jdbc.sql("update spring_session set last_access_time = last_access_time - 30000")
                .update();
        look(session.getId());
        assertThat(lastAccess()).isGreaterThan(noted);
    }

    @ParameterizedTest
    @EnumSource
    void endsAfterItsTime(Database database) throws Exception {
        servers(database);
        KeptSession session = one.createSession();
        one.save(session);
        jdbc.sql("update spring_session set last_access_time = last_access_time - 1801000,"
                        + " expiry_time = expiry_time - 1801000")
                .update();

        assertThat(other.findById(session.getId())).isNull();
    }

    @ParameterizedTest
    @EnumSource
    @Attack(Attack.Kind.RACES)
    void twoWhoNoteAtTheSameMomentLoseNothing(Database database) throws Exception {
        servers(database);
        KeptSession session = one.createSession();
        one.save(session);

        together(person -> {
            KeptSessions server = person % 2 == 0 ? one : other;
            KeptSession mine = server.findById(session.getId());
            mine.setAttribute("own" + person, new Note("a"));
            mine.setAttribute("shared", new Note("b" + person));
            server.save(mine);
            return null;
        });

        KeptSession now = one.findById(session.getId());
        for (int person = 0; person < CROWD; person++) {
            assertThat(now.<Note>getAttribute("own" + person)).isEqualTo(new Note("a"));
        }
        assertThat(now.<Note>getAttribute("shared").text()).startsWith("b");
    }

    /**
     * A stranger who planted a session id before somebody signed in with it gains nothing, though requests ran
     * meanwhile.
     */
    @ParameterizedTest
    @EnumSource
    @Attack(Attack.Kind.FIXATION)
    void anIdThatWasLeftOpensNothingEverAgain(Database database) throws Exception {
        servers(database);
        KeptSession planted = one.createSession();
        planted.setAttribute("note", new Note("kept"));
        one.save(planted);
        String before = planted.getId();
        KeptSession beside = other.findById(before);

        KeptSession signingIn = one.findById(before);
        String after = signingIn.changeSessionId();
        signingIn.setAttribute(CONTEXT, somebody());
        one.save(signingIn);
        beside.setAttribute("late", new Note("c"));
        beside.setLastAccessedTime(HouseClock.now().plus(Duration.ofMinutes(2)));
        other.save(beside);

        assertThat(after).isNotEqualTo(before);
        assertThat(one.findById(before)).isNull();
        assertThat(one.findById(after).<Note>getAttribute("note")).isEqualTo(new Note("kept"));
        assertThat(one.findById(after).<Object>getAttribute(CONTEXT)).isNotNull();
    }

    @ParameterizedTest
    @EnumSource
    @Attack(Attack.Kind.REPLAYS)
    void whatEndedStaysEndedThoughARequestStillRuns(Database database) throws Exception {
        servers(database);
        KeptSession session = one.createSession();
        one.save(session);
        KeptSession running = other.findById(session.getId());

        one.deleteById(session.getId());
        running.setAttribute("late", new Note("c"));
        other.save(running);

        assertThat(one.findById(session.getId())).isNull();
    }

    @ParameterizedTest
    @EnumSource
    void whatCannotBeReadIsASignInAndNoError(Database database) throws Exception {
        servers(database);
        KeptSession session = one.createSession();
        session.setAttribute(CONTEXT, somebody());
        session.setAttribute("note", new Note("a"));
        one.save(session);
        jdbc.sql("update spring_session_attributes set attribute_bytes = ? where attribute_name = ?")
                .params("rO0ABXQABGV2aWw=".getBytes(StandardCharsets.US_ASCII), CONTEXT)
                .update();

        KeptSession found = other.findById(session.getId());

        assertThat(found.<Object>getAttribute(CONTEXT)).isNull();
        assertThat(found.<Note>getAttribute("note")).isEqualTo(new Note("a"));
    }

    @ParameterizedTest
    @EnumSource
    @Attack(Attack.Kind.BODIES)
    void otherClassesAreNeitherWrittenNorRead(Database database) throws Exception {
        servers(database);
        KeptSession session = one.createSession();
        session.setAttribute("strange", new Point());

        assertThatThrownBy(() -> one.save(session)).hasStackTraceContaining("InvalidClassException");
    }

    @ParameterizedTest
    @EnumSource
    @Attack(Attack.Kind.HEADERS)
    void whateverStandsInACookieIsAnsweredByNoSession(Database database) throws Exception {
        servers(database);

        assertThat(one.findById("\0")).isNull();
        assertThat(one.findById("")).isNull();
        assertThat(one.findById("F00BA".repeat(2000))).isNull();
        assertThat(one.findById("' or 1=1 --")).isNull();
    }

    @ParameterizedTest
    @EnumSource
    void passingThingsAreThereForOneRequestOnly(Database database) throws Exception {
        servers(database);
        KeptSession session = one.createSession();
        session.setAttribute("passing", new Point());
        one.save(session);

        assertThat(session.<Object>getAttribute("passing")).isNotNull();
        assertThat(one.findById(session.getId()).<Object>getAttribute("passing"))
                .isNull();
    }

    /** More requests than connections, each with its session in a transaction of its own. */
    @ParameterizedTest
    @EnumSource
    void aCrowdStallsNobody(Database database) throws Exception {
        servers(database);

        List<String> ids = together(person -> {
            KeptSession session = one.createSession();
            session.setAttribute(CONTEXT, somebody());
            one.save(session);
            for (int request = 0; request < 20; request++) {
                KeptSession found = other.findById(session.getId());
                found.setLastAccessedTime(HouseClock.now().plus(Duration.ofMinutes(2L + request * 2)));
                other.save(found);
            }
            return session.getId();
        });

        assertThat(ids).doesNotHaveDuplicates().allMatch(id -> one.findById(id) != null);
    }

    private void look(String id) {
        KeptSession found = other.findById(id);
        found.setLastAccessedTime(HouseClock.now());
        other.save(found);
    }

    private long lastAccess() {
        return jdbc.sql("select last_access_time from spring_session")
                .query(Long.class)
                .single();
    }

    private void servers(Database database) throws Exception {
        fresh = database == Database.POSTGRESQL ? FreshDatabase.postgresql() : FreshDatabase.h2();
        HikariDataSource first = pool();
        jdbc = JdbcClient.create(first);
        one = server(first, saved);
        other = server(pool(), new SavedSessions());
    }

    private HikariDataSource pool() {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(fresh.url());
        pool.setUsername(fresh.user());
        pool.setPassword(fresh.password());
        pool.setMaximumPoolSize(CONNECTIONS);
        pools.add(pool);
        return pool;
    }

    private KeptSessions server(HikariDataSource database, SavedSessions saved)
            throws GeneralSecurityException, IOException {
        IdNumberKeys key = new IdNumberKeys(new IdNumberKeys.Settings(keys, true));
        SessionTable table = new SessionTable(
                database,
                new JdbcTransactionManager(database),
                new SealedAttributes(key),
                new KeyedHash(key),
                Duration.ofMinutes(30));
        return new KeptSessions(table, Set.of("passing"), new Tokens(), saved);
    }

    private static SecurityContext somebody() {
        AccountPrincipal principal =
                AnAccount.of("qian", "qian", "钱学文").in("verified-applicants").signedIn();
        return new SecurityContextImpl(
                UsernamePasswordAuthenticationToken.authenticated(principal, null, principal.getAuthorities()));
    }

    private interface Deed {
        String by(int person) throws Exception;
    }

    private static List<String> together(Deed deed) throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(CROWD);
        try {
            CountDownLatch start = new CountDownLatch(1);
            List<Future<String>> answers = new ArrayList<>();
            for (int i = 0; i < CROWD; i++) {
                int person = i;
                Callable<String> task = () -> {
                    start.await();
                    return deed.by(person);
                };
                answers.add(people.submit(task));
            }
            start.countDown();
            List<String> done = new ArrayList<>();
            for (Future<String> answer : answers) {
                done.add(answer.get());
            }
            return done;
        } finally {
            people.shutdownNow();
        }
    }
}
