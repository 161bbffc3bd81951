/** Limits count what may not happen too often, and recognize a request that is sent twice. */
@Room(uses = "sql")
package org.zhicheng.limit;

import org.zhicheng.Room;
