/** Process admins look after staff, applicants who cannot sign in, bans and the audit here. */
@Room(
        uses = {
            "account",
            "account.identity",
            "account.password",
            "account.session",
            "account.signin",
            "audit",
            "problem",
            "reference",
            "sql",
            "text"
        })
package org.zhicheng.account.staff;

import org.zhicheng.Room;
