package org.zhicheng.notice.carrier;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Primary;
import org.springframework.mail.MailException;
import org.springframework.mail.MailParseException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import org.zhicheng.notice.MailGateway;
import org.zhicheng.notice.NoticeFailedException;
import org.zhicheng.notice.NoticeRejectedException;
import org.zhicheng.start.ConditionalOnValue;

/**
 * Sends e-mails by the mail server that {@code zhicheng.mail.host} names. The server's answers may quote the address:
 * none of them reaches the log or the outbox.
 */
@Component
@Primary
@ConditionalOnValue("zhicheng.mail.host")
class SmtpMailGateway implements MailGateway {

    private final JavaMailSenderImpl server = new JavaMailSenderImpl();
    private final MailSettings settings;
    private final String subject;

    SmtpMailGateway(MailSettings settings, MessageSource messages) {
        if (settings.from() == null || !settings.from().contains("@")) {
            throw new IllegalArgumentException("zhicheng.mail.from must be the sender's address");
        }
        this.settings = settings;
        this.subject = messages.getMessage("mail.subject", null, Locale.CHINA);
        server.setHost(settings.host());
        server.setPort(settings.port());
        server.setUsername(settings.username());
        server.setPassword(settings.password());
        server.setDefaultEncoding(StandardCharsets.UTF_8.name());
        Properties smtp = server.getJavaMailProperties();
        String timeout = String.valueOf(settings.timeout().toMillis());
        Stream.of("connectiontimeout", "timeout", "writetimeout")
                .forEach(kind -> smtp.put("mail.smtp." + kind, timeout));
        smtp.put("mail.smtp.auth", String.valueOf(settings.username() != null));
        smtp.put("mail.smtp.starttls.enable", "true");
        smtp.put("mail.smtp.starttls.required", String.valueOf(settings.encrypted()));
    }

    @Override
    public void send(String address, String content, String dedupeKey) {
        try {
            MimeMessageHelper mail = new MimeMessageHelper(server.createMimeMessage());
            mail.setFrom(settings.from());
            mail.setTo(address);
            mail.setSubject(subject);
            mail.setText(content);
            mail.getMimeMessage().setHeader("Message-ID", messageId(dedupeKey));
            server.send(mail.getMimeMessage());
        } catch (MessagingException | MailParseException e) {
            throw new NoticeRejectedException("There can be no such e-mail address");
        } catch (MailSendException e) {
            throw refusesAddress(e)
                    ? new NoticeRejectedException("The mail server knows no such address")
                    : new NoticeFailedException("The mail server did not take it");
        } catch (MailException e) {
            throw new NoticeFailedException("The mail server did not let us in");
        }
    }

    @Override
    public void reach() throws MessagingException {
        server.testConnection();
    }

    /** The same for the same message: most mailboxes show it once. */
    private String messageId(String dedupeKey) {
        String sender = settings.from().substring(settings.from().indexOf('@') + 1);
        return "<" + UUID.nameUUIDFromBytes(dedupeKey.getBytes(StandardCharsets.UTF_8)) + "@" + sender + ">";
    }

    private static boolean refusesAddress(MailSendException failure) {
        return Arrays.stream(failure.getMessageExceptions())
                .filter(SendFailedException.class::isInstance)
                .map(one -> ((SendFailedException) one).getInvalidAddresses())
                .flatMap(addresses -> Optional.ofNullable(addresses).stream().flatMap(Arrays::stream))
                .findAny()
                .isPresent();
    }
}
