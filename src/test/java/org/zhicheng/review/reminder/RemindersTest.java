package org.zhicheng.review.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhicheng.SetClock;
import org.zhicheng.account.Accounts;
import org.zhicheng.audit.AuditLog;
import org.zhicheng.declaration.life.Timelines;
import org.zhicheng.notice.NoticeInbox;
import org.zhicheng.notice.NoticeParts;
import org.zhicheng.reference.Offices;
import org.zhicheng.reference.TestDatabase;
import org.zhicheng.reference.WorkingDays;
import org.zhicheng.review.AfterReviewTaskOpened;
import org.zhicheng.review.CurrentStages;
import org.zhicheng.review.ReviewStage;
import org.zhicheng.review.StageOpened;
import org.zhicheng.review.hand.HandAct;
import org.zhicheng.review.hand.TaskHandedOver;

/** Who is told what and when: reminders, reports to the head and to the office above, and the morning's digest. */
class RemindersTest {

    private static final String OFFICE = "office-320902";
    private static final String CITY = "office-320900";

    /** Monday, 23 November 2026, ten o'clock in Shanghai. */
    private static final Instant MONDAY = Instant.parse("2026-11-23T02:00:00Z");

    @Nested
    class OnH2 extends Reminders {

        @Override
        TestDatabase open() {
            return TestDatabase.h2();
        }
    }

    @Nested
    class OnPostgresql extends Reminders {

