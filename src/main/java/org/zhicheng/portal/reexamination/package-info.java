/** Re-examination in the portal: what a person asks about a result, and what came with it. */
@Room(uses = {"portal.api", "reexamination"})
package org.zhicheng.portal.reexamination;

import org.zhicheng.Room;
