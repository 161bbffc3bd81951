/** Models are deployed, shown and taken back, and cases are moved to newer diagrams. */
@Room(uses = {"audit", "problem", "process.engine", "process.model", "task"})
package org.zhicheng.process.deploy;

import org.zhicheng.Room;
