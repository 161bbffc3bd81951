/** Admission decides whether a person may declare this at all, and starts the declaration (E01–E03, H04). */
@Room(
        uses = {
            "account",
            "declaration.dossier",
            "declaration.fact",
            "declaration.form",
            "declaration.life",
            "declaration.view",
            "form",
            "limit",
            "problem",
            "reference",
            "sql",
            "task",
            "text"
        })
package org.zhicheng.declaration.admission;

import org.zhicheng.Room;
