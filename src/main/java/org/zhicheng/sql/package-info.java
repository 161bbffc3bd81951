/** SQL helpers write and read times and many rows, and renew values kept in memory after a committed change. */
@Room
package org.zhicheng.sql;

import org.zhicheng.Room;
