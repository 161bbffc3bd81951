/** Guards decide what each person may do to the engine. */
@Room(uses = {"account", "process.engine", "process.flow", "process.model", "reference"})
package org.zhicheng.process.guard;

import org.zhicheng.Room;
