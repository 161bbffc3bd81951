/** Process admins handle failed notices, calls to outside records, and models. */
@Room(uses = {"account", "audit", "declaration.life", "notice", "problem", "record", "task", "text"})
package org.zhicheng.declaration.admin;

import org.zhicheng.Room;
