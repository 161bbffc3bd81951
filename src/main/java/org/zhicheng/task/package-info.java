/** Tasks describe user tasks, drafts and own processes to rooms that do not know the engine. */
@Room(uses = {"form", "problem", "sql"})
package org.zhicheng.task;

import org.zhicheng.Room;
