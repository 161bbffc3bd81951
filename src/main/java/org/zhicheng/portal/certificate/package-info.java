/** Certificates of the portal: one's own, what an office proposes for one, and the page where anybody verifies one. */
@Room(uses = {"account", "certificate", "declaration", "portal.api", "problem"})
package org.zhicheng.portal.certificate;

import org.zhicheng.Room;
