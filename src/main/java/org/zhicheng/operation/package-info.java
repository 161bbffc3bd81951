/** Operation tells an operator whether the server is well, and keeps an unsafe one from starting. */
@Room(uses = "outage")
package org.zhicheng.operation;

import org.zhicheng.Room;
