/** Flows run in the engine what the other rooms describe: a declaration, a registration, a verification. */
@Room(
        uses = {
            "account",
            "archive",
            "certificate",
            "declaration",
            "form",
            "material",
            "office",
            "operation",
            "privacy",
            "problem",
            "process.deploy",
            "process.engine",
            "process.step",
            "process.table",
            "publicity",
            "reexamination",
            "review",
            "sql",
            "task",
            "text",
            "verification"
        })
package org.zhicheng.process.flow;

import org.zhicheng.Room;
