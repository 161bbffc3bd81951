/** Applicants fill in, upload, submit, correct and withdraw a declaration here. */
@Room(
        uses = {
            "account",
            "audit",
            "declaration.admission",
            "declaration.centre",
            "declaration.check",
            "declaration.correction",
            "declaration.dossier",
            "declaration.fact",
            "declaration.form",
            "declaration.life",
            "declaration.print",
            "declaration.rule",
            "declaration.task",
            "declaration.view",
            "form",
            "limit",
            "material",
            "problem",
            "record",
            "reference",
            "task"
        })
package org.zhicheng.declaration.applicant;

import org.zhicheng.Room;
