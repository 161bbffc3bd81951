package org.zhicheng.operation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Closes the file of the embedded database to others before anything is written into it, and a folder that has to be
 * made for it as well. An existing folder is left alone, because it may serve other purposes.
 */
@Component
class DatabaseFile implements EnvironmentAware, BeanFactoryPostProcessor {

    private static final Pattern H2 = Pattern.compile("jdbc:h2:(?:file:)?(?!mem:|tcp:|ssl:|zip:|~)([^;]+).*");

    private Environment settings;

    /** Made too early for a constructor to be given anything. */
    @Override
    public void setEnvironment(Environment environment) {
        this.settings = environment;
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        Matcher url = H2.matcher(settings.getProperty("spring.datasource.url", ""));
        if (url.matches()) {
            close(Path.of(url.group(1) + ".mv.db").toAbsolutePath().normalize());
        }
    }

    private static void close(Path file) {
        try {
            if (!Files.isDirectory(file.getParent())) {
                PrivateFiles.folder(file.getParent());
            }
            PrivateFiles.file(file);
        } catch (IOException failed) {
            throw new UncheckedIOException("Cannot make the file of the database " + file, failed);
        }
    }
}
