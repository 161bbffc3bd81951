/** SQL helpers turn rows into records, and renew values kept in memory after a committed change. */
@Room
package org.zhicheng.sql;

import org.zhicheng.Room;
