/** Mail servers and simulators carry notices. */
@Room(uses = {"notice", "simulator", "sql", "start"})
package org.zhicheng.notice.carrier;

import org.zhicheng.Room;
