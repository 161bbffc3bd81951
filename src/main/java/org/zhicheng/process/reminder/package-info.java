/** Reminder steps tell people that a stage of the review is due or late, as its diagram says, and offices what comes to them afterwards. */
@Room(uses = {"declaration", "process.engine", "process.step", "review"})
package org.zhicheng.process.reminder;

import org.zhicheng.Room;
