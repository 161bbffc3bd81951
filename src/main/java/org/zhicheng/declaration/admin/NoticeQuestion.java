package org.zhicheng.declaration.admin;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhicheng.declaration.life.Declarations;
import org.zhicheng.notice.NoticeQueue;
import org.zhicheng.text.ReadAs;
import org.zhicheng.text.Typed;

/** Makes of what an admin asks what the queue is asked for: it knows a case by its id. */
@Component
class NoticeQuestion {

    private final Declarations declarations;

    NoticeQuestion(Declarations declarations) {
        this.declarations = declarations;
    }

    /** @return empty where there is no such case */
    Optional<NoticeQueue.Wanted> of(WantedNotices wanted) {
        if (Typed.nothing(wanted.caseNumber())) {
            return Optional.of(about(wanted, null));
        }
        return declarations.findByCaseNumber(ReadAs.code(wanted.caseNumber())).map(one -> about(wanted, one.id()));
    }

    private static NoticeQueue.Wanted about(WantedNotices wanted, String declarationId) {
        return new NoticeQueue.Wanted(wanted.state(), wanted.channel(), wanted.kind(), declarationId);
    }
}
