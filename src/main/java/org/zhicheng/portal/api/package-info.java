/** The interface of the portal answers in JSON below /api. */
@Room(
        uses = {
            "account",
            "audit",
            "declaration",
            "form",
            "letter",
            "limit",
            "material",
            "outage",
            "portal.page",
            "portal.signin",
            "portal.web",
            "problem",
            "record",
            "reference",
            "task",
            "text",
            "verification"
        })
package org.zhicheng.portal.api;

import org.zhicheng.Room;
