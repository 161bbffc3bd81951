/** Starting servers take turns, and explain in words why one cannot start. */
@Room
package org.zhicheng.start;

import org.zhicheng.Room;
