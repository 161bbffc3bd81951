package org.zhicheng.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.servlet.autoconfigure.MultipartProperties;

/** Checks where the server keeps the parts of a request. */
class UploadFolderTest {

    @Test
    void isTheStoresOwnWhereverTheServerWasStarted(@TempDir Path documents) throws IOException {
        Path incoming = documents.toRealPath().resolve("incoming");
        Path relative = Path.of("").toRealPath().relativize(incoming);

        assertThat(new UploadFolder()
                        .multipartConfigElement(
                                new MultipartProperties(), Path.of(".").resolve(relative))
                        .getLocation())
                .isEqualTo(incoming.toString());
        assertThat(incoming).as("nobody makes it later").isDirectory();
    }
}
