/** Trials ask a changed decision table about past cases before it is deployed, and tell which answers would change. */
@Room(
        uses = {
            "account",
            "audit",
            "declaration.admission",
            "declaration.check",
            "declaration.dossier",
            "declaration.life",
            "problem",
            "reference",
            "sql",
            "text"
        })
package org.zhicheng.declaration.trial;

import org.zhicheng.Room;
