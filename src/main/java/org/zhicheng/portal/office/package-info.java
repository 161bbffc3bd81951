/** The office page of the portal: its pages for staff, and what they ask for. */
@Room(uses = {"account", "archive", "declaration", "office", "portal.api", "reference", "review"})
package org.zhicheng.portal.office;

import org.zhicheng.Room;
