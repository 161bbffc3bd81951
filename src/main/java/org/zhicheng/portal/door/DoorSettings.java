package org.zhicheng.portal.door;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/**
 * Settings say what bodies of requests may cost. docs/operations.md explains the numbers.
 *
 * @param body the largest JSON or form
 * @param referenceData the largest reference file, of a process admin
 * @param deployment the largest deployment, of a process admin
 * @param leastSpeed what a line must carry in a second on average, once the grace is over
 * @param grace of somebody whom we do not know yet
 * @param personGrace of somebody who is signed in
 * @param people how many of them, all together, may keep us waiting
 * @param strangers how many of them, all together, may keep us waiting
 * @param headers within how long the head of a request must have come
 * @param connectionsPerAddress how many connections one address may have, and fewer where few are left
 */
@ConfigurationProperties("zhicheng.doors")
record DoorSettings(
        DataSize body,
        DataSize referenceData,
        DataSize deployment,
        DataSize leastSpeed,
        Duration grace,
        Duration personGrace,
        People people,
        Strangers strangers,
        Duration headers,
        int connectionsPerAddress) {

    record People(int all, int perAccount, int perAddress) {}

    record Strangers(int all, int perAddress) {}
}
