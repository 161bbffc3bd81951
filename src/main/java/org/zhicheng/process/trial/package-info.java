/** Changed tables are read and asked here beside the engine, which never learns of them. */
@Room(uses = {"certificate", "declaration", "problem", "process.engine", "process.model"})
package org.zhicheng.process.trial;

import org.zhicheng.Room;
