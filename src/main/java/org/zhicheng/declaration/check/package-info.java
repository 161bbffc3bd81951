/** Outside records and decision tables are asked about a declaration, and their answers kept (C01–C03, X01–X05). */
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
            "text"
        })
package org.zhicheng.declaration.check;

import org.zhicheng.Room;
