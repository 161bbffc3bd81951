package org.zhicheng.portal;

import jakarta.servlet.MultipartConfigElement;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.web.servlet.MultipartProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The server's own copies of uploads lie where the document store sweeps: a killed server leaves them behind. */
@Configuration
class UploadFolder {

    /** A relative folder would be looked for among the server's temporary files. */
    @Bean
    MultipartConfigElement multipartConfigElement(
            MultipartProperties properties, @Value("${zhicheng.documents.incoming}") Path incoming) {
        properties.setLocation(incoming.toAbsolutePath().normalize().toString());
        return properties.createMultipartConfig();
    }
}
