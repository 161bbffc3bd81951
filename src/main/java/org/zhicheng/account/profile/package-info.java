/** Profiles let a person keep the own data, phone number and account up to date (A08–A10). */
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
