package org.zhicheng.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.web.servlet.MultipartProperties;

/** Where the server keeps the parts of a request. */
class UploadFolderTest {

    @Test
    void isTheStoresOwnWhereverTheServerWasStarted() {
        assertThat(new UploadFolder()
                        .multipartConfigElement(new MultipartProperties(), Path.of("./data/documents/incoming"))
                        .getLocation())
                .isEqualTo(Path.of("data/documents/incoming").toAbsolutePath().toString());
    }
}
