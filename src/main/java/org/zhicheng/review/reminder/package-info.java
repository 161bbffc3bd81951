/** Reminders tell reviewers, heads of offices and the offices above what waits, as each of them chooses. */
@Room(uses = {"account", "audit", "declaration", "notice", "problem", "reference", "review", "review.hand", "sql"})
package org.zhicheng.review.reminder;

import org.zhicheng.Room;
