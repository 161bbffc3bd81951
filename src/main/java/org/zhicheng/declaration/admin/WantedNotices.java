package org.zhicheng.declaration.admin;

import org.zhicheng.notice.NoticeQueue.State;

/**
 * A question says which notices to look for; null is any.
 *
 * @param caseNumber all of it; blank for any
 */
public record WantedNotices(State state, String channel, String kind, String caseNumber) {}
