/** Reminder steps carry out the elements of the review diagram by which people are told that a stage is due or late. */
@Room(uses = {"process.engine", "process.step", "review"})
package org.zhicheng.process.reminder;

import org.zhicheng.Room;
