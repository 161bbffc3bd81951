package org.zhicheng;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** The command that adds a key of certificates, as an operator runs it. */
@Tag("long")
class RotateKeysTest {

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    private String url;

    @BeforeEach
    void anInstallation() {
        url = "jdbc:h2:file:" + folder.resolve("zhicheng");
        Flyway.configure().dataSource(url, "zhicheng", "").load().migrate();
        new SpringApplicationBuilder(RotateKeys.Parts.class)
                .web(WebApplicationType.NONE)
                .run(
                        "--spring.datasource.url=" + url,
                        "--zhicheng.keys.directory=" + folder.resolve("keys"),
                        "--spring.main.banner-mode=off",
                        "--zhicheng.keys.create=true")
                .close();
    }

    @Test
    void addsAKeyThatIsPublishedBeforeItSigns() {
        assertThat(run("")).isZero();
        assertThat(said()).containsOnlyOnce("密钥").contains("正在用于签名");
        said.reset();

        assertThat(run("=add")).isZero();
        assertThat(said()).contains("正在用于签名", "已公布", "已增加一把密钥");
        said.reset();

        assertThat(run("=add")).as("while one waits").isEqualTo(1);
        assertThat(said()).contains("没有增加");
    }

    @Test
    void addsNoneThatOthersCannotKnow() {
        assertThat(run("=add:PT30M")).isEqualTo(2);
        assertThat(said()).contains("写法", "不少于 1 小时");
        said.reset();
        assertThat(run("=ad")).isEqualTo(2);
        assertThat(run("=add:soon")).isEqualTo(2);
        said.reset();

        run("");
        assertThat(said()).containsOnlyOnce("密钥");
    }

    private int run(String order) {
        return new RotateKeys(new PrintStream(said, true, StandardCharsets.UTF_8))
                .run(
                        "--zhicheng.certificate-keys" + order,
                        "--spring.datasource.url=" + url,
                        "--zhicheng.keys.directory=" + folder.resolve("keys"));
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }
}
