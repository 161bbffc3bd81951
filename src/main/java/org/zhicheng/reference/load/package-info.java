/** Reference data are loaded from CSV files, checked, and kept in versions. */
@Room(uses = {"operation", "reference", "text"})
package org.zhicheng.reference.load;

import org.zhicheng.Room;
