/** Pages of the portal are drawn here; their content comes from /api. */
@Room(
        uses = {
            "account",
            "declaration",
            "notice",
            "portal.signin",
            "problem",
            "record",
            "reference",
            "secret",
            "task",
            "text",
            "verification"
        })
package org.zhicheng.portal.page;

import org.zhicheng.Room;
