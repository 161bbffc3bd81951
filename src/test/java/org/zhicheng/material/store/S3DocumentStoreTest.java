package org.zhicheng.material.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Import;
import org.zhicheng.material.S3Mock;
import org.zhicheng.material.store.DocumentStore.Incoming;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;

/** What every store does, done with S3; and what a store far away does when it doesn't. */
@Tag("long")
class S3DocumentStoreTest {

    private static final String BUCKET = "documents";

    @TempDir
    private static Path folder;

    private static S3Mock mock;

    @BeforeAll
    static void start() throws IOException {
        mock = S3Mock.start(BUCKET, folder.resolve("s3"));
    }

    @AfterAll
    static void stop() {
        mock.close();
    }

    private static S3Settings settings(URI endpoint, String prefix, boolean checksum, Path spool) {
        return new S3Settings(
                endpoint,
                "us-east-1",
                true,
                BUCKET,
                prefix,
                "key",
                "secret",
                checksum,
                spool,
                Duration.ofSeconds(2),
                Duration.ofSeconds(20));
    }

    private static List<String> files(Path directory) throws IOException {
        try (Stream<Path> all = Files.list(directory)) {
            return all.map(Path::toString).toList();
        }
    }

    @Nested
    class WithChecksums extends Contract {

        WithChecksums() {
            super(true);
        }
    }

    /** As for a store that does not know x-amz-checksum-sha256. */
    @Nested
    class WithoutChecksums extends Contract {

        WithoutChecksums() {
            super(false);
        }
    }

    public abstract static class Contract extends DocumentStoreContract {

        private final String prefix = UUID.randomUUID() + "/";
        private final boolean checksum;

        @TempDir
        private Path spool;

        private S3Client client;

        Contract(boolean checksum) {
            this.checksum = checksum;
        }

        @Override
        DocumentStore opened() throws IOException {
            S3Settings settings = settings(mock.endpoint(), prefix, checksum, spool);
            client = S3Clients.of(settings);
            client.putObject(put -> put.bucket(BUCKET).key("another/installation"), RequestBody.fromBytes(BYTES));
            return new S3DocumentStore(client, settings, CLOCK, PAGE);
        }

        @AfterEach
        void close() {
            client.close();
        }

        @Override
        List<String> contents() {
            return client.listObjectsV2(list -> list.bucket(BUCKET).prefix(prefix)).contents().stream()
                    .map(S3Object::key)
                    .map(key -> key.substring(prefix.length()))
                    .toList();
        }

        @Override
        List<String> spooled() throws IOException {
            return files(spool);
        }

        @Override
        void write(String place, byte[] bytes) {
            client.putObject(put -> put.bucket(BUCKET).key(prefix + place), RequestBody.fromBytes(bytes));
        }
    }

    @Test
    void isChosenByItsProperty() {
        ApplicationContextRunner application = new ApplicationContextRunner()
                .withBean(Clock.class, () -> DocumentStoreContract.CLOCK)
                .withUserConfiguration(Chosen.class)
                .withPropertyValues("zhicheng.documents.directory=" + folder.resolve("files"));

        application.run(
                context -> assertThat(context).getBean(DocumentStore.class).isInstanceOf(FileDocumentStore.class));
        application
                .withPropertyValues(
                        "zhicheng.documents.store=s3",
                        "zhicheng.documents.s3.endpoint=",
                        "zhicheng.documents.s3.bucket=" + BUCKET,
                        "zhicheng.documents.s3.access-key=key",
                        "zhicheng.documents.s3.secret-key=secret",
                        "zhicheng.documents.s3.prefix=zc",
                        "zhicheng.documents.s3.spool=" + folder.resolve("spool"))
                .run(context -> {
                    assertThat(context).getBean(DocumentStore.class).isInstanceOf(S3DocumentStore.class);
                    S3Settings settings = context.getBean(S3Settings.class);
                    assertThat(settings.prefix()).isEqualTo("zc/");
                    assertThat(settings.endpoint()).isNull();
                    assertThat(settings.toString()).doesNotContain("secret");
                });
        application.withPropertyValues("zhicheng.documents.store=s3").run(context -> assertThat(context)
                .getFailure()
                .rootCause()
                .hasMessageContaining("zhicheng.documents.s3.bucket"));
    }

    @EnableConfigurationProperties(S3Settings.class)
    @Import({FileDocumentStore.class, S3DocumentStore.class})
    static class Chosen {}

    /** What the wire says, and what happens where nothing sensible comes back. */
    @Nested
    class OnTheWire {

        @TempDir
        private Path spool;

        private final WireMockServer server =
                new WireMockServer(WireMockConfiguration.options().dynamicPort());
        private final String sha256 = "a".repeat(64);

        @AfterEach
        void stop() {
            server.stop();
        }

        @Test
        void letsTheStoreCheckTheHashOfWhatItTakes() throws IOException {
            server.start();
            server.stubFor(WireMock.put(WireMock.anyUrl()).willReturn(WireMock.ok()));
            String kept = keep(store(true));

            server.verify(
                    1,
                    WireMock.putRequestedFor(
                                    WireMock.urlEqualTo("/" + BUCKET + "/zc/" + DocumentStoreContract.place(kept)))
                            .withHeader(
                                    "x-amz-checksum-sha256",
                                    WireMock.equalTo(Base64.getEncoder()
                                            .encodeToString(HexFormat.of().parseHex(kept))))
                            .withHeader("Content-Length", WireMock.equalTo("18"))
                            .withHeader("Authorization", WireMock.containing("AWS4-HMAC-SHA256"))
                            .withoutHeader("Content-Encoding"));
        }

