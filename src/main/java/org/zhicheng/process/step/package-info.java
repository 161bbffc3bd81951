/** Steps carry out the elements of the diagrams, one thin delegate each. */
@Room(
        uses = {
            "account",
            "certificate",
            "declaration",
            "process.engine",
            "process.table",
            "record",
            "review",
            "verification"
        })
package org.zhicheng.process.step;

import org.zhicheng.Room;
