/** Task lists show people in Tasklist which tasks wait for them and their offices, sorted, counted and searched. */
@Room(uses = {"account", "problem", "reference", "review", "sql", "text"})
package org.zhicheng.review.tasklist;

import org.zhicheng.Room;
