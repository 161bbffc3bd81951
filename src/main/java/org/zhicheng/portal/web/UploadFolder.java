package org.zhicheng.portal.web;

import jakarta.servlet.MultipartConfigElement;
import java.io.IOException;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.servlet.autoconfigure.MultipartProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhicheng.operation.PrivateFiles;

/**
 * Puts the server's own copies of uploads where the document store sweeps, because a killed server leaves them behind.
 */
@Configuration
class UploadFolder {

    /** Makes the folder absolute: a relative one would be looked for among the server's temporary files. */
    @Bean
    MultipartConfigElement multipartConfigElement(
            MultipartProperties properties, @Value("${zhicheng.documents.incoming}") Path incoming) throws IOException {
        Path folder = PrivateFiles.folder(incoming.toAbsolutePath().normalize());
        properties.setLocation(folder.toString());
        return properties.createMultipartConfig();
    }

    /**
     * Keeps the server from making the folder again: on a file system that is gone, a new folder would hide the loss.
     */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> uploadFolderIsNotMadeAgain() {
        return tomcat -> tomcat.addContextCustomizers(context -> context.setCreateUploadTargets(false));
    }
}
