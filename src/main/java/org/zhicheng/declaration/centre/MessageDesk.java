package org.zhicheng.declaration.centre;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhicheng.account.Account;
import org.zhicheng.account.Masks;
import org.zhicheng.declaration.life.Declaration;
import org.zhicheng.declaration.life.Declarations;
import org.zhicheng.notice.NoticeChannels;
import org.zhicheng.notice.NoticeInbox;
import org.zhicheng.notice.NoticeInbox.Received;
import org.zhicheng.problem.ConflictException;
import org.zhicheng.problem.Messages;
import org.zhicheng.problem.NotFoundException;

/** Lets a person read again what was sent by SMS and mail, and choose how that is sent (消息). */
@Service
public class MessageDesk {

    private static final int AT_ONCE = 20;

    private final NoticeInbox inbox;
    private final NoticeChannels channels;
    private final Declarations declarations;
    private final Messages messages;

    /**
     * A view shows one message.
     *
     * @param kind as in {@link org.zhicheng.notice.NoticeKind#code()}
     * @param text without the name of the platform, which an SMS must begin with
     * @param caseId the case that it is about; null where it is about none, or that is gone
     * @param sent in Chinese, how it was sent beside this, or that it was not; null where it was to be here alone
     */
    public record MessageView(
            String id, String kind, String title, String text, Instant at, boolean read, String caseId, String sent) {}

    /** @param more whether there are older ones */
    public record MessagesView(List<MessageView> messages, boolean more, int unread) {}

    /**
     * A channel says how somebody is told about the own cases.
     *
     * @param mobile masked; null where none is known
     * @param email masked; null where none is known
     * @param byMail whether this person chose mail
     * @param mailConnected whether mail can be sent at all
     * @param choosable whether there is a choice: both are known, and both can be sent
     */
    public record ChannelView(String mobile, String email, boolean byMail, boolean mailConnected, boolean choosable) {}

    MessageDesk(NoticeInbox inbox, NoticeChannels channels, Declarations declarations, Messages messages) {
        this.inbox = inbox;
        this.channels = channels;
        this.declarations = declarations;
        this.messages = messages;
    }

    @Transactional(readOnly = true)
    public MessagesView of(Account person, int first) {
        List<Received> found = inbox.of(person.id(), Math.max(0, first), AT_ONCE + 1);
        Set<String> cases =
                declarations.of(person.id()).stream().map(Declaration::id).collect(Collectors.toSet());
        return new MessagesView(
                found.stream()
                        .limit(AT_ONCE)
                        .map(received -> view(received, cases))
                        .toList(),
                found.size() > AT_ONCE,
                inbox.unread(person.id()));
    }

    /** @throws NotFoundException where it was not sent to this person */
    @Transactional
    public void read(Account person, String id) {
        if (!inbox.read(person.id(), id)) {
            throw new NotFoundException(messages.say("message.gone"));
        }
    }

    /** The page of a case says what its messages say. */
    @Transactional
    public void readAbout(Account person, String caseId) {
        inbox.readAbout(person.id(), caseId);
    }

    @Transactional
    public void readAll(Account person) {
        inbox.readAll(person.id());
    }

    @Transactional(readOnly = true)
    public ChannelView channel(Account person) {
        return new ChannelView(
                person.mobileNumber().map(Masks::mobile).orElse(null),
                person.email() == null ? null : Masks.email(person.email()),
                channels.prefersMail(person.id()),
                channels.mailConnected(),
                choosable(person));
    }

    /** @throws ConflictException where mail would not arrive */
    @Transactional
    public void choose(Account person, boolean byMail) {
        if (byMail && !choosable(person)) {
            throw new ConflictException(messages.say("message.channel.no-mail"));
        }
        channels.choose(person.id(), byMail);
    }

    private boolean choosable(Account person) {
        return person.mobile() != null && person.email() != null && channels.mailConnected();
    }

    private MessageView view(Received received, Set<String> cases) {
        return new MessageView(
                received.id(),
                received.template(),
                messages.say("message.title." + received.template()),
                received.content().replaceFirst("^【[^】]*】", ""),
                received.createdAt(),
                received.readAt() != null,
                cases.contains(received.declarationId()) ? received.declarationId() : null,
                received.status().equals("kept") ? null : messages.say("message.sent." + way(received)));
    }

    private static String way(Received received) {
        return switch (received.status()) {
            case "pending" -> "pending";
            case "sent" -> received.email() == null ? "sms" : "mail";
            default -> "failed";
        };
    }
}
