/** The loader reads reference data from CSV files, checks them, and keeps their versions. */
@Room(uses = {"operation", "reference", "sql", "text"})
package org.zhicheng.reference.load;

import org.zhicheng.Room;
