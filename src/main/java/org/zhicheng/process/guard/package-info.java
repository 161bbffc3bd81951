/** Guards decide what each person may do to the engine. */
@Room(uses = {"account", "declaration", "process.engine", "process.flow", "process.model", "reference", "review"})
package org.zhicheng.process.guard;

import org.zhicheng.Room;
