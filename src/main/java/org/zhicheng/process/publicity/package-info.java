/** Publicity steps carry out the elements of the diagram by which an approved case is published and confirmed. */
@Room(uses = {"declaration", "process.engine", "process.step", "publicity"})
package org.zhicheng.process.publicity;

import org.zhicheng.Room;
