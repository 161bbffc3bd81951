/** User tasks, drafts and own processes, as rooms know them that do not know the engine. */
@Room(uses = {"form", "problem"})
package org.zhicheng.task;

import org.zhicheng.Room;
