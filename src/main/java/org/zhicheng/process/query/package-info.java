/** Query guards measure queries to the engine, and refuse those that are too large. */
@Room(uses = {"account", "problem", "process.engine"})
package org.zhicheng.process.query;

import org.zhicheng.Room;
