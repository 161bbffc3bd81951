package org.zhicheng;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.zhicheng.audit.AuditChain;

/** The command that checks the audit, as an operator runs it. */
@Tag("long")
class VerifyAuditTest {

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    private String url;

    @BeforeEach
    void write() throws SQLException {
        url = "jdbc:h2:file:" + folder.resolve("zhicheng");
        Flyway.configure().dataSource(url, "zhicheng", "").load().migrate();
        for (int i = 1; i <= 4; i++) {
            execute("insert into audit_event (id, occurred_at, account_id, action) values ('e" + i
                    + "', timestamp with time zone '2026-11-23 04:00:0" + i + "Z', 'lisi', 'impose-ban')");
        }
        seal();
    }

    @Test
    void saysThatAllIsWhole() throws IOException {
        assertThat(run()).isZero();
        assertThat(said()).contains("审计记录完整：共 4 条，第 1 条至第 4 条", "链尾：4:");
        assertThat(Files.list(folder).map(file -> file.getFileName().toString()))
                .as("nothing is made")
                .allMatch(name -> name.startsWith("zhicheng.") || name.equals("keys"));
    }

    @Test
    void saysWhichEntryIsBroken() throws SQLException {
        execute("drop trigger audit_event_append_only");
        execute("update audit_event set account_id = 'zhangsan' where id = 'e3'");

        assertThat(run()).isEqualTo(1);
        assertThat(said())
                .contains("第 3 条记录（2026-11-23 12:00:03 列入失信名单）与封存时不一致", "审计记录不完整", "发现 1 处问题")
                .doesNotContain("第 2 条记录（", "第 4 条记录（");
    }

    @Test
    void holdsItAgainstWhatTheLogNoted() throws SQLException {
        assertThat(run()).isZero();
        String anchor = said().replaceAll("(?s).*链尾：(\\S+)（.*", "$1");
        said.reset();
        assertThat(run("--zhicheng.verify-audit=" + anchor)).isZero();
        assertThat(said()).contains("核对了 1 个日志中的锚点");

        execute("drop trigger audit_event_append_only");
        execute("delete from audit_event where id = 'e4'");
        execute(
                "update audit_chain set head_position = 3, head_hash = (select chain_hash from audit_event where id = 'e3')");
        said.reset();
        assertThat(run()).as("a shorter chain is a chain").isZero();
        assertThat(run("--zhicheng.verify-audit=" + anchor)).isEqualTo(1);
        assertThat(said()).contains("日志中记下的第 4 条记录已不存在");
    }

    @Test
    void saysWhenItCannotLook() {
        assertThat(run("--zhicheng.verify-audit=yesterday")).isEqualTo(2);
        assertThat(said()).contains("锚点“yesterday”");
        said.reset();
        assertThat(run("--zhicheng.keys.directory=" + folder.resolve("nowhere")))
                .isEqualTo(2);
        assertThat(said()).contains("未能核对");
        assertThat(folder.resolve("nowhere")).as("no other key").doesNotExist();
    }

    @Test
    void isTheCommandAndNothingElseIs() {
        assertThat(VerifyAudit.wanted("--server.port=1", "--zhicheng.verify-audit"))
                .isTrue();
        assertThat(VerifyAudit.wanted("--zhicheng.verify-audit=1:ab")).isTrue();
        assertThat(VerifyAudit.wanted("--zhicheng.verify-auditor", "--server.port=1"))
                .isFalse();
    }

    private int run(String... arguments) {
        List<String> all = new ArrayList<>(List.of(
                "--zhicheng.verify-audit",
                "--spring.datasource.url=" + url,
                "--zhicheng.keys.directory=" + folder.resolve("keys")));
        Arrays.stream(arguments)
                .forEach(argument -> all.removeIf(given -> given.split("=")[0].equals(argument.split("=")[0])));
        all.addAll(List.of(arguments));
        if (all.stream().noneMatch(argument -> argument.startsWith("--zhicheng.verify-audit"))) {
            all.add("--zhicheng.verify-audit");
        }
        return new VerifyAudit(new PrintStream(said, true, StandardCharsets.UTF_8)).run(all.toArray(String[]::new));
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }

    private void seal() {
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(VerifyAudit.Parts.class)
                .web(WebApplicationType.NONE)
                .run(
                        "--spring.datasource.url=" + url,
                        "--zhicheng.keys.directory=" + folder.resolve("keys"),
                        "--spring.main.banner-mode=off",
                        "--zhicheng.keys.create=true")) {
            assertThat(context.getBean(AuditChain.class).sealSome()).isEqualTo(4);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, "zhicheng", "");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
