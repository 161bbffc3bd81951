/** Certificates of the portal: one's own, and the page where anybody verifies one. */
@Room(uses = {"certificate", "declaration", "portal.api"})
package org.zhicheng.portal.certificate;

import org.zhicheng.Room;
