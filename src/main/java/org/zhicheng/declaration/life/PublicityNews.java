package org.zhicheng.declaration.life;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.zhicheng.problem.Messages;

/**
 * Tells the applicant what happens while the case is published. Of an objection the applicant learns that there is one and
 * what came of it, and nothing of who made it (PB04).
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class PublicityNews {

    /** The event that an objection was right; its detail is the reason. */
    public static final String UPHELD = "objection-upheld";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M月d日");

    private final Declarations declarations;
    private final CaseNews news;
    private final Messages messages;

    PublicityNews(Declarations declarations, CaseNews news, Messages messages) {
        this.declarations = declarations;
        this.news = news;
        this.messages = messages;
    }

    /** @param reason null where none is given */
    public void prolonged(String declarationId, String office, LocalDate until, String reason) {
        String said = messages.say("event.publicity-prolonged.detail", DAY.format(until));
        news.note(declarationId, "publicity-prolonged", office, reason == null ? said : said + "：" + reason);
    }

    public void objected(String declarationId) {
        news.note(declarationId, "objection-filed", null, null);
    }

    public void objectionExtended(String declarationId, String office) {
        news.note(declarationId, "objection-extended", office, null);
    }

    public void objectionDismissed(String declarationId, String office, String objectionId) {
        news.note(declarationId, "objection-dismissed", office, null);
        news.noticeOfEvent(declarations.get(declarationId), "objection-dismissed", objectionId);
    }

    /** @param reason told to the applicant, and to nobody else */
    public void objectionUpheld(String declarationId, String office, String reason) {
        news.note(declarationId, UPHELD, office, reason);
    }

    public void over(String declarationId, String office) {
        news.note(declarationId, "publicity-over", office, null);
    }
}
