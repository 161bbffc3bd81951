/** The call log records each call that gives personal information to an outside system (PIPL 23, 55). */
@Room(uses = {"record", "record.port", "sql"})
package org.zhicheng.record.call;

import org.zhicheng.Room;
