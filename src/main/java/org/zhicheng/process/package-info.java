/** Process puts the engine together. */
@Room(uses = {"account", "process.deploy", "process.engine", "process.flow", "process.guard", "process.model"})
package org.zhicheng.process;

import org.zhicheng.Room;
