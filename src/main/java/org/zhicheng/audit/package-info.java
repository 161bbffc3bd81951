/** The audit records who did what to whose data, in a chain that nobody changes unseen. */
@Room(uses = "sql")
package org.zhicheng.audit;

import org.zhicheng.Room;
