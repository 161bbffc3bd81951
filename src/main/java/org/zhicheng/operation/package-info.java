/** An operator learns whether the server is well, and an unsafe one does not start. */
@Room(uses = "outage")
package org.zhicheng.operation;

import org.zhicheng.Room;