        @Test
        void readsBackWhatTheStoreDidNotCheck() throws IOException {
            server.start();
            server.stubFor(WireMock.put(WireMock.anyUrl()).willReturn(WireMock.ok()));
            server.stubFor(WireMock.get(WireMock.anyUrl()).willReturn(WireMock.ok("cut sho")));
            DocumentStore store = store(false);

            assertThatThrownBy(() -> keep(store)).isInstanceOf(IOException.class);
            assertThat(files(spool)).isEmpty();
        }

        /** As where another writes over the same object while it is read. */
        @Test
        void writesAgainWhatItCouldNotReadBack() throws IOException {
            server.start();
            server.stubFor(WireMock.put(WireMock.anyUrl()).willReturn(WireMock.ok()));
            inTurn(
                    WireMock.get(WireMock.anyUrl()),
                    WireMock.ok("cut sho"),
                    WireMock.ok().withFault(Fault.MALFORMED_RESPONSE_CHUNK),
                    WireMock.notFound().withBody("<Error><Code>NoSuchKey</Code></Error>"),
                    WireMock.ok().withBody(DocumentStoreContract.BYTES));

            String kept = keep(store(false));

            server.verify(
                    4,
                    WireMock.putRequestedFor(
                            WireMock.urlEqualTo("/" + BUCKET + "/zc/" + DocumentStoreContract.place(kept))));
            assertThat(files(spool)).isEmpty();
        }

        @Test
        void comesBackWhereAnotherWritesTheSame() throws IOException {
            server.start();
            String conflict = "<Error><Code>OperationAborted</Code><Message>in progress</Message></Error>";
            inTurn(
                    WireMock.put(WireMock.anyUrl()),
                    WireMock.status(409).withBody(conflict),
                    WireMock.status(409).withBody(conflict),
                    WireMock.ok());

            keep(store(true));

            server.verify(3, WireMock.putRequestedFor(WireMock.anyUrl()));
        }

        @Test
        void saysWhatItCouldNotWriteForAnother() throws IOException {
            server.start();
            server.stubFor(WireMock.put(WireMock.anyUrl()).willReturn(WireMock.status(409)));
            DocumentStore store = store(true);

            assertThatThrownBy(() -> keep(store)).isInstanceOf(IOException.class);
            assertThat(files(spool)).isEmpty();
        }

        private void inTurn(MappingBuilder asked, ResponseDefinitionBuilder... answers) {
            for (int turn = 0; turn < answers.length; turn++) {
                server.stubFor(asked.inScenario("turns")
                        .whenScenarioStateIs(turn == 0 ? Scenario.STARTED : "turn " + turn)
                        .willSetStateTo("turn " + (turn + 1))
                        .willReturn(answers[turn])
                        .withId(UUID.randomUUID()));
            }
        }

        @Test
        void saysThatItDoesNotAnswer() throws IOException {
            server.start();
            server.stubFor(WireMock.any(WireMock.anyUrl()).willReturn(WireMock.serverError()));
            DocumentStore store = store(true);

            unreachable(store);
            server.stubFor(WireMock.any(WireMock.anyUrl()).willReturn(WireMock.forbidden()));
            unreachable(store);
            server.stop();
            unreachable(store);
        }

        @Test
        void aBucketThatIsGoneHasLostNothing() throws IOException {
            server.start();
            server.stubFor(WireMock.any(WireMock.anyUrl())
                    .willReturn(WireMock.notFound()
                            .withBody("<Error><Code>NoSuchBucket</Code><Message>gone</Message></Error>")));
            DocumentStore store = store(true);

            assertThatThrownBy(() -> store.open(sha256)).isInstanceOf(StoreUnreachableException.class);
            assertThatThrownBy(() -> store.keptAt(sha256)).isInstanceOf(StoreUnreachableException.class);
            assertThatThrownBy(() -> store.list(null)).isInstanceOf(StoreUnreachableException.class);
        }

        private void unreachable(DocumentStore store) throws IOException {
            assertThatThrownBy(() -> keep(store)).isInstanceOf(IOException.class);
            assertThatThrownBy(() -> store.open(sha256)).isInstanceOf(StoreUnreachableException.class);
            assertThatThrownBy(() -> store.keptAt(sha256)).isInstanceOf(StoreUnreachableException.class);
            assertThatThrownBy(() -> store.list(null)).isInstanceOf(StoreUnreachableException.class);
            assertThatThrownBy(() -> store.delete(sha256)).isInstanceOf(StoreUnreachableException.class);
            assertThat(files(spool)).isEmpty();
        }

        private DocumentStore store(boolean checksum) throws IOException {
            return new S3DocumentStore(
                    settings(URI.create(server.baseUrl()), "zc", checksum, spool), DocumentStoreContract.CLOCK);
        }

        private String keep(DocumentStore store) throws IOException {
            try (InputStream content = new ByteArrayInputStream(DocumentStoreContract.BYTES);
                    Incoming incoming = store.receive(content, 100)) {
                incoming.keep();
                return incoming.sha256();
            }
        }
    }
}
