/** A person takes a copy of the own data, takes consents back, and cancels the account (PIPL 15, 45, 47). */
@Room(
        uses = {
            "account",
            "audit",
            "declaration",
            "limit",
            "material",
            "notice",
            "problem",
            "sql",
            "task",
            "verification"
        })
package org.zhicheng.privacy;

import org.zhicheng.Room;
