/** Rows of tables become records in one way, and what is kept of them in memory follows what is committed. */
@Room
package org.zhicheng.sql;

import org.zhicheng.Room;
