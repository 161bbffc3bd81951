/** Process admins see to notices that reached nobody, calls to outside records, and models. */
@Room(uses = {"account", "audit", "declaration.life", "notice", "problem", "record", "task", "text"})
package org.zhicheng.declaration.admin;

import org.zhicheng.Room;
