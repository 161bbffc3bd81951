/** Re-examination steps carry out the elements of the diagram by which a result is looked at again. */
@Room(uses = {"process.engine", "reexamination"})
package org.zhicheng.process.reexamination;

import org.zhicheng.Room;
