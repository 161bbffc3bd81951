package org.zhicheng.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springdoc.webmvc.api.OpenApiWebMvcResource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestExecutionListeners;
import org.springframework.test.context.TestExecutionListeners.MergeMode;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.support.DependencyInjectionTestExecutionListener;
import org.springframework.test.context.support.DirtiesContextTestExecutionListener;
import org.zhicheng.Fork;
import org.zhicheng.FreshDatabase;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tests ask the whole system, on a port of its own, with an empty data folder. All tests of a process that want nothing
 * else share one server, so that each test says for itself what its people have done before; a class that needs other
 * settings, or leaves behind what others must not meet, is an {@link OwnServer}.
 */
@Import({CheapPasswords.class, SharedStatements.class})
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestExecutionListeners(
        // not all that Spring has: for mocks that no server here holds, one of them goes over all beans at each test
        mergeMode = MergeMode.REPLACE_DEFAULTS,
        listeners = {
            EngineInSight.class,
            DependencyInjectionTestExecutionListener.class,
            DirtiesContextTestExecutionListener.class
        })
@TestPropertySource(
        properties = "spring.datasource.url=jdbc:h2:mem:${random.uuid};DB_CLOSE_DELAY=-1;QUERY_CACHE_SIZE=200")
abstract class ServerTest {

    /** Of the servers in this virtual machine, which all promise the same; null as long as none told it. */
    private static InterfaceContract contract;

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient tables;

    @Autowired
    ObjectProvider<OpenApiWebMvcResource> document;

    @DynamicPropertySource
    static void ownFolder(DynamicPropertyRegistry registry) {
        Path folder = Fork.folder().resolve("journey/" + ProcessHandle.current().pid());
        registry.add("zhicheng.keys.directory", () -> folder.resolve("keys").toString());
        registry.add("zhicheng.documents.directory", () -> folder.resolve("documents")
                .toString());
        registry.add("zhicheng.sms.interval", () -> "200ms");
        registry.add("zhicheng.verification.interval", () -> "200ms");
        registry.add("camunda.bpm.job-execution.wait-time-in-millis", () -> "100");
        registry.add("camunda.bpm.job-execution.max-wait", () -> "200");
    }

    static void serve(FreshDatabase database, DynamicPropertyRegistry registry) {
        registry.add("spring.datasource.url", database::url);
        registry.add("spring.datasource.username", database::user);
        registry.add("spring.datasource.password", database::password);
    }

    /** What an earlier test left open must not count as a second case of the same person (E02). */
    @BeforeEach
    void nobodyHasACase() {
        tables.sql("update declaration set status = 'LAPSED'").update();
    }

    /** Nor what earlier tests uploaded, as people who upload too much. */
    @BeforeEach
    void nobodyUploadedMuch() {
        tables.sql("delete from throttle_event where subject like 'upload:%'").update();
    }

    /** Whether whatever a browser asks and is answered here must be as the document of the interface says. */
    boolean heldToTheDocument() {
        return false;
    }

    @BeforeEach
    void readTheDocument() throws IOException {
        if (heldToTheDocument()) {
            if (contract == null) {
                contract = new InterfaceContract(JsonMapper.shared()
                        .readTree(document.getObject()
                                .openapiJson(new MockHttpServletRequest(), "/v3/api-docs", Locale.CHINA)));
            }
            Browser.hold(contract);
        }
    }

    /** Whatever comes next in this virtual machine may ask what no document promises: it is not held to it. */
    @AfterEach
    void asTheDocumentSays() {
        if (heldToTheDocument()) {
            Browser.letGo();
            assertThat(contract.broken())
                    .as("not as the document of the interface says")
                    .isEmpty();
        }
    }

    Browser signIn(String loginName) {
        return Browser.signedIn(port, loginName);
    }
}
