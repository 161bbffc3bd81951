package org.zhicheng.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.AdditionalAnswers.delegatesTo;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.zhicheng.FreshDatabase;
import org.zhicheng.SetClock;

/** Checks on both databases that every change to a recorded entry is detected. */
@Tag("long")
class AuditChainTest {

    private static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");

    @Nested
    class OnH2 extends Cases {

        @Override
        FreshDatabase open() {
            return FreshDatabase.h2();
        }

        @Override
        void letEverythingBeWritten() {
            jdbc.sql("drop trigger audit_event_append_only").update();
        }
    }

    @Nested
    class OnPostgres extends Cases {

        @Override
        FreshDatabase open() {
            return FreshDatabase.postgresql();
        }

        @Override
        void letEverythingBeWritten() {
            jdbc.sql("alter table audit_event disable trigger user").update();
        }

        @Test
        void isNotEmptiedEither() {
            refused("truncate table audit_event");
        }
    }

    abstract static class Cases {

        JdbcClient jdbc;
        private FreshDatabase fresh;
        private HikariDataSource database;
        private TransactionTemplate transaction;
        private AuditLog log;
        private AuditChain chain;
        private FailedAttempts failed;
        private final SetClock clock = new SetClock(NOON, ZoneOffset.UTC);

        abstract FreshDatabase open();

        /** Lifts the protection of the table, as an owner of the database can. */
        abstract void letEverythingBeWritten();

        @BeforeEach
        void migrate() {
            clock.set(NOON);
            HikariConfig config = new HikariConfig();
            fresh = open();
            config.setJdbcUrl(fresh.url());
            config.setUsername(fresh.user());
            config.setPassword(fresh.password());
            config.setMaximumPoolSize(12);
            config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
            database = new HikariDataSource(config);
            jdbc = JdbcClient.create(database);
            transaction = new TransactionTemplate(new JdbcTransactionManager(database));
            log = new AuditLog(jdbc, clock);
            chain = new AuditChain(jdbc, new JdbcTemplate(database), AuditChainTest::keyed);
            failed = new FailedAttempts(jdbc, transaction, clock);
        }

        @AfterEach
        void shutDown() {
            RequestContextHolder.resetRequestAttributes();
            database.close();
            fresh.close();
        }

        @Test
        void isWholeAsItWasWritten() {
            written(5);
            assertThat(seal()).isEqualTo(5);
            written(2);
            assertThat(check().unsealed()).isEqualTo(2);
            assertThat(seal()).isEqualTo(2);

            AuditFaults.Report report = check();

            assertThat(report.faults()).isEmpty();
            assertThat(report.entries()).isEqualTo(7);
            assertThat(List.of(report.first(), report.last(), report.unsealed()))
                    .containsExactly(1L, 7L, 0L);
            assertThat(chain.head().headHash()).isEqualTo(report.hash());
        }

        /** Entries from before the chain existed are treated like entries that wait for their place in it. */
        @Test
        void takesInWhatWasThereBefore() {
            for (int i = 0; i < AuditChain.AT_ONCE + 3; i++) {
                jdbc.sql("insert into audit_event (id, occurred_at, action) values (?, ?, 'sign-in')")
                        .params("old" + i, NOON.minusSeconds(i).atOffset(ZoneOffset.UTC))
                        .update();
            }

            assertThat(seal()).isEqualTo(AuditChain.AT_ONCE + 3);

            assertThat(check().faults()).isEmpty();
            assertThat(jdbc.sql("select id from audit_event where chain_position = 1")
                            .query(String.class)
                            .single())
                    .isEqualTo("old" + (AuditChain.AT_ONCE + 2));
        }

        @Test
        void refusesToBeChangedOrDeleted() {
            written(3);
            seal();
            written(1);

            for (String sql : List.of(
                    "update audit_event set account_id = 'lisi' where chain_position = 2",
                    "update audit_event set chain_hash = 'x' where chain_position = 2",
                    "update audit_event set chain_position = null, chain_hash = null where chain_position = 2",
                    "update audit_event set account_id = 'lisi' where chain_position is null",
                    "update audit_event set account_id = 'lisi', chain_position = 9 where chain_position is null",
                    "delete from audit_event where chain_position = 2",
                    "delete from audit_event where chain_position is null")) {
                refused(sql);
            }
            seal();
            assertThat(check().faults()).isEmpty();
        }

