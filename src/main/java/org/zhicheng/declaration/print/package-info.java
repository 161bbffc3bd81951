/** A case is laid out on paper, and letters are filled in with what the declaration says. */
@Room(
        uses = {
            "account",
            "audit",
            "declaration.form",
            "declaration.life",
            "declaration.view",
            "form",
            "letter",
            "material",
            "problem",
            "reference"
        })
package org.zhicheng.declaration.print;

import org.zhicheng.Room;
