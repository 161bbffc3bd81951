/** Mail servers and simulators carry notices. */
@Room(uses = {"notice", "simulator"})
package org.zhicheng.notice.carrier;

import org.zhicheng.Room;
