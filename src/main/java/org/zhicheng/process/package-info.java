/** The process engine is put together here. */
@Room(uses = {"process.deploy", "process.engine", "process.flow", "process.guard", "process.model"})
package org.zhicheng.process;

import org.zhicheng.Room;
