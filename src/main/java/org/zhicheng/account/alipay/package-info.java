/** Alipay leads a person into an account, or links one to it (A07, A08). */
@Room(
        uses = {
            "account",
            "account.registration",
            "account.signin",
            "alipay",
            "audit",
            "problem",
            "secret",
            "simulator",
            "sql",
            "start",
            "text"
        })
package org.zhicheng.account.alipay;

import org.zhicheng.Room;
