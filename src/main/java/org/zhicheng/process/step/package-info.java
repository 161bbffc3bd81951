/** Each step of a diagram is one thin delegate. */
@Room(uses = {"account", "declaration", "process.engine", "process.table", "record", "review", "verification"})
package org.zhicheng.process.step;

import org.zhicheng.Room;
