package org.zhicheng.operation;

import java.util.List;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Validates the settings before anything else is made, the connection to the database included. It stops the start, or
 * repeats its warnings as the last words of the start.
 */
@Component
class SettingsValidator
        implements EnvironmentAware, BeanFactoryPostProcessor, ApplicationListener<ApplicationReadyEvent> {

    private static final Logger LOG = LoggerFactory.getLogger(SettingsValidator.class);
    private static final String LINE = "*".repeat(100);

    private UnsafeSettings settings;

    /** Made too early for a constructor to be given anything. */
    @Override
    public void setEnvironment(Environment environment) {
        this.settings = new UnsafeSettings(environment);
    }

    /** @throws UnsafeStartException unless this is said to be a look */
    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        List<UnsafeSetting> stopping =
                settings.found().stream().filter(UnsafeSetting::stops).toList();
        if (!stopping.isEmpty() && !settings.trial()) {
            throw new UnsafeStartException(stopping);
        }
    }

    @Override
    public void onApplicationEvent(ApplicationReadyEvent ready) {
        List<UnsafeSetting> found = settings.found();
        if (!found.isEmpty()) {
            LOG.warn(warning(found));
        }
    }

    private static String warning(List<UnsafeSetting> found) {
        boolean open = found.stream().anyMatch(UnsafeSetting::stops);
        String title = open
                ? "THIS SERVER IS OPEN TO ANYBODY WHO REACHES IT, as ZHICHENG_INSECURE_TRIAL allows. It is for a look only:"
                : "Settings of this server that should not stay as they are:";
        return found.stream()
                .map(setting -> "* " + setting)
                .collect(Collectors.joining("\n", "\n" + LINE + "\n* " + title + "\n", "\n" + LINE));
    }
}
