/** The page of models tries changed tables here. */
@Room(uses = {"declaration", "portal.api", "text"})
package org.zhicheng.portal.trial;

import org.zhicheng.Room;
