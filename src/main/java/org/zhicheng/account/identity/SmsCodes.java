package org.zhicheng.account.identity;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.zhicheng.limit.Throttle;
import org.zhicheng.limit.Throttle.Count;
import org.zhicheng.limit.Throttle.Limit;
import org.zhicheng.limit.TooOftenException;
import org.zhicheng.notice.NoticeOutbox;
import org.zhicheng.notice.NoticeRequest;
import org.zhicheng.notice.SmsGateway;
import org.zhicheng.problem.Messages;
import org.zhicheng.secret.KeyedHash;

/**
 * Proves a mobile number by a code sent by SMS (A05): six digits, five minutes, five tries; only hashes of codes are
 * kept.
 */
@Component
public class SmsCodes {

    static final Duration VALID = Duration.ofMinutes(5);

    private static final Limit PER_MINUTE = new Limit(1, Duration.ofMinutes(1));

    public static final Limit[] PER_NUMBER = {
        PER_MINUTE, new Limit(5, Duration.ofHours(1)), new Limit(10, Duration.ofDays(1))
    };

    /** An office or a family may share one address; a machine that asks for codes is stopped. */
    private static final Limit[] PER_ADDRESS = {new Limit(30, Duration.ofHours(1)), new Limit(100, Duration.ofDays(1))};

    private final SmsCodeRows rows;
    private final NoticeOutbox outbox;
    private final SmsGateway gateway;
    private final Throttle throttle;
    private final KeyedHash hash;
    private final Messages messages;

    /** An outcome says whether an entered code was right, and if not, why. */
    public enum Outcome {
        CORRECT,
        WRONG,
        /** Expired, used, or tried too often: only a new code helps. */
        VOID
    }

    public SmsCodes(
            SmsCodeRows rows,
            NoticeOutbox outbox,
            SmsGateway gateway,
            Throttle throttle,
            KeyedHash hash,
            Messages messages) {
        this.rows = rows;
        this.outbox = outbox;
        this.gateway = gateway;
        this.throttle = throttle;
        this.hash = hash;
        this.messages = messages;
    }

    /** Tells whether codes reach anybody here; else people are told other ways before they fill in anything. */
    public boolean open() {
        return gateway.connected();
    }

    /**
     * Counts one more code for this number and address; asked before anything is done for it, and outside of any
     * transaction.
     *
     * @throws SmsUnavailableException where codes reach nobody
     * @throws TooOftenException where there were too many
     */
    public void admit(String mobile, String address) {
        admit(Stream.of(mobile), address);
    }

    public void admit(Stream<String> mobiles, String address) {
        admit(Stream.concat(
                        mobiles.flatMap(mobile -> Stream.of(to(mobile), here(mobile, address))),
                        Stream.of(from(address)))
                .toArray(Count[]::new));
    }

    public void admit(Count... counts) {
        if (!open()) {
            throw new SmsUnavailableException(messages.say("A05.unavailable"));
        }
        throttle.admit(counts)
                .orElseThrow(() -> new TooOftenException(messages.say("A05.too-often"), PER_MINUTE.within()));
    }

    private Count to(String mobile) {
        return new Count(hash.of("sms-number", mobile), PER_NUMBER);
    }

    /** Allows one code a minute from one place, whatever it is for; strangers elsewhere do not count here. */
    public Count here(String mobile, String address) {
        return new Count(hash.of("sms-here", mobile + "@" + address), PER_MINUTE);
    }

    public Count from(String address) {
        return new Count(hash.of("sms-address", address), PER_ADDRESS);
    }

    /**
     * Sends a new code, which replaces an older one for the same subject.
     *
     * @param subject what it is for: {@code registration:<id>}
     */
    @Transactional
    public void send(String subject, String accountId, String mobile) {
        SmsCodeRows.NewCode renewed = rows.renew(subject);
        outbox.enqueue(
                new NoticeRequest(
                        "code:" + UUID.randomUUID(),
                        accountId,
                        null,
                        mobile,
                        null,
                        "code",
                        Map.of("code", renewed.code(), "minutes", String.valueOf(VALID.toMinutes()))),
                renewed.expiresAt());
    }

    /** Checks a code and uses the right one up. A try counts even where the caller fails afterwards. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public Outcome enter(String subject, String code) {
        Outcome outcome = look(subject, code);
        return outcome == Outcome.CORRECT && !use(subject) ? Outcome.VOID : outcome;
    }

    /**
     * Counts a wrong try and leaves the right code as it is, for {@link #use}: a person who has to change another
     * answer may try again, as often as it takes.
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public Outcome look(String subject, String code) {
        return rows.look(subject, code);
    }

    /** @return false where it was used already */
    public boolean use(String subject) {
        return rows.use(subject);
    }
}
