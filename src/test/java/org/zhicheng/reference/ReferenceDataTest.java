package org.zhicheng.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the files hold is loaded once, whole and consistent, and found as people look for it, on both databases. */
class ReferenceDataTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Clock TODAY = Clock.fixed(Instant.parse("2026-11-23T04:00:00Z"), SHANGHAI);

    @Nested
    class OnH2 extends Directories {

        @Override
        TestDatabase open() {
            return TestDatabase.h2();
        }
    }

    @Nested
    class OnPostgresql extends Directories {

        @Override
        TestDatabase open() {
            return TestDatabase.postgresql();
        }
    }

    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    abstract static class Directories {

        private TestDatabase database;
        private JdbcClient jdbc;
        private DivisionDirectory divisions;
        private SpecialtyDirectory specialties;
        private DepartmentDirectory departments;
        private Offices offices;

        abstract TestDatabase open();

        @BeforeAll
        void load() throws Exception {
            database = open();
            jdbc = database.jdbc();
            serversStartTogether(3);
            divisions = new DivisionDirectory(jdbc, TODAY);
            specialties = new SpecialtyDirectory(jdbc, TODAY);
            departments = new DepartmentDirectory(jdbc, divisions, TestDatabase.messages(), TODAY);
            offices = new Offices(jdbc, TestDatabase.messages());
        }

        @AfterAll
        void close() throws Exception {
            database.close();
        }

        private void serversStartTogether(int servers) throws Exception {
            ExecutorService pool = Executors.newFixedThreadPool(servers);
            try {
                Callable<Void> start = () -> {
                    loader(TODAY).load();
                    return null;
                };
                for (Future<Void> started : pool.invokeAll(Collections.nCopies(servers, start))) {
                    started.get();
                }
            } finally {
                pool.shutdown();
            }
        }

        private ReferenceLoader loader(Clock clock) {
            return new ReferenceLoader(
                    new ReferenceVersions(jdbc, clock), TestDatabase.messages(), database.transactions());
        }

        @Test
        void loadsOnlyWhatChanged() {
            Clock later = Clock.fixed(Instant.parse("2026-12-01T04:00:00Z"), SHANGHAI);
            jdbc.sql("update reference_version set sha256 = 'of the release before' where name = 'series.csv'")
                    .update();
            jdbc.sql("delete from series where code = '27'").update();

            loader(later).load();

            assertThat(jdbc.sql("select name from reference_version where loaded_at = ?")
                            .param(later.instant().atOffset(ZoneOffset.UTC))
                            .query(String.class)
                            .list())
                    .containsExactly("series.csv");
            assertThat(count("series")).isEqualTo(27);
        }

        @Test
        void tellsWhatAnAdminsVersionWouldChangeAndLoadsIt() {
            ReferenceVersions versions = new ReferenceVersions(jdbc, TODAY);
            ReferenceData data = new ReferenceData(versions, TestDatabase.messages());
            String before = data.text("offices.csv");
            String after = before.replace("office-320902,亭湖区人力资源和社会保障局", "office-320902,亭湖区人社局")
                            .replace("office-320903,盐都区人力资源和社会保障局\n", "")
                    + "office-320999,新设区人社局\n";

            ReferenceData.Difference difference = data.difference("offices.csv", "\uFEFF" + after);

            assertThat(difference.problems()).isEmpty();
            assertThat(difference.added()).extracting(row -> row.get("name")).containsExactly("新设区人社局");
            assertThat(difference.removed())
                    .extracting(row -> row.get("group_id"))
                    .containsExactly("office-320903");
            assertThat(difference.changed())
                    .extracting(change -> change.after().get("name"))
                    .containsExactly("亭湖区人社局");
            assertThat(offices.name("office-320902")).as("a dry run").isEqualTo("亭湖区人力资源和社会保障局");

            assertThat(data.load("offices.csv", after, "admin")).isEmpty();
            assertThat(offices.name("office-320902")).isEqualTo("亭湖区人社局");
            loader(TODAY).load();
            assertThat(offices.name("office-320902")).as("after a restart").isEqualTo("亭湖区人社局");
            assertThat(data.load("offices.csv", before, "admin")).isEmpty();
            assertThat(offices.name("office-320902")).isEqualTo("亭湖区人力资源和社会保障局");
        }

        @Test
        void loadsNothingWithAMistakeInIt() {
            ReferenceData data = new ReferenceData(new ReferenceVersions(jdbc, TODAY), TestDatabase.messages());
            String before = data.text("windows.csv");

            assertThat(data.load("windows.csv", "division,business\n320902,review\n", "admin"))
                    .singleElement()
                    .asString()
                    .contains("列名应为");
            assertThat(data.load("windows.csv", before + "320902,review,-,31.3.2026,2026-06-30T17:30,\n", "admin"))
                    .singleElement()
                    .asString()
                    .contains("opens_at", "31.3.2026");
            assertThat(data.load(
                            "windows.csv",
                            before + before.lines().skip(1).findFirst().orElseThrow() + "\n",
                            "admin"))
                    .singleElement()
                    .asString()
                    .contains("重复");
            assertThat(data.load("windows.csv", before + ",review,-,2026-01-01T00:00,2026-06-30T17:30,\n", "admin"))
                    .singleElement()
                    .asString()
                    .contains("不能为空");
            assertThat(data.load("windows.csv", before.lines().findFirst().orElseThrow(), "admin"))
                    .containsExactly("文件里没有数据。");
            assertThat(data.text("windows.csv")).isEqualTo(before);
        }

        @Test
        void knowsTheNearestWindow() {
            Windows windows = new Windows(jdbc);
            Division dongtai = divisions.find("320981").orElseThrow();
            Division tinghu = divisions.find("320902").orElseThrow();

            assertThat(windows.of(dongtai, "review", "senior")).singleElement().satisfies(window -> {
                assertThat(window.contains(LocalDateTime.parse("2026-03-02T09:00")))
                        .isTrue();
                assertThat(window.contains(LocalDateTime.parse("2026-03-02T08:59:59")))
                        .isFalse();
                assertThat(window.contains(LocalDateTime.parse("2026-06-30T17:30:59")))
                        .isTrue();
                assertThat(window.contains(LocalDateTime.parse("2026-06-30T17:31")))
                        .isFalse();
            });
            assertThat(windows.of(tinghu, "review", "senior").get(0).closesAt().getYear())
                    .isEqualTo(2099);
            assertThat(windows.of(tinghu, "something", "senior")).isEmpty();
        }

        @Test
        void knowsJiangsuToTheLastLevel() {
            assertThat(divisions.children(null)).extracting(Division::name).containsExactly("江苏省");
            assertThat(divisions.children("320000")).hasSize(13);
            assertThat(divisions.children("320900"))
                    .extracting(Division::name)
                    .containsExactly("市本级", "亭湖区", "盐都区", "大丰区", "响水县", "滨海县", "阜宁县", "射阳县", "建湖县", "盐城经济技术开发区", "东台市");
            assertThat(divisions.displayPath("320902")).isEqualTo("江苏省-盐城市-亭湖区");
            assertThat(divisions.displayPath("320900self")).isEqualTo("江苏省-盐城市-市本级");
            assertThat(divisions.path("999999")).isEmpty();
            assertThat(divisions.isLeaf("320902")).isTrue();
            assertThat(divisions.isLeaf("320900self")).isTrue();
            assertThat(divisions.isLeaf("320900")).isFalse();
            assertThat(divisions.isLeaf("320000")).isFalse();
            assertThat(divisions.isLeaf("")).isFalse();
            assertThat(divisions.find("320900self"))
                    .get()
                    .extracting(Division::city)
                    .isEqualTo("320900");
        }

        @Test
        void givesEveryCityAnOwnLevelAndEveryLeafItsOffice() {
            for (Division city : divisions.children("320000")) {
                assertThat(divisions.children(city.code()))
                        .as(city.name())
                        .allMatch(Division::leaf)
                        .anyMatch(leaf -> leaf.code().equals(city.code() + "self"));
                assertThat(offices.groups()).contains("office-" + city.code());
                divisions.children(city.code()).stream()
                        .filter(leaf -> leaf.kind().equals("county"))
                        .forEach(county -> assertThat(offices.groups()).contains("office-" + county.code()));
                departments.offered(city.code()).stream()
                        .filter(department -> !department.code().equals(DepartmentDirectory.NONE))
                        .forEach(department -> assertThat(offices.groups())
                                .contains("office-" + city.code() + "-" + department.code()));
            }
        }

        @Test
        void offersNoDepartmentFirst() {
            assertThat(departments.offered("320902"))
                    .extracting(Department::name)
                    .startsWith("无")
                    .contains("市体育局", "市教育局", "市卫生健康委", "市司法局");
            assertThat(departments.offered("320900self")).isEqualTo(departments.offered("320902"));
            assertThat(departments.offered("unknown"))
                    .extracting(Department::code)
                    .containsExactly(DepartmentDirectory.NONE);
            assertThat(departments.find("sports", "320902")).contains(new Department("sports", "320900", "市体育局"));
            assertThat(departments.find("justice", "320102")).isEmpty();
            assertThat(departments.displayName("none", "320902")).isEqualTo("无");
        }

        @Test
        void namesOfficesAsPeopleDo() {
            assertThat(offices.name("office-320902")).isEqualTo("亭湖区人力资源和社会保障局");
            assertThat(offices.name("office-320900-sports")).isEqualTo("盐城市体育局");
            assertThat(offices.name("office-320000")).isEqualTo("江苏省人力资源和社会保障厅");
            assertThat(offices.name("reviewers")).isEqualTo("审核人员");
            assertThat(offices.name("somebody-else")).isEqualTo("somebody-else");
        }

        @Test
        void walksFromSeriesToTheGuidesSpecialty() {
            assertThat(specialties.children(null))
                    .allMatch(series -> !series.leaf() && series.parent() == null)
                    .extracting(Specialty::code)
                    .contains("05", "14", "22")
                    .isSorted();
            assertThat(specialties.displayPath("05-09-01-01")).isEqualTo("工程→电力工程→电气工程→电气工程");
            assertThat(specialties.path("05-09-01-01"))
                    .extracting(Specialty::code)
                    .containsExactly("05", "05-09", "05-09-01", "05-09-01-01");
            assertThat(specialties.children("05"))
                    .extracting(Specialty::name)
                    .contains("电力工程", "建设工程")
                    .doesNotHaveDuplicates();
            assertThat(specialties.find("05-09-01")).get().matches(specialty -> !specialty.leaf());
            assertThat(specialties.find("05-09-01-01")).get().matches(Specialty::leaf);
            assertThat(specialties.seriesOf("05-09-01-01")).isEqualTo("05");
            assertThat(specialties.find("05-99")).isEmpty();
            assertThatThrownBy(() -> specialties.seriesOf("05-99")).isInstanceOf(IllegalArgumentException.class);
        }

        @Test
        void leadsFromEverySeriesDownToLeavesOnly() {
            List<Specialty> roots = specialties.children(null);
            for (Specialty root : roots) {
                descend(root);
                assertThat(specialties.levels(root.code())).as(root.name()).isNotEmpty();
            }
            long reachable = roots.stream().mapToLong(this::size).sum();
            assertThat(reachable).isEqualTo(count("specialty") + roots.size());
        }

        private void descend(Specialty node) {
            List<Specialty> below = specialties.children(node.code());
            assertThat(below.isEmpty()).as(node.code()).isEqualTo(node.leaf());
            assertThat(below).allMatch(child -> child.parent().equals(node.code()));
            below.forEach(this::descend);
        }

        private long size(Specialty node) {
            return 1
                    + specialties.children(node.code()).stream()
                            .mapToLong(this::size)
                            .sum();
        }

        @Test
        void namesLevelsLowestFirstAndLeavesOutWhatASeriesLacks() {
            assertThat(specialties.levels("05-09-01-01"))
                    .containsExactly(
                            new LevelName("technician", "技术员"),
                            new LevelName("assistant", "助理工程师"),
                            new LevelName("intermediate", "工程师"),
                            new LevelName("associate-senior", "高级工程师"),
                            new LevelName("senior", "正高级工程师"));
            assertThat(specialties.levels("14-01-03-02"))
                    .extracting(LevelName::name)
                    .containsExactly("初级教练", "中级教练", "高级教练", "国家级教练");
            assertThat(specialties.levels("01")).extracting(LevelName::level).doesNotContain("technician");
            assertThat(specialties.levels("nothing")).isEmpty();
        }

        @Test
        void givesAllTwentySevenSeriesFourLevelsAtLeast() {
            Map<String, Long> levels = jdbc
                    .sql("select s.code from series s join series_level l on l.series = s.code")
                    .query(String.class)
                    .list()
                    .stream()
                    .collect(Collectors.groupingBy(code -> code, Collectors.counting()));
            assertThat(levels).hasSize(27);
            assertThat(levels.values()).allMatch(number -> number == 4 || number == 5);
            assertThat(jdbc.sql("select code from series where confirmed order by code")
                            .query(String.class)
                            .list())
                    .containsExactly("01", "02", "03", "04", "05", "06", "07", "08", "09", "10", "11", "12");
        }

        @Test
        void showsOnlyWhatIsValidToday() {
            LocalDate today = LocalDate.now(TODAY);
            addDivision("990000", null, "province", today.minusYears(1), null);
            addDivision("990001", "990000", "county", today, today);
            addDivision("990002", "990000", "county", today.minusYears(1), today.minusDays(1));
            addDivision("990003", "990000", "county", today.plusDays(1), null);
            addSpecialty("98-01", null, today.minusYears(1), null);
            addSpecialty("98-01-01", "98-01", today.minusYears(1), today.minusDays(1));
            try {
                assertThat(divisions.children("990000"))
                        .extracting(Division::code)
                        .containsExactly("990001");
                assertThat(specialties.find("98-01")).get().matches(Specialty::leaf);
                assertThat(specialties.find("98-01-01")).isEmpty();
            } finally {
                jdbc.sql("delete from division where code like '99%'").update();
                jdbc.sql("delete from specialty where code like '98%'").update();
            }
        }

        private void addDivision(String code, String parent, String kind, LocalDate from, LocalDate to) {
            jdbc.sql("insert into division (code, parent, name, kind, valid_from, valid_to) values (?, ?, ?, ?, ?, ?)")
                    .params(code, parent, code, kind, from, to)
                    .update();
        }

        private void addSpecialty(String code, String parent, LocalDate from, LocalDate to) {
            jdbc.sql("insert into specialty (code, parent, series, name, sample, valid_from, valid_to)"
                            + " values (?, ?, '98', ?, true, ?, ?)")
                    .params(code, parent, code, from, to)
                    .update();
        }

        private int count(String table) {
            return jdbc.sql("select count(*) from " + table)
                    .query(Integer.class)
                    .single();
        }
    }
}
