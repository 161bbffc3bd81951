/** Archives keep each case that has ended as one package, which is readable without us and tells every change (AR01, AR02). */
@Room(
        uses = {
            "account",
            "audit",
            "certificate",
            "declaration",
            "form",
            "material",
            "office",
            "problem",
            "reference",
            "review",
            "sql"
        })
package org.zhicheng.archive;

import org.zhicheng.Room;
