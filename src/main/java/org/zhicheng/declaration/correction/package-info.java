/** Correction shows the items that were returned, opens those that may be changed, and finds those that were changed. */
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
package org.zhicheng.declaration.correction;

import org.zhicheng.Room;
