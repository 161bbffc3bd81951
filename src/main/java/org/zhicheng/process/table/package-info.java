/** Readers turn the answers of decision tables into records of the rooms that asked. */
@Room(uses = {"material", "review"})
package org.zhicheng.process.table;

import org.zhicheng.Room;
