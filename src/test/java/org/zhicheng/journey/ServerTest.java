package org.zhicheng.journey;

import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * The whole system on a port of its own, with an empty data folder. One at a time: Camunda's web applications find
 * their engine by its name in the whole virtual machine.
 */
@DirtiesContext
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
abstract class ServerTest {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient tables;

    @DynamicPropertySource
    static void ownFolder(DynamicPropertyRegistry registry) {
        String folder = "target/journey/" + ProcessHandle.current().pid();
        registry.add("zhicheng.keys.directory", () -> folder + "/keys");
        registry.add("zhicheng.documents.directory", () -> folder + "/documents");
        registry.add("zhicheng.sms.interval", () -> "200ms");
        registry.add("zhicheng.verification.interval", () -> "200ms");
    }

    /** What an earlier test left open must not count as a second case of the same person (E02). */
    @BeforeEach
    void nobodyHasACase() {
        tables.sql("update declaration set status = 'LAPSED'").update();
    }

    Browser signIn(String loginName) {
        return Browser.signedIn(port, loginName);
    }
}
