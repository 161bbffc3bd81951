/** Publicity shows the public what was approved before it is final, and confirms it (PB02, PB03, PB06, CF01, CF02). */
@Room(
        uses = {
            "account",
            "audit",
            "declaration",
            "form",
            "limit",
            "material",
            "problem",
            "reference",
            "review",
            "secret",
            "sql",
            "task",
            "text"
        })
package org.zhicheng.publicity;

import org.zhicheng.Room;