        @Test
        void tellsWhatWasChanged() {
            written(6);
            seal();
            letEverythingBeWritten();

            for (String change : List.of(
                    "account_id = 'lisi'",
                    "account_id = null",
                    "occurred_at = timestamp with time zone '2026-11-23 03:59:59Z'",
                    "action = 'sign-out'",
                    "subject_type = subject_id, subject_id = subject_type",
                    "detail = 'x'",
                    "address = '192.0.2.9'",
                    "case_number = '1'",
                    "times = 2",
                    "id = 'x'")) {
                List<Object> before = row(3);
                jdbc.sql("update audit_event set " + change + " where chain_position = 3")
                        .update();
                assertThat(said(check())).as(change).containsExactly("CHANGED 3-3");
                restore(before);
                assertThat(check().faults()).as("restored after " + change).isEmpty();
            }
        }

        @Test
        void tellsWhoChangedPlaces() {
            written(6);
            seal();
            letEverythingBeWritten();
            swap(2, 5);

            assertThat(said(check())).contains("CHANGED 2-2", "CHANGED 5-5");
        }

        @Test
        void tellsWhoseDeedsWereSwapped() {
            written(6);
            seal();
            letEverythingBeWritten();
            String third = whoseIs(3);
            blame(3, whoseIs(4));
            blame(4, third);

            assertThat(said(check())).containsExactly("CHANGED 3-3", "CHANGED 4-4");
        }

        @Test
        void tellsWhatIsGoneFromTheMiddleTheBeginningAndTheEnd() {
            written(9);
            seal();
            letEverythingBeWritten();
            jdbc.sql("delete from audit_event where chain_position in (1, 4, 5, 9)")
                    .update();

            assertThat(said(check())).containsExactly("BEGINNING 1-1", "MISSING 4-5", "TAIL 9-9");
        }

        @Test
        void tellsWhereTheRestMovedUp() {
            written(5);
            seal();
            letEverythingBeWritten();
            jdbc.sql("delete from audit_event where chain_position = 3").update();
            jdbc.sql("update audit_event set chain_position = 3 where chain_position = 4")
                    .update();
            jdbc.sql("update audit_event set chain_position = 4 where chain_position = 5")
                    .update();

            assertThat(said(check())).contains("CHANGED 3-3", "TAIL 5-5");
        }

        /** An owner of the database can set the end back as well; only the anchor in the log tells. */
        @Test
        void missesAnEndThatWasCutOffByTheAnchor() {
            written(5);
            seal();
            AuditFaults.Report noted = check();
            letEverythingBeWritten();
            jdbc.sql("delete from audit_event where chain_position > 3").update();
            jdbc.sql("update audit_chain set head_position = 3, head_hash = (select chain_hash from audit_event where"
                            + " chain_position = 3)")
                    .update();
            AuditFaults.Anchor anchor = new AuditFaults.Anchor(noted.last(), noted.hash());

            assertThat(said(check())).isEmpty();
            assertThat(said(check(anchor))).containsExactly("ANCHOR 5-5");

            written(4);
            seal();
            assertThat(said(check(anchor)))
                    .as("others were written in their place")
                    .containsExactly("ANCHOR 5-5");
        }

        @Test
        void tellsWhatWasPutInAfterwards() {
            written(4);
            seal();
            jdbc.sql("insert into audit_event (id, occurred_at, account_id, action) values ('made-up', ?, 'lisi',"
                            + " 'sign-in')")
                    .param(NOON.minus(Duration.ofDays(1)).atOffset(ZoneOffset.UTC))
                    .update();
            seal();
            assertThat(said(check())).containsExactly("LATE 5-5");

            jdbc.sql("insert into audit_event (id, occurred_at, account_id, action, chain_position, chain_hash) values"
                            + " ('sealed-by-hand', ?, 'lisi', 'sign-in', 6, ?)")
                    .params(NOON.atOffset(ZoneOffset.UTC), "0".repeat(64))
                    .update();
            assertThat(said(check())).contains("CHANGED 6-6");
        }

        @Test
        void tellsWhereTheHeadWasSetBack() {
            written(3);
            seal();
            jdbc.sql("update audit_chain set head_hash = 'x'").update();

            assertThat(said(check())).containsExactly("HEAD 3-3");
        }

