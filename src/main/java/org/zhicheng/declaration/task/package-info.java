/** Tasks are shown to people, saved and submitted by their forms, those of added processes too. */
@Room(
        uses = {
            "account",
            "declaration.admission",
            "declaration.dossier",
            "declaration.form",
            "declaration.life",
            "declaration.view",
            "form",
            "limit",
            "problem",
            "sql",
            "task"
        })
package org.zhicheng.declaration.task;

import org.zhicheng.Room;
