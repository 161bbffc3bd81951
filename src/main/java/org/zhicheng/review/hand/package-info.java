/** Hands tell who has a case now, and pass it on: to a colleague, to a substitute, or back to the office (Y01, Y02). */
@Room(
        uses = {
            "account",
            "audit",
            "declaration",
            "problem",
            "reference",
            "review",
            "review.leave",
            "sql",
            "task",
            "text"
        })
package org.zhicheng.review.hand;

import org.zhicheng.Room;
