/** Problems say what is wrong and how serious it is, in the words of the message files. */
@Room(uses = "sql")
package org.zhicheng.problem;

import org.zhicheng.Room;
