/** Real-person verification proves that somebody is who the account says (V01–V05). */
@Room(
        uses = {
            "account",
            "audit",
            "form",
            "limit",
            "notice",
            "problem",
            "record",
            "reference",
            "secret",
            "sql",
            "task",
            "verification.provider"
        })
package org.zhicheng.verification;

import org.zhicheng.Room;
