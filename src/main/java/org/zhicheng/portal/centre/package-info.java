/** The personal centre of the portal: its pages, and what they ask for. */
@Room(uses = {"account", "declaration", "portal.api", "portal.signin", "privacy", "review"})
package org.zhicheng.portal.centre;

import org.zhicheng.Room;