        @Test
        void whatIsRolledBackWasNeverThere() {
            transaction.executeWithoutResult(status -> {
                written(2);
                status.setRollbackOnly();
            });
            written(1);

            assertThat(seal()).isEqualTo(1);
            assertThat(check().faults()).isEmpty();
        }

        /** Two servers that seal, writers beside them of whom some roll back and some take their time. */
        @Test
        void severalServersWriteAndSealAtOnce() throws Exception {
            AuditChain other = new AuditChain(jdbc, new JdbcTemplate(database), AuditChainTest::keyed);
            ExecutorService servers = Executors.newFixedThreadPool(8);
            List<Callable<Integer>> work = new ArrayList<>();
            for (int writer = 0; writer < 6; writer++) {
                int number = writer;
                work.add(() -> {
                    for (int i = 0; i < 40; i++) {
                        boolean fails = (i + number) % 4 == 0;
                        transaction.executeWithoutResult(status -> {
                            written(2);
                            if (fails) {
                                status.setRollbackOnly();
                            }
                        });
                    }
                    return 0;
                });
            }
            for (AuditChain one : List.of(chain, other)) {
                work.add(() -> {
                    int sealed = 0;
                    for (int i = 0; i < 60; i++) {
                        sealed += transaction.execute(status -> one.sealSome());
                    }
                    return sealed;
                });
            }
            try {
                for (Future<Integer> done : servers.invokeAll(work, 60, TimeUnit.SECONDS)) {
                    done.get();
                }
            } finally {
                servers.shutdownNow();
            }
            seal();

            AuditFaults.Report report = check();

            assertThat(report.faults()).isEmpty();
            assertThat(report.entries()).isEqualTo(6 * 30 * 2);
            assertThat(report.last()).isEqualTo(report.entries());
        }

        /** A writer that has not committed keeps nobody from sealing, and comes in later. */
        @Test
        void waitsForNoWriter() {
            transaction.executeWithoutResult(slow -> {
                written(1);
                int sealed = CompletableFuture.supplyAsync(() -> {
                            written(1);
                            return seal();
                        })
                        .orTimeout(30, TimeUnit.SECONDS)
                        .join();
                assertThat(sealed).isEqualTo(1);
            });

            assertThat(seal()).isEqualTo(1);
            assertThat(check().faults()).isEmpty();
        }

        @Test
        void isWholeAfterItsBeginningWasDeletedByTerm() {
            written(4);
            clock.set(NOON.plus(Duration.ofDays(400)));
            written(3);
            seal();
            AuditRetention retention =
                    new AuditRetention(jdbc, chain, transaction, new AuditRetention.Settings(Period.ofYears(1)), clock);

            retention.forgetTheOld();

            AuditFaults.Report report = check();
            assertThat(report.faults()).isEmpty();
            assertThat(List.of(report.first(), report.last())).containsExactly(5L, 8L);
            retention.forgetTheOld();
            assertThat(check().last()).as("nothing more to delete").isEqualTo(8);

            clock.set(NOON.plus(Duration.ofDays(900)));
            retention.forgetTheOld();
            report = check();
            assertThat(report.faults()).isEmpty();
            assertThat(List.of(report.first(), report.last())).as("all of it").containsExactly(9L, 9L);

            refused("delete from audit_event where chain_position = 9");
        }

        @Test
        void aDeletionThatNobodySealedExplainsNothing() {
            written(6);
            seal();
            jdbc.sql("update audit_chain set deleted_through = 2").update();
            jdbc.sql("delete from audit_event where chain_position <= 2").update();
            assertThat(said(check())).containsExactly("BEGINNING 1-2");

            String hash = jdbc.sql("select chain_hash from audit_event where chain_position = 3")
                    .query(String.class)
                    .single();
            jdbc.sql("insert into audit_event (id, occurred_at, action, subject_type, subject_id, detail) values"
                            + " ('made-up', ?, 'delete-audit', 'audit-chain', '2', ?)")
                    .params(NOON.atOffset(ZoneOffset.UTC), hash)
                    .update();
            seal();
            assertThat(said(check())).as("with a hash that was not the one").contains("CHANGED 3-3");
        }

        @Test
        void keepsHalfAYearAtLeast() {
            assertThatThrownBy(() -> new AuditRetention.Settings(Period.ofMonths(5)))
                    .hasMessageContaining("zhicheng.retention.audit");
        }

