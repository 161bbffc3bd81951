/** Leaves say which members of an office are away, from when until when, and who stands in for them. */
@Room(uses = {"account", "audit", "problem", "sql"})
package org.zhicheng.review.leave;

import org.zhicheng.Room;
