/** Declarations live here: row, sections, status, timeline and number. */
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
            "sql",
            "task",
            "text"
        })
package org.zhicheng.declaration.life;

import org.zhicheng.Room;