        @Override
        TestDatabase open() {
            return TestDatabase.postgresql();
        }
    }

    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    abstract static class Reminders {

        private final SetClock clock = new SetClock(MONDAY, ZoneId.of("Asia/Shanghai"));
        private final WorkingDays workingDays = mock(WorkingDays.class);
        private final CurrentStages stages = mock(CurrentStages.class);
        private final TaskHolders holders = mock(TaskHolders.class);
        private final OpenWork work = mock(OpenWork.class);
        private TestDatabase database;
        private JdbcClient jdbc;
        private NoticeInbox inbox;
        private StaffNoticeChoices choices;
        private StageNews stageNews;
        private StageReminders reminders;
        private NewsBundles bundles;
        private MorningDigest digest;

        abstract TestDatabase open();

        @BeforeAll
        void create() {
            database = open();
            jdbc = database.jdbc();
            inbox = NoticeParts.inbox(jdbc, clock);
            choices = new StaffNoticeChoices(jdbc, clock);
            Accounts accounts = new Accounts(jdbc);
            OfficePeople people = new OfficePeople(accounts);
            StaffNews news = new StaffNews(jdbc, clock);
            ReminderSettings settings = new ReminderSettings(
                    Duration.ofMinutes(5), Duration.ofHours(1), LocalTime.of(8, 0), LocalTime.of(19, 0));
            OfficeHours hours = new OfficeHours(workingDays, settings, clock);
            StaffPost post = new StaffPost(
                    choices, accounts, NoticeParts.channels(jdbc, clock), NoticeParts.outbox(jdbc, clock));
            TransactionTemplate transactions = new TransactionTemplate(database.transactions());
            Offices offices = mock(Offices.class);
            when(offices.name(any())).then(call -> call.getArgument(0));
            stageNews = new StageNews(people, news);
            reminders = new StageReminders(
                    stages, people, holders, news, Timelines.on(jdbc, clock), mock(AuditLog.class), offices);
            bundles = new NewsBundles(news, post, inbox, hours, settings, transactions, clock);
            digest = new MorningDigest(
                    people, work, post, hours, workingDays, new DigestDays(jdbc, transactions, clock), clock);
            when(workingDays.isWorkingDay(any()))
                    .then(call -> call.<LocalDate>getArgument(0).getDayOfWeek().getValue() < 6);
            when(workingDays.minus(any(), eq(1)))
                    .then(call -> call.<LocalDate>getArgument(0).minusDays(1));
            staff("tinghu", OFFICE, "reviewers");
            staff("tinghu2", OFFICE, "reviewers");
            staff("fuzeren", OFFICE, "reviewers", "heads-of-offices");
            staff("yancheng", CITY, "reviewers", "heads-of-offices");
            staff("admin", "camunda-admin");
        }

        @AfterAll
        void close() {
            database.close();
        }

        @BeforeEach
        void empty() {
            for (String table : List.of(
                    "sms_message",
                    "staff_news",
                    "staff_notice_choice",
                    "staff_digest",
                    "declaration_event",
                    "review_stage",
                    "listed_task",
                    "declaration")) {
                jdbc.sql("delete from " + table).update();
            }
            jdbc.sql("delete from account where id like 'applicant-of-%'").update();
            clock.set(MONDAY);
            when(holders.of(any())).thenReturn(Optional.empty());
            when(work.unclaimed(any(), any())).thenReturn(new OpenWork.Count(0, 0, 0));
            when(work.claimed(any(), any())).thenReturn(new OpenWork.Count(0, 0, 0));
        }

        @Test
        void twoHundredNewCasesAreOneMessageEach() {
            IntStream.range(0, 200).forEach(number -> arrives("d" + number, false));
            clock.pass(Duration.ofMinutes(6));

            bundles.tell();

            assertThat(sent("tinghu")).containsExactly("staff-new kept");
            assertThat(text("tinghu")).isEqualTo("【职称申报】本单位新到200件待审核的申报（3209020000等），请登录审核工作台办理。");
            assertThat(jdbc.sql("select count(*) from sms_message")
                            .query(Integer.class)
                            .single())
                    .as("for three people of the office")
                    .isEqualTo(3);
            assertThat(waiting()).isZero();
            bundles.tell();
            assertThat(sent("tinghu")).hasSize(1);
        }

        @Test
        void theNextOfItsKindWaitsForAnHour() {
            arrives("d1", false);
            clock.pass(Duration.ofMinutes(6));
            bundles.tell();
            arrives("d2", false);
            arrives("d3", true);
            clock.pass(Duration.ofMinutes(6));
            bundles.tell();
            assertThat(sent("tinghu")).containsExactlyInAnyOrder("staff-new kept", "staff-resubmitted kept");
            clock.pass(Duration.ofHours(1));
            bundles.tell();
            assertThat(sent("tinghu")).hasSize(3);
        }

        @Test
        void goesAsEachChoseAndOnlyThere() {
            choices.choose("tinghu", Map.of(StaffNoticeKind.NEW, Way.SMS));
            choices.choose("tinghu2", Map.of(StaffNoticeKind.NEW, Way.MAIL));
            arrives("d1", false);
            clock.pass(Duration.ofMinutes(6));

            bundles.tell();

            assertThat(ways())
                    .containsExactly(
                            "fuzeren kept null null",
                            "tinghu pending 13900000001 null",
                            "tinghu2 pending null t@example.com");
            assertThat(inbox.unread("tinghu")).isEqualTo(1);
            assertThat(inbox.unread("yancheng")).isZero();
        }

        @Test
        void nobodyIsDisturbedAtNightOrOnADayOff() {
            clock.set(Instant.parse("2026-11-28T02:00:00Z"));
            arrives("d1", false);
            clock.pass(Duration.ofMinutes(6));
            bundles.tell();
            assertThat(sent("tinghu")).as("Saturday").isEmpty();
            clock.set(Instant.parse("2026-11-29T22:00:00Z"));
            bundles.tell();
            assertThat(sent("tinghu")).as("Monday, six in the morning").isEmpty();
            clock.set(Instant.parse("2026-11-30T00:00:00Z"));
            bundles.tell();
            assertThat(sent("tinghu")).hasSize(1);
        }

        @Test
        void whatTheOfficeHasNoMoreIsNotTold() {
            arrives("d1", false);
            arrives("d2", false);
            jdbc.sql("update declaration set status = 'APPROVED' where id = 'd1'")
                    .update();
            clock.pass(Duration.ofMinutes(6));

            bundles.tell();

            assertThat(text("tinghu")).contains("新到1件", "3209020002）");
        }

        @Test
        void whatPublicityAsksIsToldWhileItWaits() {
            arrives("d1", false);
            arrives("d2", false);
            jdbc.sql("delete from staff_news").update();
            jdbc.sql("update declaration set status = 'PUBLICITY'").update();
            waits("t1", "d1", OFFICE, "", null);
            waits("t2", "d2", OFFICE, "", null);
            stageNews.opened(new AfterReviewTaskOpened("d1", OFFICE));
            stageNews.opened(new AfterReviewTaskOpened("d2", OFFICE));
            jdbc.sql("delete from listed_task where task_id = 't1'").update();
            clock.pass(Duration.ofMinutes(6));

            bundles.tell();

            assertThat(text("tinghu")).isEqualTo("【职称申报】本单位有1件公示、证照事项待办理（3209020002），请登录审核工作台办理。");
            assertThat(sent("yancheng")).isEmpty();
        }

        @Test
        void countsWhatWaitsForAnOfficeAndForWhoClaimedIt() {
            OpenWork counted = new OpenWork(jdbc);
            OpenWork.Times times =
                    new OpenWork.Times(MONDAY.minus(Duration.ofDays(1)), MONDAY, MONDAY.plus(Duration.ofHours(14)));
            waits("late", "d1", OFFICE, "", MONDAY.minusSeconds(1));
            waits("today", "d2", OFFICE, "", MONDAY.plusSeconds(60));
            waits("claimed", "d3", OFFICE, "tinghu", MONDAY.plus(Duration.ofDays(3)));
            waits("of-two", "d4", OFFICE, "tinghu", MONDAY.minusSeconds(1));
            waits("of-two", "d4", CITY, "tinghu", MONDAY.minusSeconds(1));
            waits("own", "d5", "", "tinghu", null);
            jdbc.sql("update listed_task set created_at = ? where task_id = 'late'")
                    .param(Timestamp.from(MONDAY.minus(Duration.ofDays(9))))
                    .update();

            assertThat(counted.unclaimed(OFFICE, times)).isEqualTo(new OpenWork.Count(1, 1, 1));
            assertThat(counted.claimed("tinghu", times)).isEqualTo(new OpenWork.Count(2, 0, 1));
            assertThat(counted.unclaimed(CITY, times).nothing()).isTrue();
        }

        private void waits(String task, String declaration, String office, String assignee, Instant due) {
            jdbc.sql("insert into listed_task (task_id, group_id, assignee, name, created_at, due_at, declaration_id,"
                            + " resubmitted, after_review) values (?, ?, ?, 'x', ?, ?, ?, false, true)")
                    .params(
                            task,
                            office,
                            assignee,
                            Timestamp.from(MONDAY),
                            due == null ? null : Timestamp.from(due),
                            declaration)
                    .update();
        }

        @Test
        void remindsWhoClaimedOrElseTheOffice() {
            arrives("d1", false);
            jdbc.sql("delete from staff_news").update();
            reminders.remind("d1");
            assertThat(news()).containsExactly("DUE_SOON fuzeren", "DUE_SOON tinghu", "DUE_SOON tinghu2");
            jdbc.sql("delete from staff_news").update();
            when(holders.of("d1")).thenReturn(Optional.of("tinghu2"));
            reminders.remind("d1");
            assertThat(news()).containsExactly("DUE_SOON tinghu2");
            assertThat(events()).containsExactly("reviewers-told", "reviewers-told");
        }

        @Test
        void overdueGoesToTheHeadAndThenAbove() {
            arrives("d1", false);
            jdbc.sql("delete from staff_news").update();

            reminders.escalate("d1");
            assertThat(news()).containsExactly("OFFICE_OVERDUE fuzeren", "OVERDUE tinghu", "OVERDUE tinghu2");
            assertThat(events()).containsExactly("overdue-head-told", "review-overdue");
            reminders.report("d1");
            assertThat(news()).contains("OFFICE_OVERDUE yancheng").hasSize(4);
            assertThat(events()).contains("review-reported");
            assertThat(jdbc.sql("select actor from declaration_event where kind = 'review-reported'")
                            .query(String.class)
                            .single())
                    .isEqualTo(CITY);
        }

        @Test
        void whereNobodyCanBeToldTheTimelineSaysSoAndAdminsAreTold() {
            arrives("d1", false, "office-320903", "office-320000");
            jdbc.sql("delete from staff_news").update();

            reminders.remind("d1");
            reminders.escalate("d1");
            reminders.report("d1");

            assertThat(events())
                    .containsExactly("overdue-untold", "review-overdue", "review-unreported", "reviewers-untold");
            assertThat(news()).containsExactly("UNTOLD admin");
        }

        @Test
        void aTableWithoutAnOfficeAboveReportsToTheAdmins() {
            arrives("d1", false, OFFICE, null);
            jdbc.sql("delete from staff_news").update();
            reminders.report("d1");
            assertThat(events()).containsExactly("review-unreported");
            assertThat(news()).containsExactly("UNTOLD admin");
        }

        @Test
        void theMorningHasOneDigestHoweverManyServers() throws Exception {
            when(work.unclaimed(eq(OFFICE), any())).thenReturn(new OpenWork.Count(2, 1, 3));
            when(work.claimed(eq("tinghu"), any())).thenReturn(new OpenWork.Count(1, 1, 0));
            clock.set(Instant.parse("2026-11-22T23:59:00Z"));
            digest.write();
            assertThat(sent("tinghu")).as("before eight").isEmpty();
            clock.set(Instant.parse("2026-11-23T00:00:00Z"));

            List<Thread> servers = new ArrayList<>();
            for (int number = 0; number < 4; number++) {
                Thread server = new Thread(digest::write);
                servers.add(server);
                server.start();
            }
            for (Thread server : servers) {
                server.join();
            }

            assertThat(sent("tinghu")).containsExactly("staff-digest pending");
            assertThat(text("tinghu")).contains("新到3件，今日到期2件，已超期3件");
            assertThat(sent("yancheng")).as("nothing where there is nothing").isEmpty();
            clock.pass(Duration.ofDays(1));
            digest.write();
            assertThat(sent("tinghu")).hasSize(2);
        }

        @Test
        void whoGetsOrLosesACaseByAnothersHandIsTold() {
            arrives("d1", false);
            jdbc.sql("delete from staff_news").update();
            stageNews.handedOver(handed("tinghu", "tinghu2", "fuzeren"));
            assertThat(news()).containsExactly("ASSIGNED tinghu2", "TAKEN tinghu");
            jdbc.sql("delete from staff_news").update();
            stageNews.handedOver(handed("tinghu", null, "tinghu"));
            stageNews.handedOver(handed(null, "tinghu", "tinghu"));
            assertThat(news()).as("by the own hand").isEmpty();
        }

        private TaskHandedOver handed(String from, String to, String by) {
            return new TaskHandedOver("t1", "d1", OFFICE, HandAct.values()[0], from, to, by, null);
        }

        @Test
        void noDigestOnADayOff() {
            when(work.unclaimed(any(), any())).thenReturn(new OpenWork.Count(2, 1, 3));
            clock.set(Instant.parse("2026-11-28T02:00:00Z"));
            digest.write();
            assertThat(sent("tinghu")).isEmpty();
        }

        private void arrives(String id, boolean again) {
            arrives(id, again, OFFICE, CITY);
        }

        private void arrives(String id, boolean again, String office, String above) {
            database.addDeclaration(id);
            jdbc.sql("update declaration set status = 'COUNTY_REVIEW', current_stage = 2, case_number = ? where id = ?")
                    .params("320902" + "%04d".formatted(Integer.parseInt(id.substring(1))), id)
                    .update();
            jdbc.sql("insert into review_stage (declaration_id, position, stage, name, candidate_group, due_days)"
                            + " values (?, 2, 'county-review', '区县人社审核', ?, 5)")
                    .params(id, office)
                    .update();
            when(stages.of(id)).thenReturn(new ReviewStage(2, "county-review", "区县人社审核", office, 5, above, 3));
            stageNews.opened(new StageOpened(id, office, again));
            clock.pass(Duration.ofMillis(1));
        }

        private void staff(String id, String... groups) {
            jdbc.sql("insert into account (id, login_name, display_name, password_hash, mobile, email, created_at)"
                            + " values (?, ?, '工作人员', 'none', '13900000001', 't@example.com', current_timestamp)")
                    .params(id, id)
                    .update();
            for (String group : groups) {
                jdbc.sql("insert into account_group (account_id, group_id) values (?, ?)")
                        .params(id, group)
                        .update();
            }
        }

        private List<String> sent(String account) {
            return jdbc.sql("select template || ' ' || status from sms_message where account_id = ?"
                            + " order by created_at, template")
                    .param(account)
                    .query(String.class)
                    .list();
        }

        private List<String> ways() {
            return jdbc.sql("select * from sms_message order by account_id")
                    .query((row, number) -> String.join(
                            " ",
                            row.getString("account_id"),
                            row.getString("status"),
                            row.getString("mobile") == null ? "null" : row.getString("mobile"),
                            row.getString("email") == null ? "null" : row.getString("email")))
                    .list();
        }

        private String text(String account) {
            return jdbc.sql("select content from sms_message where account_id = ?")
                    .param(account)
                    .query(String.class)
                    .single();
        }

        private int waiting() {
            return jdbc.sql("select count(*) from staff_news")
                    .query(Integer.class)
                    .single();
        }

        private List<String> news() {
            return jdbc
                    .sql("select kind, account_id from staff_news")
                    .query((row, number) -> row.getString("kind") + " " + row.getString("account_id"))
                    .list()
                    .stream()
                    .sorted()
                    .toList();
        }

        private List<String> events() {
            return jdbc.sql("select kind from declaration_event").query(String.class).list().stream()
                    .sorted()
                    .toList();
        }
    }
}
