package org.zhicheng.portal.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.zhicheng.declaration.life.DeclarationStatus;
import org.zhicheng.problem.Messages;

/** Each point of the guide has its place in 帮助, in a topic that one can link to. */
class HelpTest {

    private static final Path WORDS = Path.of("src/main/resources/messages/help.properties");

    private final Map<String, HelpChapters.Topic> topics = new HelpChapters(messages())
            .all().stream()
                    .flatMap(chapter -> chapter.topics().stream())
                    .collect(Collectors.toMap(HelpChapters.Topic::id, topic -> topic));

    /** The guide's points in its order: where each stands, and words without which it would not be told. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            register-where,        江苏省人才服务云平台、江苏人社网办大厅、个人登录
            register-browser,      谷歌浏览器
            register-ways,         网页端、支付宝、国内手机号码、海外人才
            register-web,          手机
            register-alipay,       右下角、支付宝登录、个人中心
            register-profile,      完善个人信息、保存、移动电话、位
            verify-enter,          账号设置、账户信息、去认证
            verify-scan,           江苏智慧人社、支付宝、扫一扫
            verify-done,           认证成功、返回
            start-path,            ①个人办事→②人才人事→③专业技术人员管理服务→④职称初定申报、职称评审申报
            start-division,        江苏省-盐城市-亭湖区、市本级
            start-department,      市体育局、无
            start-employer,        不用注册、全称、统一社会信用代码、搜索、选择、不能省
            start-specialty,       工程→电力工程→电气工程→电气工程
            materials-pdf,         PDF
            materials-education,   学信网、电子注册备案表、2001 年以后、3 个月以上、2001 年以前、毕业生登记学籍表、档案
            materials-social,      自动查询、社保缴费证明、至少、清楚
            materials-consent,     模板、盖章
            materials-commitment,  模板、签名
            materials-continuing,  江苏盐城专业技术人员服务平台、打印、其他材料
            materials-licence,     教师、兽医、新闻、播音、律师、公证、教师资格证
            materials-publicity,   公示
            summary-length,        不少于、没有固定的格式
            summary-about,         论文、业绩、奖、课题、作用
            summary-basic,         姓名、出生年月、学历、本专业、职称、岗位
            summary-conduct,       政治素质、职业道德、荣誉、表彰
            summary-work,          工程项目、技术改造、技术问题、事故
            summary-results,       业绩成果、专利、奖项
            summary-knowledge,     专业理论、培训、证书、论文
            summary-ahead,         不足、努力
            fill-workStart,        毕业、正式从事
            fill-workEnd,          申报
            fill-required,         职称申报基本信息、学历学位信息、工作经历、工作总结、单位公示及结果报告证明、红色星号
            fill-save,             暂存
            submit-when,           核对、提交
            submit-wait,           耐心等待
            return-notice,         短信
            return-how,            个人中心、我的办件
            progress-where,        右上角、个人中心、我的办件、进度、退回
            """)
    void tellsEachPointOfTheGuide(String anchor, String words) {
        assertThat(topics).containsKey(anchor);
        assertThat(textOf(anchor)).contains(words.split("、"));
    }

    /** A person looks up what stands on the case. */
    @Test
    void explainsEveryStateInTheWordsOfTheCases() throws IOException {
        Properties words = new Properties();
        words.load(Files.newBufferedReader(Path.of("src/main/resources/messages/declaration.properties")));

        assertThat(textOf("progress-steps"))
                .contains(Stream.of(DeclarationStatus.values())
                        .map(status -> "“" + words.getProperty("status." + status) + "”")
                        .toList());
    }

    @Test
    void leadsToTheSitesThatTheGuideNames() {
        assertThat(topics.get("materials-education").link()).isEqualTo("https://www.chsi.com.cn/");
        assertThat(topics.get("materials-continuing").link()).isEqualTo("http://yc.zgzc.com/");
        assertThat(topics.values().stream().filter(HelpChapters.Topic::out))
                .extracting(HelpChapters.Topic::id)
                .containsExactlyInAnyOrder("materials-education", "materials-continuing");
    }

    /** Nobody can send an example for his own: every paragraph says what it is. */
    @Test
    void marksEveryPartOfTheExample() {
        List<String> examples = topics.keySet().stream()
                .filter(id -> id.startsWith("summary-example"))
                .sorted()
                .toList();
        assertThat(examples).hasSizeGreaterThan(3);
        assertThat(examples).allSatisfy(id -> assertThat(
                        messages().say(topics.get(id).key() + ".text").split("\\|"))
                .allSatisfy(paragraph -> assertThat(paragraph).contains("【示例，请写您自己的情况】", "××")));
    }

    /** A topic that the list forgot, or one without words, would be told to nobody. */
    @Test
    void showsAllItsWords() throws IOException {
        Properties words = new Properties();
        words.load(Files.newBufferedReader(WORDS));
        TreeSet<String> written = words.stringPropertyNames().stream()
                .filter(key -> key.endsWith(".text") && !key.endsWith(".link.text") && !key.startsWith("help.contact."))
                .map(key -> key.substring("help.".length(), key.length() - ".text".length())
                        .replace('.', '-'))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(topics.keySet()).containsExactlyInAnyOrderElementsOf(written);
        assertThat(topics.values()).allSatisfy(topic -> {
            assertThat(words.getProperty(topic.key())).isNotBlank();
            assertThat(topic.link() == null).isEqualTo(words.getProperty(topic.key() + ".link.text") == null);
        });
    }

    private String textOf(String anchor) {
        String key = topics.get(anchor).key();
        return messages().say(key) + "|" + messages().say(key + ".text", "3", "800", "10");
    }

    private static Messages messages() {
        ResourceBundleMessageSource source = new ResourceBundleMessageSource();
        source.setBasename("messages/help");
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
        return new Messages(source);
    }
}
