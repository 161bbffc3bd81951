/** Publicity of the portal: the public page with its objections, and the list of the office. */
@Room(uses = {"portal.api", "publicity"})
package org.zhicheng.portal.publicity;

import org.zhicheng.Room;
