/** Incidents are steps of processes that failed: why, since when, and what may be tried again. */
@Room(uses = {"audit", "problem", "text"})
package org.zhicheng.incident;

import org.zhicheng.Room;
