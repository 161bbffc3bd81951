/** A server starts in its turn, and says in words why it does not. */
@Room
package org.zhicheng.start;

import org.zhicheng.Room;
