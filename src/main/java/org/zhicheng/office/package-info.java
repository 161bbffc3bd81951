/** The office finds, reads and exports the cases that it has or had. */
@Room(
        uses = {
            "account",
            "audit",
            "declaration",
            "form",
            "limit",
            "problem",
            "reference",
            "review",
            "sql",
            "task",
            "text"
        })
package org.zhicheng.office;

import org.zhicheng.Room;
