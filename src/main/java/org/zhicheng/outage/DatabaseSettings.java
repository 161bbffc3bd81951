package org.zhicheng.outage;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings say how long the database may take. Values in the address of the database itself take precedence.
 *
 * @param connect until a new connection is there
 * @param answer until a statement's answer comes over the line; a line that says nothing for so long is dead
 * @param statement until the database gives a statement up by itself, locks it waits for included; less than
 *     {@code answer}, so that the line stays usable
 * @param idleInTransaction until the database ends a session that holds locks and says nothing: its server may be gone
 */
@ConfigurationProperties("zhicheng.database")
record DatabaseSettings(
        @DefaultValue("3s") Duration connect,
        @DefaultValue("10s") Duration answer,
        @DefaultValue("8s") Duration statement,
        @DefaultValue("2m") Duration idleInTransaction) {}
