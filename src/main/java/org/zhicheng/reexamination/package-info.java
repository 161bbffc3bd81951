/** Re-examination: a person may ask, once, for another to look again at a result about himself (RV01, RV02). */
@Room(
        uses = {
            "account",
            "audit",
            "certificate",
            "declaration",
            "limit",
            "material",
            "problem",
            "publicity",
            "reference",
            "review",
            "sql",
            "task",
            "text"
        })
package org.zhicheng.reexamination;

import org.zhicheng.Room;
