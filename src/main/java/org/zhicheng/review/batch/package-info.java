/** Batches let reviewers claim, assign and approve several cases at once, each by the rules of a single one. */
@Room(
        uses = {
            "account",
            "declaration",
            "limit",
            "material",
            "problem",
            "record",
            "review",
            "review.hand",
            "sql",
            "task"
        })
package org.zhicheng.review.batch;

import org.zhicheng.Room;
