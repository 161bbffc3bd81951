/** Questions to the engine are measured, and refused where they are too large. */
@Room(uses = {"problem", "process.engine"})
package org.zhicheng.process.query;

import org.zhicheng.Room;
