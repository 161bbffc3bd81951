/** Limits count what may not happen too often, and what is sent twice. */
@Room
package org.zhicheng.limit;

import org.zhicheng.Room;
