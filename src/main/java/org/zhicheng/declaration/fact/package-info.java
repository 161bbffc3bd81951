/** Facts hold what the rules look at, read from a declaration once. */
@Room(uses = {"form", "problem", "text"})
package org.zhicheng.declaration.fact;

import org.zhicheng.Room;