        @Test
        void saysFromWhereAndOfWhichCase() {
            jdbc.sql("insert into account (id, login_name, display_name, created_at) values ('z', 'z', '张三', ?)")
                    .param(NOON.atOffset(ZoneOffset.UTC))
                    .update();
            jdbc.sql("insert into declaration (id, case_number, applicant_id, business, status, division, department,"
                            + " employer_id, specialty, series, level, created_at) values ('d1', '3209022026000001',"
                            + " 'z', 'initial', 'DRAFT', '320902', 'none', 'e1', '05', '05', 'assistant', ?)")
                    .param(NOON.atOffset(ZoneOffset.UTC))
                    .update();
            from("2001:db8::17");

            log.record("tinghu", AuditKind.PRINT_DECLARATION, "declaration", "d1", null);
            log.recordInCase("d1", "tinghu", AuditKind.DOWNLOAD_MATERIAL, "material", "m1", null);
            log.record("tinghu", AuditKind.SIGN_IN, "account", "tinghu", "x".repeat(2000));

            assertThat(jdbc.sql("select action, address, case_number from audit_event order by action desc")
                            .query((row, number) -> row.getString(1) + " " + row.getString(2) + " " + row.getString(3))
                            .list())
                    .containsExactly(
                            "sign-in 2001:db8::17 null",
                            "print-declaration 2001:db8::17 3209022026000001",
                            "download-material 2001:db8::17 3209022026000001");
        }

        @Test
        void oneLookIsOneEntryHoweverManyAskAtOnce() throws Exception {
            ExecutorService requests = Executors.newFixedThreadPool(8);
            try {
                List<Callable<Integer>> looks = IntStream.range(0, 24)
                        .<Callable<Integer>>mapToObj(i -> () -> {
                            log.recordOnce("tinghu", AuditKind.OPEN_CASE, "declaration", "d1", null);
                            return 0;
                        })
                        .toList();
                for (Future<Integer> done : requests.invokeAll(looks, 60, TimeUnit.SECONDS)) {
                    done.get();
                }
            } finally {
                requests.shutdownNow();
            }
            assertThat(count("audit_event")).isEqualTo(1);

            log.recordOnce("jianhu", AuditKind.OPEN_CASE, "declaration", "d1", null);
            log.recordOnce("tinghu", AuditKind.OPEN_CASE, "declaration", "d2", null);
            assertThat(count("audit_event")).as("another person, another case").isEqualTo(3);

            clock.set(NOON.plus(AuditLog.ONE_LOOK));
            log.recordOnce("tinghu", AuditKind.OPEN_CASE, "declaration", "d1", null);
            assertThat(count("audit_event")).as("later").isEqualTo(4);
        }

        @Test
        void failedAttemptsAreCountedByTheMinute() {
            from("192.0.2.1");
            for (int i = 0; i < 30; i++) {
                failed.count("tinghu", null, "password");
            }
            failed.count("tinghu", null, "second-factor");
            failed.count(null, "hash", "password");
            failed.settle();
            assertThat(count("audit_event")).as("the minute goes on").isZero();

            clock.set(NOON.plusSeconds(60));
            failed.settle();
            failed.settle();

            assertThat(jdbc.sql("select action, account_id, subject_type, subject_id, detail, address, times from"
                                    + " audit_event order by times desc, detail")
                            .query((row, number) -> IntStream.rangeClosed(1, 7)
                                    .mapToObj(i -> {
                                        try {
                                            return String.valueOf(row.getString(i));
                                        } catch (SQLException e) {
                                            throw new IllegalStateException(e);
                                        }
                                    })
                                    .toList()
                                    .toString())
                            .list())
                    .containsExactly(
                            "[sign-in-failed, tinghu, account, tinghu, password, 192.0.2.1, 30]",
                            "[sign-in-failed, null, name, hash, password, 192.0.2.1, 1]",
                            "[sign-in-failed, tinghu, account, tinghu, second-factor, 192.0.2.1, 1]");
            assertThat(count("audit_tally")).isZero();
            seal();
            assertThat(check().faults()).isEmpty();
        }

