/** The first door limits what a request may cost before anything reads it. */
@Room(uses = {"account", "portal.web", "problem"})
package org.zhicheng.portal.door;

import org.zhicheng.Room;
