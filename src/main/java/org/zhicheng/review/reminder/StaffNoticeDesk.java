package org.zhicheng.review.reminder;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhicheng.account.Account;
import org.zhicheng.account.Groups;
import org.zhicheng.account.Masks;
import org.zhicheng.notice.NoticeChannels;
import org.zhicheng.problem.Messages;
import org.zhicheng.problem.NotAllowedException;
import org.zhicheng.problem.Problem;
import org.zhicheng.problem.RefusedException;

/** Lets people of staff choose how they are told what waits for them; the inbox always has it. */
@Service
public class StaffNoticeDesk {

    private final StaffNoticeChoices choices;
    private final NoticeChannels channels;
    private final Messages messages;

    /** @param usual the way where nothing is chosen */
    public record ChoiceView(StaffNoticeKind kind, Way way, Way usual) {}

    /**
     * Shows how somebody of staff is told.
     *
     * @param mobile masked; null where none is known
     * @param email masked; null where none is known
     * @param mailConnected whether mail can be sent at all
     */
    public record StaffNotices(String mobile, String email, boolean mailConnected, List<ChoiceView> choices) {}

    StaffNoticeDesk(StaffNoticeChoices choices, NoticeChannels channels, Messages messages) {
        this.choices = choices;
        this.channels = channels;
        this.messages = messages;
    }

    /** @throws NotAllowedException where the person is nobody of staff */
    @Transactional(readOnly = true)
    public StaffNotices of(Account person) {
        require(person);
        Map<StaffNoticeKind, Way> ways = choices.of(person.id());
        boolean admin = person.memberOf(Groups.PROCESS_ADMINS);
        return new StaffNotices(
                person.mobileNumber().map(Masks::mobile).orElse(null),
                person.email() == null ? null : Masks.email(person.email()),
                channels.mailConnected(),
                Arrays.stream(StaffNoticeKind.values())
                        .filter(kind -> admin || kind != StaffNoticeKind.UNTOLD)
                        .map(kind -> new ChoiceView(kind, ways.get(kind), kind.usual()))
                        .toList());
    }

    /** @throws RefusedException where a way leads nowhere */
    @Transactional
    public StaffNotices choose(Account person, Map<StaffNoticeKind, Way> ways) {
        require(person);
        RefusedException.ifAny(ways.entrySet().stream()
                .filter(choice -> !leads(person, choice.getValue()))
                .map(choice -> Problem.block(
                        null, "/" + choice.getKey(), messages.say("staff-notice.no-" + choice.getValue())))
                .toList());
        choices.choose(person.id(), ways);
        return of(person);
    }

    private boolean leads(Account person, Way way) {
        return switch (way) {
            case INBOX -> true;
            case SMS -> person.mobile() != null;
            case MAIL -> person.email() != null && channels.mailConnected();
        };
    }

    private void require(Account person) {
        if (!Groups.isStaff(person::memberOf)) {
            throw new NotAllowedException(null, messages.say("staff-notice.not-staff"));
        }
    }
}
