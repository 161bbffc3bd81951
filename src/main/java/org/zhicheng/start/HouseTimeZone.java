package org.zhicheng.start;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.TimeZone;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * Sets the time zone of the whole virtual machine as soon as the settings are read: before the log, the database and
 * the engine, which writes and reads its times in it. The location of the server does not matter. Days and deadlines of
 * the guide are in Chinese time whatever is set here: that is the {@code Clock}.
 */
public class HouseTimeZone implements EnvironmentPostProcessor, Ordered {

    private static final String SETTING = "zhicheng.time-zone";
    private static final String DEFAULT = "Asia/Shanghai";

    @Override
    public int getOrder() {
        return ConfigDataEnvironmentPostProcessor.ORDER + 1;
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        TimeZone.setDefault(zone(environment.getProperty(SETTING, DEFAULT).strip()));
    }

    /** Refuses unknown zones, which Java's older classes read as Greenwich. */
    private static TimeZone zone(String name) {
        try {
            ZoneId asked = ZoneId.of(name);
            TimeZone found = TimeZone.getTimeZone(asked);
            if (found.toZoneId().getRules().equals(asked.getRules())) {
                return found;
            }
        } catch (DateTimeException e) {
            throw refused(name);
        }
        throw refused(name);
    }

    private static CannotStartException refused(String name) {
        return new CannotStartException(
                "\"" + name + "\" is no time zone (" + SETTING + ").",
                "Set ZHICHENG_TIME_ZONE to one like Asia/Shanghai, UTC or GMT+08:00, or leave it away.");
    }
}
