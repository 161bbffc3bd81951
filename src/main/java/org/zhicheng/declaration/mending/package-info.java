/** A returned declaration shows what was returned, what may be changed, and what was. */
@Room(
        uses = {
            "account",
            "declaration.dossier",
            "declaration.form",
            "declaration.life",
            "form",
            "material",
            "problem",
            "task"
        })
package org.zhicheng.declaration.mending;

import org.zhicheng.Room;
