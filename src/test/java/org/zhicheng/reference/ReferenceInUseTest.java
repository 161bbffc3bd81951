package org.zhicheng.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhicheng.reference.load.HolidayNotice;
import org.zhicheng.reference.load.ReferenceData;
import org.zhicheng.reference.load.ReferenceLinks;
import org.zhicheng.reference.load.ReferenceLoader;
import org.zhicheng.reference.load.ReferenceVersions;
import org.zhicheng.sql.KeptValue;

/** Runs two servers on one database and checks when each of them knows new reference data. */
class ReferenceInUseTest {

    private static final String OFFICE = "office-320902";
    private static final String BEFORE = "亭湖区人力资源和社会保障局";
    private static final String AFTER = "亭湖区人社局";
    private static final String SPECIALTY = "05-09-01-01";

    private static final Clock TODAY = Clock.fixed(Instant.parse("2026-11-23T04:00:00Z"), ZoneId.of("Asia/Shanghai"));

    private final TestDatabase database = TestDatabase.h2();
    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 1);
    private final Server here = new Server();
    private final Server elsewhere = new Server();

    private final class Server {

        final ReferenceInUse reference = new ReferenceInUse(new ReferenceTables(database.jdbc()), nanos::get);
        final ReferenceVersions versions = new ReferenceVersions(database.jdbc(), reference, TODAY);
        final ReferenceLinks links = new ReferenceLinks(versions, file -> Set.of(), TestDatabase.messages());
        final ReferenceData data = new ReferenceData(
                versions, links, List::of, new HolidayNotice(new Holidays(reference), TODAY), TestDatabase.messages());
        final Offices offices = new Offices(reference, TestDatabase.messages());
        final SpecialtyDirectory specialties = new SpecialtyDirectory(reference, TODAY);

        String name() {
            return offices.name(OFFICE);
        }
    }

    private final TransactionTemplate transaction = new TransactionTemplate(database.transactions());

    @BeforeEach
    void load() {
        new ReferenceLoader(here.versions, here.links, TestDatabase.messages(), database.transactions()).load();
        assertThat(here.name()).isEqualTo(BEFORE);
        assertThat(elsewhere.name()).isEqualTo(BEFORE);
    }

    @AfterEach
    void close() throws Exception {
        database.close();
    }

    @Test
    void aNewVersionCountsAtOnceWhereItWasLoadedAndASecondLaterElsewhere() {
        transaction.executeWithoutResult(status -> rename());

        assertThat(here.name()).isEqualTo(AFTER);
        nanos.addAndGet(KeptValue.LOOKED_AT.toNanos() - 1);
        assertThat(elsewhere.name()).as("not asked within the second").isEqualTo(BEFORE);
        nanos.incrementAndGet();
        assertThat(elsewhere.name()).isEqualTo(AFTER);
    }

    @Test
    void whatIsNotCommittedIsKnownToItsTransactionOnly() throws Exception {
        transaction.executeWithoutResult(status -> {
            rename();
            nanos.addAndGet(KeptValue.LOOKED_AT.toNanos());
            assertThat(here.name()).isEqualTo(AFTER);
            assertThat(CompletableFuture.supplyAsync(here::name)
                            .orTimeout(30, TimeUnit.SECONDS)
                            .join())
                    .isEqualTo(BEFORE);
            status.setRollbackOnly();
        });

        assertThat(here.name()).isEqualTo(BEFORE);
        assertThat(here.data.load("offices.csv", here.data.text("offices.csv") + "office-320999,新设区人社局,,,,\n", "admin"))
                .as("the same number of versions as before the rollback")
                .isEmpty();
        assertThat(here.offices.groups()).contains("office-320999");
        assertThat(here.name()).isEqualTo(BEFORE);
    }

    @Test
    void whoHoldsASnapshotSeesOneVersion() {
        ReferenceSnapshot held = here.reference.snapshot();
        rename();

        assertThat(held.offices().get(OFFICE).name()).isEqualTo(BEFORE);
        assertThat(here.reference.snapshot().offices().get(OFFICE).name()).isEqualTo(AFTER);
    }

    @Test
    void theSameVersionIsReadOnce() {
        ReferenceSnapshot first = here.reference.snapshot();
        nanos.addAndGet(2 * KeptValue.LOOKED_AT.toNanos());

        assertThat(here.reference.snapshot()).isSameAs(first);
    }

    @Test
    void aSpecialtyThatWasTakenOutIsGoneForWhoChoosesAnew() {
        LocalDate today = LocalDate.now(TODAY);
        assertThat(here.specialties.isLeaf(SPECIALTY, today)).isTrue();
        String without = here.data
                .text("specialties.csv")
                .lines()
                .filter(line -> !line.startsWith(SPECIALTY + ","))
                .reduce("", (text, line) -> text + line + "\n");

        assertThat(here.data.load("specialties.csv", without, "admin")).isEmpty();

        assertThat(here.specialties.find(SPECIALTY)).isEmpty();
        assertThat(here.specialties.isLeaf(SPECIALTY, today)).isFalse();
        assertThat(here.specialties.children("05-09-01")).isEmpty();
        assertThat(here.specialties.isLeaf("05-09-01", today))
                .as("nothing lies below it any more")
                .isTrue();
    }

    private void rename() {
        String text = here.data.text("offices.csv").replace(OFFICE + "," + BEFORE, OFFICE + "," + AFTER);
        assertThat(here.data.load("offices.csv", text, "admin")).isEmpty();
    }
}
