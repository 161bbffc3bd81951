/** Mending shows what was returned, opens what may be changed, and finds what was changed. */
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
