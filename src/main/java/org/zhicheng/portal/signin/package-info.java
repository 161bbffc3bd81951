/** Every way in ends here, and every door of the portal is closed here. */
@Room(uses = {"account", "audit", "portal.web", "secret"})
package org.zhicheng.portal.signin;

import org.zhicheng.Room;
