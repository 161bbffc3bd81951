/** Deployment puts models in use and takes them back, shows them, and moves cases to newer diagrams. */
@Room(uses = {"audit", "problem", "process.engine", "process.model", "sql", "task"})
package org.zhicheng.process.deploy;

import org.zhicheng.Room;
