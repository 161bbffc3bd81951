/** Checks compare what outside records say with what a person claims (C01–C03, X01–X05, J01). */
@Room(uses = {"record.port", "sql", "text"})
package org.zhicheng.record;

import org.zhicheng.Room;
