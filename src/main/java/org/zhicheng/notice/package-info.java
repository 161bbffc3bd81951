/** Notices go out by SMS and mail from an outbox, and those that fail are kept (N01, N02). */
@Room(uses = {"operation", "sql", "text"})
package org.zhicheng.notice;

import org.zhicheng.Room;
