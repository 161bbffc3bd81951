/** Answers of decision tables are read here as the records of the rooms that asked. */
@Room(uses = {"material", "review"})
package org.zhicheng.process.table;

import org.zhicheng.Room;
