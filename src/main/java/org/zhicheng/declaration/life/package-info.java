/** A declaration lives here: its row, its sections, its status, its timeline, its number. */
@Room(
        uses = {
            "account",
            "audit",
            "declaration.form",
            "material",
            "notice",
            "outage",
            "problem",
            "record",
            "reference",
            "task",
            "text"
        })
package org.zhicheng.declaration.life;

import org.zhicheng.Room;
