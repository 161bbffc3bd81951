/** Incidents are steps of processes and jobs of the server that failed: why, since when, and what may be tried again. */
@Room(uses = {"audit", "problem", "sql", "text"})
package org.zhicheng.incident;

import org.zhicheng.Room;
