/** Failed jobs of the engine are read and tried again here. */
@Room(uses = {"declaration", "incident", "problem", "process.engine"})
package org.zhicheng.process.incident;

import org.zhicheng.Room;
