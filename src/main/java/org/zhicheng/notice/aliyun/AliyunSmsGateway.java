package org.zhicheng.notice.aliyun;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;
import org.zhicheng.notice.Notice;
import org.zhicheng.notice.NoticeFailedException;
import org.zhicheng.notice.NoticeKind;
import org.zhicheng.notice.NoticeRejectedException;
import org.zhicheng.notice.SmsGateway;
import org.zhicheng.operation.Reachability;
import org.zhicheng.start.ConditionalOnValue;
import tools.jackson.databind.JsonNode;

/** Sends SMS by Aliyun's service, where {@code zhicheng.sms.aliyun} connects it. */
@Component
@Primary
@ConditionalOnValue("zhicheng.sms.aliyun.access-key-id")
public class AliyunSmsGateway implements SmsGateway {

    private static final Logger LOG = LoggerFactory.getLogger(AliyunSmsGateway.class);

    /** More than a number may get on one day. */
    private static final String LONGEST_PAGE = "50";

    private static final int UNDELIVERED = 2;
    private static final int LONGEST_RECEIPT = 64;

    private final AliyunSmsSettings settings;
    private final AliyunSmsApi api;
    private final MessageSource messages;
    private final Clock clock;

    public AliyunSmsGateway(AliyunSmsSettings settings, MessageSource messages, Clock clock) {
        this.settings = settings.complete();
        this.api = new AliyunSmsApi(settings, clock);
        this.messages = messages;
        this.clock = clock;
        LOG.info("SMS: sent by Aliyun at {}", settings.endpoint());
    }

    @Override
    public Optional<String> send(Notice sms) {
        NoticeKind kind = NoticeKind.of(sms.kind())
                .orElseThrow(() -> new NoticeRejectedException("There is no such notice: " + sms.kind()));
        try {
            return alreadyTaken(sms) ? Optional.empty() : submit(sms, kind);
        } catch (AliyunCallException e) {
            String reason = say(e.refusal().message(), e.getMessage());
            throw e.refusal().forGood() ? new NoticeRejectedException(reason) : new NoticeFailedException(reason);
        }
    }

    @Override
    public void reach() throws IOException {
        Reachability.byHttp(settings.endpoint());
    }

    /**
     * Tells whether an earlier try without an answer put the message on the phone. It is looked up by number and day,
     * because Aliyun gives a receipt only in the answer; a message that was not delivered may go out again.
     */
    private boolean alreadyTaken(Notice sms) {
        if (sms.triedAt() == null) {
            return false;
        }
        try {
            JsonNode details = api.call(
                    "QuerySendDetails",
                    Map.of(
                            "PhoneNumber",
                            sms.mobile(),
                            "SendDate",
                            day(sms.triedAt()),
                            "PageSize",
                            LONGEST_PAGE,
                            "CurrentPage",
                            "1"));
            JsonNode sent = details.path("SmsSendDetailDTOs").path("SmsSendDetailDTO");
            return StreamSupport.stream(sent.spliterator(), false)
                    .filter(one -> one.path("OutId").asString("").equals(sms.dedupeKey()))
                    .anyMatch(one -> one.path("SendStatus").asInt(0) != UNDELIVERED);
        } catch (AliyunCallException e) {
            if (!e.refusal().forGood()) {
                throw e;
            }
            LOG.warn("Aliyun does not tell what it sent: {}", e.getMessage());
            return false;
        }
    }

    /** Sends the message, without the name where Aliyun refuses it: the name must not keep the news from its bearer. */
    private Optional<String> submit(Notice sms, NoticeKind kind) {
        String anybody = say("sms.anybody");
        AliyunTemplateParam param = AliyunTemplateParam.of(kind, sms.parameters(), anybody);
        AliyunTemplateParam nameless = param.to(anybody);
        try {
            return submit(sms, kind, param);
        } catch (AliyunCallException e) {
            if (e.refusal() != AliyunRefusal.CONTENT || nameless.equals(param)) {
                throw e;
            }
            return submit(sms, kind, nameless);
        }
    }

    private Optional<String> submit(Notice sms, NoticeKind kind, AliyunTemplateParam param) {
        JsonNode answer = api.call(
                "SendSms",
                Map.of(
                        "PhoneNumbers", sms.mobile(),
                        "SignName", settings.signName().strip(),
                        "TemplateCode", settings.templateCode(kind),
                        "TemplateParam", param.json(),
                        "OutId", sms.dedupeKey()));
        return Optional.of(answer.path("BizId").asString(""))
                .filter(receipt -> !receipt.isBlank() && receipt.length() <= LONGEST_RECEIPT);
    }

    private String day(Instant time) {
        return LocalDate.ofInstant(time, clock.getZone()).format(DateTimeFormatter.BASIC_ISO_DATE);
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.CHINA);
    }
}