        /** The audit costs a request no more statements than these. */
        @Test
        void costsAFewStatements() {
            JdbcClient counted = mock(JdbcClient.class, delegatesTo(jdbc));
            AuditLog writing = new AuditLog(counted, clock);
            writing.record("tinghu", AuditKind.SIGN_IN, "account", "tinghu", null);
            verify(counted, times(1)).sql(anyString());

            writing.recordOnce("tinghu", AuditKind.OPEN_CASE, "declaration", "d1", null);
            verify(counted, times(3)).sql(anyString());
            writing.recordOnce("tinghu", AuditKind.OPEN_CASE, "declaration", "d1", null);
            verify(counted, times(4)).sql(anyString());

            from("192.0.2.1");
            FailedAttempts counting = new FailedAttempts(counted, transaction, clock);
            counting.count("tinghu", null, "password");
            verify(counted, times(8)).sql(anyString());
            counting.count("tinghu", null, "password");
            verify(counted, times(9)).sql(anyString());
        }

        @Test
        void aFloodOfThemIsBounded() {
            from("192.0.2.1");
            for (int i = 0; i < 300; i++) {
                failed.count(null, "name" + i, "password");
            }
            assertThat(count("audit_tally")).isEqualTo(FailedAttempts.PER_ADDRESS + 1);
            for (int i = 0; i < 1000; i++) {
                from("198.51.100." + i);
                failed.count(null, "name" + i, "password");
            }
            assertThat(count("audit_tally")).isEqualTo(FailedAttempts.ALTOGETHER + 1);

            clock.set(NOON.plusSeconds(60));
            failed.settle();

            assertThat(count("audit_event")).isEqualTo(FailedAttempts.ALTOGETHER + 1);
            assertThat(jdbc.sql("select sum(times) from audit_event")
                            .query(Integer.class)
                            .single())
                    .as("each is counted")
                    .isEqualTo(1300);
        }

        private void written(int entries) {
            for (int i = 1; i <= entries; i++) {
                log.record("a" + i, AuditKind.SIGN_IN, "account", "s" + i, null);
            }
        }

        private int seal() {
            int sealed = 0;
            int some;
            do {
                some = transaction.execute(status -> chain.sealSome());
                sealed += some;
            } while (some == AuditChain.AT_ONCE);
            return sealed;
        }

        private AuditFaults.Report check(AuditFaults.Anchor... anchors) {
            return new AuditFaults(jdbc, chain, AuditChainTest::keyed).check(List.of(anchors));
        }

        private static List<String> said(AuditFaults.Report report) {
            return report.faults().stream()
                    .map(fault -> fault.kind() + " " + fault.from() + "-" + fault.to())
                    .toList();
        }

        void refused(String sql) {
            assertThatThrownBy(() -> jdbc.sql(sql).update())
                    .as(sql)
                    .isInstanceOf(DataAccessException.class)
                    .hasStackTraceContaining("audit_event is append-only");
        }

        private String whoseIs(long position) {
            return jdbc.sql("select account_id from audit_event where chain_position = ?")
                    .param(position)
                    .query(String.class)
                    .single();
        }

        private void blame(long position, String account) {
            jdbc.sql("update audit_event set account_id = ? where chain_position = ?")
                    .params(account, position)
                    .update();
        }

        private void swap(long one, long other) {
            place(one, -1);
            place(other, one);
            place(-1, other);
        }

        private void place(long from, long to) {
            jdbc.sql("update audit_event set chain_position = ? where chain_position = ?")
                    .params(to, from)
                    .update();
        }

        private List<Object> row(long position) {
            return jdbc.sql("select id, occurred_at, account_id, action, subject_type, subject_id, detail, address,"
                            + " case_number, times from audit_event where chain_position = ?")
                    .param(position)
                    .query((row, number) -> {
                        List<Object> values = new ArrayList<>();
                        values.add(row.getString(1));
                        values.add(row.getObject(2, OffsetDateTime.class));
                        for (int i = 3; i <= 9; i++) {
                            values.add(row.getString(i));
                        }
                        values.add(row.getInt(10));
                        return values;
                    })
                    .single();
        }

        private void restore(List<Object> row) {
            jdbc.sql("update audit_event set id = ?, occurred_at = ?, account_id = ?, action = ?, subject_type = ?,"
                            + " subject_id = ?, detail = ?, address = ?, case_number = ?, times = ?"
                            + " where chain_position = 3")
                    .params(row)
                    .update();
        }

        private int count(String table) {
            return jdbc.sql("select count(*) from " + table)
                    .query(Integer.class)
                    .single();
        }
    }

    private static void from(String address) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr(address);
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
    }

    private static String keyed(String content) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(new byte[] {1, 2, 3}, "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(content.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
