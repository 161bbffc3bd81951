package org.zhicheng.account.signin;

import java.time.Clock;
import java.time.Period;
import java.time.ZonedDateTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets a browser once nobody has signed in from it for as long as its cookie is kept (PIPL 19, 47). */
@Component
class DeviceRetention {

    private final KnownDevices devices;
    private final Settings settings;
    private final Clock clock;

    /**
     * Settings say how long a browser is remembered.
     *
     * @param devices how long a browser is known after it was used last
     */
    @ConfigurationProperties("zhicheng.retention")
    record Settings(@DefaultValue("1y") Period devices) {}

    DeviceRetention(KnownDevices devices, Settings settings, Clock clock) {
        this.devices = devices;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT24H")
    void forgetTheUnused() {
        devices.forget(ZonedDateTime.now(clock).minus(settings.devices()).toInstant());
    }
}
