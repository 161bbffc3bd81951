/** The page of incidents asks here which steps failed. */
@Room(uses = {"account", "incident", "portal.api"})
package org.zhicheng.portal.incident;

import org.zhicheng.Room;
