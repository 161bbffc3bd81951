/** Outside records and decision tables are asked about a declaration, and their answers kept (C01–C03, X01–X05). */
@Room(
        uses = {
            "account",
            "declaration.fact",
            "declaration.life",
            "material",
            "problem",
            "record",
            "reference",
            "task",
            "text"
        })
package org.zhicheng.declaration.check;

import org.zhicheng.Room;
