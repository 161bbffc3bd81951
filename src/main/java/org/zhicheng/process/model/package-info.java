/** Models are checked for what diagrams, tables and forms may say, before they are deployed. */
@Room(
        uses = {
            "account",
            "certificate",
            "declaration",
            "form",
            "letter",
            "problem",
            "process.engine",
            "publicity",
            "reexamination",
            "reference",
            "review",
            "text",
            "verification"
        })
package org.zhicheng.process.model;

import org.zhicheng.Room;
