package org.zhicheng.portal.notice;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import org.zhicheng.declaration.admin.WantedNotices;
import org.zhicheng.notice.NoticeQueue.State;

/**
 * A question says which notices to look for; what is not there is not asked.
 *
 * @param kind as an answer names it
 * @param caseNumber all of it
 * @param page from 0
 */
record AskedNotices(
        State state,
        @Pattern(regexp = "|sms|mail|inbox|none") String channel,
        @Size(max = 64) String kind,
        @Size(max = 40) String caseNumber,
        @PositiveOrZero @Max(100_000) Integer page) {

    WantedNotices wanted() {
        return new WantedNotices(state, given(channel), given(kind), caseNumber);
    }

    int shown() {
        return page == null ? 0 : page;
    }

    private static String given(String text) {
        return text == null || text.isEmpty() ? null : text;
    }
}
