/** Each outside record is a question, an answer and an interface. */
@Room(uses = {"sql", "text"})
package org.zhicheng.record.port;

import org.zhicheng.Room;
