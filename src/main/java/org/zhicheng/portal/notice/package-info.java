/** The page of notices asks here what waits, what failed, and what went out. */
@Room(uses = {"account", "audit", "declaration", "notice", "portal.api"})
package org.zhicheng.portal.notice;

import org.zhicheng.Room;
