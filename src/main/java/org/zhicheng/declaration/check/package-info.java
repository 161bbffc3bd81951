/** Checks ask outside records and decision tables about a declaration, and keep the answers (C01–C03, X01–X05). */
@Room(
        uses = {
            "account",
            "declaration.dossier",
            "declaration.fact",
            "declaration.life",
            "declaration.rule",
            "material",
            "problem",
            "record",
            "reference",
            "sql",
            "text"
        })
package org.zhicheng.declaration.check;

import org.zhicheng.Room;
