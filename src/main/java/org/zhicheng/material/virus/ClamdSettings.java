package org.zhicheng.material.virus;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings of the ClamAV daemon that scans uploaded files.
 *
 * @param host the daemon's host; empty where there is none, and no file is scanned
 * @param timeout the time for a whole file, from the first byte sent to the last of the answer
 * @param maxStream larger files are not sent and count as not scanned; clamd's own StreamMaxLength must not be
 *     smaller
 * @param whenUnavailable what happens to a file that could not be scanned
 */
@ConfigurationProperties("zhicheng.clamd")
public record ClamdSettings(
        @DefaultValue("") String host,
        @DefaultValue("3310") int port,
        @DefaultValue("2s") Duration connectTimeout,
        @DefaultValue("30s") Duration timeout,
        @DefaultValue("25MB") DataSize maxStream,
        @DefaultValue("refuse") WhenUnavailable whenUnavailable) {

    public enum WhenUnavailable {
        /** The file is refused, and the person uploads it again later. */
        REFUSE,
        /** The file is taken, and everybody who opens it is told. */
        ACCEPT_FLAGGED
    }
}
