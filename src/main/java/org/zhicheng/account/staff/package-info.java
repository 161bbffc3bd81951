/** Process admins look after staff, bans and the audit here. */
@Room(
        uses = {
            "account",
            "account.identity",
            "account.password",
            "account.signin",
            "audit",
            "problem",
            "reference",
            "sql",
            "text"
        })
package org.zhicheng.account.staff;

import org.zhicheng.Room;
