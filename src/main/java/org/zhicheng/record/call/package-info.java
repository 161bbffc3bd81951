/** Each call that gives personal information to an outside system is recorded (PIPL 23, 55). */
@Room(uses = {"record", "record.port"})
package org.zhicheng.record.call;

import org.zhicheng.Room;
