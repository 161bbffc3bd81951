/** A person keeps the own profile, phone number and account here (A08–A10). */
@Room(
        uses = {
            "account",
            "account.identity",
            "account.password",
            "account.registration",
            "account.signin",
            "audit",
            "form",
            "limit",
            "problem",
            "sql",
            "task",
            "text"
        })
package org.zhicheng.account.profile;

import org.zhicheng.Room;
