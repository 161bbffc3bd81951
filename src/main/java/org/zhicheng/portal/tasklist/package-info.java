/** The task list of Tasklist asks here for what it shows. */
@Room(uses = {"portal.api", "review"})
package org.zhicheng.portal.tasklist;

import org.zhicheng.Room;
