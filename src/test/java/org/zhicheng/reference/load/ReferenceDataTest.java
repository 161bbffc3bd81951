package org.zhicheng.reference.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhicheng.reference.DeclarationWindows;
import org.zhicheng.reference.Department;
import org.zhicheng.reference.DepartmentDirectory;
import org.zhicheng.reference.Division;
import org.zhicheng.reference.DivisionDirectory;
import org.zhicheng.reference.Holidays;
import org.zhicheng.reference.LevelName;
import org.zhicheng.reference.LevelNames;
import org.zhicheng.reference.Office;
import org.zhicheng.reference.Offices;
import org.zhicheng.reference.ReferenceInUse;
import org.zhicheng.reference.ReferenceTables;
import org.zhicheng.reference.Specialty;
import org.zhicheng.reference.SpecialtyDirectory;
import org.zhicheng.reference.TestDatabase;

/**
 * Checks on both databases that the files are loaded once, whole and consistent, and that people find what they look
 * for.
 */
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
        private ReferenceInUse reference;
        private DivisionDirectory divisions;
        private SpecialtyDirectory specialties;
        private DepartmentDirectory departments;
        private Offices offices;
        private LevelNames levels;

        /** Lists the rows that cases under way rest on, by file. */
        private final Map<String, Set<List<String>>> inUse = new HashMap<>();

        private List<CodeHolders.Chosen> chosen = List.of();

        abstract TestDatabase open();

        @BeforeAll
        void load() throws Exception {
            database = open();
            jdbc = database.jdbc();
            reference = new ReferenceInUse(new ReferenceTables(jdbc));
            serversStartTogether(3);
            divisions = new DivisionDirectory(reference, TODAY);
            specialties = new SpecialtyDirectory(reference, TODAY);
            departments = new DepartmentDirectory(reference, divisions, TestDatabase.messages(), TODAY);
            offices = new Offices(reference, TestDatabase.messages());
            levels = new LevelNames(reference, specialties, TODAY);
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
            ReferenceVersions versions = new ReferenceVersions(jdbc, reference, clock);
            return new ReferenceLoader(versions, links(versions), TestDatabase.messages(), database.transactions());
        }

        private ReferenceData data() {
            ReferenceVersions versions = new ReferenceVersions(jdbc, reference, TODAY);
            return new ReferenceData(
                    versions,
                    links(versions),
                    () -> chosen,
                    new HolidayNotice(new Holidays(reference), TODAY),
                    TestDatabase.messages());
        }

        private ReferenceLinks links(ReferenceVersions versions) {
            return new ReferenceLinks(versions, file -> inUse.getOrDefault(file, Set.of()), TestDatabase.messages());
        }

        @Test
        void loadsOnlyWhatChanged() {
            Clock later = Clock.fixed(Instant.parse("2026-12-01T04:00:00Z"), SHANGHAI);
            change("update reference_version set sha256 = 'of the release before' where name = 'series.csv'");
            change("delete from series where code = '27'");

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
            ReferenceData data = data();
            String before = data.text("offices.csv");
            String after = before.replace("office-320902,亭湖区人力资源和社会保障局,", "office-320902,亭湖区人社局,")
                            .replaceFirst("office-320903,[^\n]*\n", "")
                    + "office-320999,新设区人社局,,,,\n";

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
            ReferenceData data = data();
            String before = data.text("windows.csv");

            assertThat(data.load("windows.csv", "division,business\n320902,review\n", "admin"))
                    .singleElement()
                    .asString()
                    .contains("列名应为");
            assertThat(data.load("windows.csv", before + "320902,review,-,31.3.2026,2026-06-30T17:30,,,,,\n", "admin"))
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
            assertThat(data.load("windows.csv", before + ",review,-,2026-01-01T00:00,2026-06-30T17:30,,,,,\n", "admin"))
                    .singleElement()
                    .asString()
                    .contains("不能为空");
            assertThat(data.load("windows.csv", before.lines().findFirst().orElseThrow(), "admin"))
                    .containsExactly("文件里没有数据。");
            assertThat(data.text("windows.csv")).isEqualTo(before);
        }

        @Test
        void knowsTheNearestWindow() {
            DeclarationWindows windows = new DeclarationWindows(reference);
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
            assertThat(windows.of(tinghu, "review", "senior")).singleElement().satisfies(window -> {
                assertThat(window.closesAt()).as("stays open").isNull();
                assertThat(window.contains(LocalDateTime.parse("2150-01-01T00:00")))
                        .isTrue();
            });
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
                divisions.children(city.code()).stream()
                        .flatMap(leaf -> departments.offered(leaf.code()).stream())
                        .filter(department -> !department.code().equals(DepartmentDirectory.NONE))
                        .forEach(department -> assertThat(offices.groups())
                                .contains("office-" + department.division() + "-" + department.code()));
            }
        }

        @Test
        void offersNoDepartmentFirst() {
            assertThat(departments.offered("320902"))
                    .extracting(Department::name)
                    .startsWith("无")
                    .contains("市体育局", "区教育局", "区卫生健康委", "市司法局")
                    .doesNotContain("市教育局");
            assertThat(departments.offered("320900self"))
                    .extracting(Department::name)
                    .contains("市体育局", "市教育局", "市卫生健康委", "市司法局");
            assertThat(departments.offered("unknown"))
                    .extracting(Department::code)
                    .containsExactly(DepartmentDirectory.NONE);
            assertThat(departments.find("sports", "320902"))
                    .contains(new Department("sports", "320900", "市体育局", false));
            assertThat(departments.find("education", "320981"))
                    .contains(new Department("education", "320981", "东台市教育局", true));
            assertThat(departments.find("forestry", "320102")).isEmpty();
            assertThat(departments.displayName("forestry", "320102")).isEqualTo("forestry");
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
                assertThat(levels.offered(root.code())).as(root.name()).isNotEmpty();
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
            assertThat(levels.offered("05-09-01-01"))
                    .containsExactly(
                            new LevelName("technician", "技术员", true),
                            new LevelName("assistant", "助理工程师", true),
                            new LevelName("intermediate", "工程师", true),
                            new LevelName("associate-senior", "高级工程师", true),
                            new LevelName("senior", "正高级工程师", true));
            assertThat(levels.offered("14-01-03-02"))
                    .extracting(LevelName::name)
                    .containsExactly("初级教练", "中级教练", "高级教练", "国家级教练");
            assertThat(levels.offered("01")).extracting(LevelName::level).doesNotContain("technician");
            assertThat(levels.offered("nothing")).isEmpty();
        }

        @ParameterizedTest
        @CsvSource(textBlock = """
                24-01-01-01, intermediate, 三级律师
                24-02-01-01, intermediate, 三级公证员
                24-03-01-01, senior,       主任法医师
                07-01-01-01, senior,       高级记者
                07-02-01-01, senior,       高级编辑
                06-01-01-01, assistant,    助理农艺师
                06-02-01-01, assistant,    助理畜牧师
                06-03-01-01, assistant,    助理兽医师
                14-02-01-01, senior,       国家级运动防护师
                23-01-01-01, senior,       一级演员
                23-01-02-01, senior,       一级演奏员
                23-02-01-01, senior,       一级编剧
                23-03-01-01, senior,       一级美术师
                04-03-01-01, intermediate, 主管护师
                """)
        void namesALevelAsTheSpecialtyDoes(String specialty, String level, String name) {
            assertThat(levels.name(specialty, level)).contains(name);
            assertThat(levels.offered(specialty))
                    .filteredOn(offered -> offered.level().equals(level))
                    .extracting(LevelName::name)
                    .containsExactly(name);
        }

        @Test
        void offersOnlyTheLevelsThatASpecialtyHas() {
            assertThat(levels.offered("06-05-01-01")).containsExactly(new LevelName("senior", "农业技术推广研究员", true));
            assertThat(levels.offered("06-03-01-01"))
                    .as("兽医 has no 员级, other than 农艺")
                    .extracting(LevelName::level)
                    .doesNotContain("technician");
        }

        @Test
        void saysWhatNobodyConfirmed() {
            assertThat(specialties.find("24")).get().matches(series -> !series.confirmed());
            assertThat(specialties.find("05")).get().matches(Specialty::confirmed);
            assertThat(levels.offered("24-02-01-01")).noneMatch(LevelName::confirmed);
        }

        @Test
        void givesAllTwentySevenSeriesFourLevelsAtLeast() {
            Map<String, Long> levels = jdbc
                    .sql("select s.code from series s join series_level l on l.series = s.code and l.specialty = '-'")
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
                assertThat(divisions.isLeaf("990001")).isTrue();
                assertThat(divisions.isLeaf("990002")).isFalse();
                assertThat(divisions.isLeaf("990003")).isFalse();
                assertThat(specialties.find("98-01")).get().matches(Specialty::leaf);
                assertThat(specialties.isLeaf("98-01-01", today)).isFalse();
                assertThat(specialties.ended("98-01-01", today)).isTrue();
                assertThat(specialties.ended("98-01", today)).isFalse();
                assertThat(divisions.ended("990002", today)).isTrue();
                assertThat(divisions.ended("990003", today)).as("not begun").isFalse();
            } finally {
                forgetTheMadeUp();
            }
        }

        /** A declaration that came back is judged by the day on which it was declared. */
        @Test
        void knowsWhatWasOfferedOnADay() {
            LocalDate today = LocalDate.now(TODAY);
            LocalDate declared = today.minusDays(10);
            addDivision("990000", null, "province", today.minusYears(1), null);
            addDivision("990002", "990000", "county", today.minusYears(1), today.minusDays(1));
            addSpecialty("98-01", null, today.minusYears(1), null);
            addSpecialty("98-01-01", "98-01", today.minusYears(1), today.minusDays(1));
            try {
                assertThat(divisions.isLeaf("990002", declared)).isTrue();
                assertThat(divisions.ended("990002", declared)).isFalse();
                assertThat(divisions.children("990000", declared))
                        .extracting(Division::code)
                        .containsExactly("990002");
                assertThat(specialties.isLeaf("98-01-01", declared)).isTrue();
                assertThat(specialties.ended("98-01-01", declared)).isFalse();
                assertThat(specialties.children("98-01", declared))
                        .extracting(Specialty::code)
                        .containsExactly("98-01-01");
                assertThat(specialties.isLeaf("98-01", declared)).isFalse();
                assertThat(levels.ended("05-09-01-01", "assistant", today)).isFalse();
                assertThat(levels.ended("05-09-01-01", "no such level", today)).isFalse();
            } finally {
                forgetTheMadeUp();
            }
        }

        @Test
        void countsWhatRestsOnARowThatWouldChange() {
            chosen = List.of(
                    new CodeHolders.Chosen("320902", "none", "05", "05-09-01-01", "assistant", 2, 3),
                    new CodeHolders.Chosen("320903", "none", "05", "05-09-01-02", "assistant", 1, 0));
            String series = data().text("series.csv");
            String row = series.lines()
                    .filter(line -> line.startsWith("05,"))
                    .findFirst()
                    .orElseThrow();

            ReferenceData.Difference difference =
                    data().difference("series.csv", series.replace(row, row.replace(",20", ",19")));

            assertThat(difference.subject()).containsExactly("code");
            assertThat(difference.held()).containsExactly(Map.entry("05", new Holders(3, 3)));
            assertThat(Holders.of(ReferenceFile.SPECIALTIES, Map.of("code", "05-09-01"), chosen))
                    .isEqualTo(new Holders(3, 3));
            assertThat(Holders.of(ReferenceFile.SPECIALTIES, Map.of("code", "05-09-01-01"), chosen))
                    .isEqualTo(new Holders(2, 3));
            assertThat(Holders.of(ReferenceFile.SPECIALTIES, Map.of("code", "05-09-01-0"), chosen))
                    .isEqualTo(new Holders(0, 0));
            assertThat(Holders.of(ReferenceFile.DIVISIONS, Map.of("code", "320900"), chosen))
                    .isEqualTo(new Holders(3, 3));
            assertThat(Holders.of(ReferenceFile.DIVISIONS, Map.of("code", "320903"), chosen))
                    .isEqualTo(new Holders(1, 0));
            assertThat(Holders.of(
                            ReferenceFile.SERIES_LEVELS,
                            Map.of("series", "05", "specialty", "-", "level", "assistant"),
                            chosen))
                    .isEqualTo(new Holders(3, 3));
            assertThat(Holders.of(
                            ReferenceFile.SERIES_LEVELS,
                            Map.of("series", "05", "specialty", "-", "level", "senior"),
                            chosen))
                    .isEqualTo(new Holders(0, 0));
        }

        /** A case under way goes on by what it was called. */
        @Test
        void knowsForGoodWhatWasOnceValid() {
            LocalDate yesterday = LocalDate.now(TODAY).minusDays(1);
            addDivision("990000", null, "province", yesterday, null);
            addDivision("990100", "990000", "city", yesterday, yesterday);
            addDivision("990101", "990100", "county", yesterday, yesterday);
            addSpecialty("98-01", null, yesterday, yesterday);
            change(
                    "insert into department (code, city, name, valid_from, valid_to) values ('forestry', '990100', '林业局', ?, ?)",
                    yesterday,
                    yesterday);
            try {
                assertThat(divisions.displayPath("990101")).isEqualTo("990000-990100-990101");
                assertThat(divisions.find("990101"))
                        .get()
                        .extracting(Division::city)
                        .isEqualTo("990100");
                assertThat(specialties.seriesOf("98-01")).isEqualTo("98");
                assertThat(departments.find("forestry", "990101")).isEmpty();
                assertThat(departments.displayName("forestry", "990101")).isEqualTo("林业局");
            } finally {
                forgetTheMadeUp();
            }
        }

        /** A new row was added and the end of the old one forgotten: the new one holds, and nothing breaks. */
        @Test
        void takesTheLaterOfTwoThatHoldAtOnce() {
            LocalDate today = LocalDate.now(TODAY);
            addDivision("990000", null, "province", today.minusYears(1), null);
            addDivision("990000", "old", "county", today.minusYears(2), null);
            addSpecialty("98-01", null, today.minusYears(1), null);
            addSpecialty("98-01", "98-00", today.minusYears(2), null);
            change(
                    "insert into series_department (series, department, valid_from) values ('14', 'culture', ?)",
                    today.minusDays(1));
            try {
                assertThat(divisions.find("990000"))
                        .get()
                        .extracting(Division::kind)
                        .isEqualTo("province");
                assertThat(divisions.children(null)).extracting(Division::code).containsExactly("320000", "990000");
                assertThat(specialties.find("98-01"))
                        .get()
                        .extracting(Specialty::parent)
                        .isEqualTo("98");
                assertThat(departments.suggested("14", "320902"))
                        .get()
                        .extracting(suggestion -> suggestion.department().code())
                        .isEqualTo("culture");
            } finally {
                forgetTheMadeUp();
                change("delete from series_department where series = '14' and department = 'culture'");
            }
        }

        private void forgetTheMadeUp() {
            change("delete from division where code like '99%'");
            change("delete from department where city like '99%'");
            change("delete from specialty where code like '98%'");
        }

        @Test
        void leavesTheCasesUnderWayWhatTheyRestOn() {
            ReferenceData data = data();
            String before = data.text("offices.csv");
            String without = before.replaceFirst("office-320903,[^\n]*\n", "");
            inUse.put("offices.csv", Set.of(List.of("office-320903"), List.of("office-of-long-ago")));
            try {
                assertThat(data.difference("offices.csv", without).problems())
                        .containsExactly("“office-320903”正被办理中的申报使用，不能删除：请先办结这些申报，改派该单位的工作人员，再删除该行。");
                assertThat(data.load("offices.csv", without, "admin")).hasSize(1);
                assertThat(offices.groups()).contains("office-320903");
                assertThat(data.load("offices.csv", before, "admin")).isEmpty();
            } finally {
                inUse.clear();
            }
        }

        @Test
        void takesNothingAwayThatAnotherFileNames() {
            ReferenceData data = data();

            assertThat(data.difference("series.csv", without(data.text("series.csv"), "06,"))
                            .problems())
                    .hasSize(3)
                    .allSatisfy(problem -> assertThat(problem).startsWith("“06”在“"))
                    .anySatisfy(problem -> assertThat(problem).contains("“专业”中还有"));
            assertThat(data.difference("departments.csv", without(data.text("departments.csv"), "sports,"))
                            .problems())
                    .containsExactly(
                            "“sports”在“各系列的主管部门”中还有 1 行使用，不能删除：请先修改“各系列的主管部门”；" + "不再使用的，也可以保留该行，在“valid_to”填写停用日期。");
            assertThat(data.difference("offices.csv", without(data.text("offices.csv"), "office-320900-sports,"))
                            .problems())
                    .singleElement()
                    .asString()
                    .contains("没有审核单位 office-320900-sports");
            assertThat(data.difference(
                                    "departments.csv",
                                    data.text("departments.csv") + "forestry,320900,市林业局,true,2020-01-01,\n")
                            .problems())
                    .singleElement()
                    .asString()
                    .contains("“市林业局”没有审核单位 office-320900-forestry");
        }

        private static String without(String text, String start) {
            return text.lines().filter(line -> !line.startsWith(start)).collect(Collectors.joining("\n", "", "\n"));
        }

        @Test
        void namesTheCodesOfADifference() {
            assertThat(data().difference(
                                    "windows.csv",
                                    data().text("windows.csv") + "320900,initial,-,2026-01-01T00:00,,,,,,\n")
                            .names())
                    .containsEntry("division", Map.of("320900", "盐城市"));
        }

        @Test
        void namesOfficesOfCountiesWithTheirCity() {
            assertThat(offices.fullNames())
                    .containsEntry("office-320106", "南京市鼓楼区人力资源和社会保障局")
                    .containsEntry("office-320302", "徐州市鼓楼区人力资源和社会保障局")
                    .containsEntry("office-320900", "盐城市人力资源和社会保障局")
                    .containsEntry("office-320900-sports", "盐城市体育局");
            assertThat(offices.fullNames().values()).doesNotHaveDuplicates();
        }

        @Test
        void tellsHowAnOfficeIsReached() {
            assertThat(offices.contact("office-320902"))
                    .contains(new Office(
                            "office-320902",
                            "盐城市亭湖区人力资源和社会保障局",
                            List.of("0515-00000000"),
                            "××路×号",
                            "工作日 9:00—12:00、14:00—17:30",
                            true));
            assertThat(offices.contact("office-320106"))
                    .as("nobody gave a number, and none is made up")
                    .contains(new Office("office-320106", "南京市鼓楼区人力资源和社会保障局", List.of(), null, null, false));
            assertThat(offices.contact("office-999999")).isEmpty();
            assertThat(offices.contacts())
                    .extracting(Office::group)
                    .hasSameSizeAs(offices.groups())
                    .isSorted();
            assertThat(offices.contacts())
                    .filteredOn(office -> !office.phones().isEmpty())
                    .as("the release brings samples only, which say so")
                    .isNotEmpty()
                    .allMatch(Office::sample);
        }

        @Test
        void takesTheNumbersThatAnAdminGives() {
            ReferenceData data = data();
            String before = data.text("offices.csv");
            String given = before.replaceFirst(
                    "office-320106,[^\n]*\n", "office-320106,鼓楼区人社局,025-00000000、12333,某路1号,工作日,\n");

            assertThat(data.load("offices.csv", given, "admin")).isEmpty();
            assertThat(offices.contact("office-320106"))
                    .contains(new Office(
                            "office-320106", "南京市鼓楼区人社局", List.of("025-00000000", "12333"), "某路1号", "工作日", false));

            String older = before.lines()
                    .map(line -> line.split(",")[0] + "," + line.split(",")[1])
                    .collect(Collectors.joining("\n", "", "\n"));
            assertThat(data.load("offices.csv", older, "admin"))
                    .as("a file from before there were numbers")
                    .isEmpty();
            assertThat(offices.contact("office-320902"))
                    .contains(new Office("office-320902", "盐城市亭湖区人力资源和社会保障局", List.of(), null, null, false));
            assertThat(data.load("offices.csv", before, "admin")).isEmpty();
        }

        @Test
        void leavesThemAReleaseBeforeThatRemovesIt() {
            change(
                    "update reference_version set sha256 = 'older', loaded_by = null, content = content || '28,新设,true,2020-01-01,' where name = 'series.csv'");
            inUse.put("series.csv", Set.of(List.of("28")));
            try {
                loader(TODAY).load();
                assertThat(data().text("series.csv")).contains("28,新设");
            } finally {
                inUse.clear();
                loader(TODAY).load();
                assertThat(data().text("series.csv")).doesNotContain("28,新设");
            }
        }

        @Test
        void keepsEveryVersionAndPutsAnOlderOneBack() {
            ReferenceData data = data();
            String before = data.text("series-departments.csv");
            int first = data.versions("series-departments.csv").get(0).version();
            assertThat(data.load("series-departments.csv", before + "09,culture,2020-01-01,\n", "admin"))
                    .isEmpty();

            assertThat(data.versions("series-departments.csv"))
                    .extracting(ReferenceData.VersionView::version)
                    .startsWith(first + 1, first);
            assertThat(data.versions("series-departments.csv").get(0).loadedBy())
                    .isEqualTo("admin");
            assertThat(data.text("series-departments.csv", first)).contains(before);
            assertThat(data.text("series-departments.csv", 99)).isEmpty();

            assertThat(data.load("series-departments.csv", before, "admin")).isEmpty();
            assertThat(data.versions("series-departments.csv").get(0).version()).isEqualTo(first + 2);
            assertThat(departments.suggested("09", "320902")).isEmpty();
        }

        /** The longest cells that a dry run takes, the database takes as well. */
        @Test
        void takesCellsAsLongAsItSays() {
            for (ReferenceFile file : ReferenceFile.values()) {
                String columns = String.join(", ", file.columnNames());
                String places = file.columns().stream().map(column -> "?").collect(Collectors.joining(", "));
                Object[] longest = file.columns().stream()
                        .map(column -> switch (column.kind()) {
                            case TEXT, CODE, TWO_DIGITS, WORDS, PHONES -> "长".repeat(column.longest());
                            case DAY -> LocalDate.of(1900, 1, 1);
                            case TIME -> LocalDateTime.of(1900, 1, 1, 0, 0);
                            case YES_OR_NO -> true;
                        })
                        .toArray();
                assertThat(jdbc.sql("insert into " + file.table() + " (" + columns + ") values (" + places + ")")
                                .params(longest)
                                .update())
                        .as(file.file())
                        .isEqualTo(1);
                String key = file.keys().get(0);
                jdbc.sql("delete from " + file.table() + " where " + key + " = ?")
                        .param(longest[0])
                        .update();
            }
        }

        @Test
        void warnsInTimeOfAYearWithoutHolidays() {
            assertThat(new HolidayNotice(new Holidays(reference), TODAY).missingYear())
                    .contains(2027);
            Clock october = Clock.fixed(Instant.parse("2026-10-20T04:00:00Z"), SHANGHAI);
            assertThat(new HolidayNotice(new Holidays(reference), october).missingYear())
                    .isEmpty();
            Clock later = Clock.fixed(Instant.parse("2027-03-01T04:00:00Z"), SHANGHAI);
            assertThat(new HolidayNotice(new Holidays(reference), later).missingYear())
                    .contains(2027);
            assertThat(new HolidaysHealthIndicator(null, new HolidayNotice(new Holidays(reference), later))
                            .look()
                            .getStatus()
                            .getCode())
                    .isEqualTo("WARNING");
            assertThat(data().files())
                    .filteredOn(file -> file.warning() != null)
                    .singleElement()
                    .satisfies(file -> assertThat(file.warning()).contains("2027 年"));
        }

        private void addDivision(String code, String parent, String kind, LocalDate from, LocalDate to) {
            change(
                    "insert into division (code, parent, name, kind, valid_from, valid_to) values (?, ?, ?, ?, ?, ?)",
                    code,
                    parent,
                    code,
                    kind,
                    from,
                    to);
        }

        private void addSpecialty(String code, String parent, LocalDate from, LocalDate to) {
            change(
                    "insert into specialty (code, parent, series, name, sample, valid_from, valid_to)"
                            + " values (?, ?, '98', ?, true, ?, ?)",
                    code,
                    parent,
                    code,
                    from,
                    to);
        }

        /** Changes the table directly, past the checks of an admin's file. */
        private void change(String sql, Object... values) {
            jdbc.sql(sql).params(values).update();
            reference.moved();
        }

        private int count(String table) {
            return jdbc.sql("select count(*) from " + table)
                    .query(Integer.class)
                    .single();
        }
    }
}
