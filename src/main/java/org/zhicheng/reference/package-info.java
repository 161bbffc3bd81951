/** Reference data say what can be chosen: divisions, specialties, levels, departments, offices, windows. */
@Room(uses = "sql")
package org.zhicheng.reference;

import org.zhicheng.Room;
