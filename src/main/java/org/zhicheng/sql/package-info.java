/** Rows of tables become records in one way. */
@Room
package org.zhicheng.sql;

import org.zhicheng.Room;
