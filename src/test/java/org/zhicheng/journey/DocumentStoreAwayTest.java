package org.zhicheng.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.zhicheng.journey.Browser.Answer;
import org.zhicheng.material.Pdfs;

/** The file system of the documents goes away and comes back: nothing is called lost, and nothing is written beside it. */
@Tag("long")
class DocumentStoreAwayTest extends ServerTest {

    @Value("${zhicheng.documents.directory}")
    private Path documents;

    private Path elsewhere;

    @BeforeEach
    void elsewhere() {
        elsewhere = documents.resolveSibling("unmounted");
    }

    @AfterEach
    void mountedAgain() throws IOException {
        if (Files.exists(elsewhere)) {
            Files.deleteIfExists(documents);
            Files.move(elsewhere, documents);
        }
    }

    @Test
    void peopleAreToldToTryAgain() throws IOException {
        Browser lisi = signIn("lisi");
        Case one = Case.started(lisi, Case.CHOICE);
        Answer kept = one.upload("commitment-letter", Pdfs.a4(1));
        assertThat(kept.status()).as(kept.text()).isEqualTo(201);
        String content = "/api/materials/" + kept.body().path("id").asString() + "/content";

        Files.move(documents, elsewhere);
        Files.createDirectory(documents);

        Answer opened = lisi.get(content);
        assertThat(opened.status()).isEqualTo(503);
        assertThat(opened.text()).contains("不表示文件已损坏或丢失");
        Answer refused = one.upload("commitment-letter", Pdfs.a4(2));
        assertThat(refused.status()).as(refused.text()).isEqualTo(503);
        assertThat(refused.text()).contains("文件暂时无法保存");
        assertThat(documents).isEmptyDirectory();

        mountedAgain();

        assertThat(lisi.download(content)).isNotEmpty();
        assertThat(one.upload("commitment-letter", Pdfs.a4(2)).status()).isEqualTo(201);
    }
}
