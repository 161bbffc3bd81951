/** Prints lay a case out on paper, and fill letters in with what the declaration says. */
@Room(
        uses = {
            "account",
            "audit",
            "declaration.correction",
            "declaration.dossier",
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
