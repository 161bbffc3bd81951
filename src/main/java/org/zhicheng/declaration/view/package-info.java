/** Views show applicant and reviewer alike what a declaration says. */
@Room(
        uses = {
            "account",
            "declaration.check",
            "declaration.correction",
            "declaration.dossier",
            "declaration.fact",
            "declaration.form",
            "declaration.life",
            "declaration.rule",
            "form",
            "material",
            "problem",
            "record",
            "reference",
            "task",
            "text"
        })
package org.zhicheng.declaration.view;

import org.zhicheng.Room;
