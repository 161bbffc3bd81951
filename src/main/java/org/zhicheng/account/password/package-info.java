/** Passwords are chosen, changed and recovered here (A05). */
@Room(
        uses = {
            "account",
            "account.identity",
            "account.session",
            "account.signin",
            "audit",
            "limit",
            "problem",
            "secret",
            "sql",
            "text"
        })
package org.zhicheng.account.password;

import org.zhicheng.Room;
