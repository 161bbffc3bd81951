package org.zhicheng.notice.carrier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhicheng.notice.FakeMailServer;
import org.zhicheng.notice.NoticeFailedException;
import org.zhicheng.notice.NoticeRejectedException;
import org.zhicheng.reference.TestDatabase;

/** Checks the mail server that a real installation names (N02). */
class SmtpMailGatewayTest {

    private FakeMailServer server;

    @BeforeEach
    void start() throws IOException {
        server = new FakeMailServer();
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Test
    void carriesTheWordsAsTheyAre() throws Exception {
        gateway(false).send("wang@example.com", "【职称申报】王五，您的职称初定申报已退回。", "k1");
        gateway(false).send("wang@example.com", "【职称申报】王五，您的职称初定申报已退回。", "k1");

        assertThat(server.received()).hasSize(2);
        MimeMessage first = read(server.received().get(0));
        assertThat(first.getSubject()).isEqualTo("职称申报通知");
        assertThat(first.getContent().toString().strip()).isEqualTo("【职称申报】王五，您的职称初定申报已退回。");
        assertThat(first.getFrom()[0]).hasToString("zhicheng@example.cn");
        assertThat(first.getMessageID())
                .as("so that a mailbox shows it once")
                .isEqualTo(read(server.received().get(1)).getMessageID());
    }

    @Test
    void tellsWhatWillNeverWorkFromWhatMayWorkLater() {
        assertThatThrownBy(() -> gateway(false).send("nobody@example.com", "x", "k"))
                .isInstanceOf(NoticeRejectedException.class)
                .hasMessageNotContaining("nobody");
        assertThatThrownBy(() -> gateway(false).send("no address", "x", "k"))
                .isInstanceOf(NoticeRejectedException.class);
        server.outOfOrder();
        assertThatThrownBy(() -> gateway(false).send("wang@example.com", "x", "k"))
                .isExactlyInstanceOf(NoticeFailedException.class);
    }

    @Test
    void saysNothingToAServerWithoutTls() {
        assertThatThrownBy(() -> gateway(true).send("wang@example.com", "x", "k"))
                .isExactlyInstanceOf(NoticeFailedException.class);
        assertThat(server.received()).isEmpty();
    }

    @Test
    void wantsToKnowWhoWrites() {
        MailSettings unsigned = new MailSettings("mail", 25, null, null, "", true, Duration.ofSeconds(1));

        assertThatThrownBy(() -> new SmtpMailGateway(unsigned, TestDatabase.messages()))
                .hasMessageContaining("zhicheng.mail.from");
    }

    private SmtpMailGateway gateway(boolean encrypted) {
        MailSettings settings = new MailSettings(
                "127.0.0.1", server.port(), " ", null, "zhicheng@example.cn", encrypted, Duration.ofSeconds(5));
        return new SmtpMailGateway(settings, TestDatabase.messages());
    }

    private static MimeMessage read(String message) throws Exception {
        return new MimeMessage(null, new ByteArrayInputStream(message.getBytes(StandardCharsets.US_ASCII)));
    }
}
