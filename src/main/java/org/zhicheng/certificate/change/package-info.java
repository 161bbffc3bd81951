/** Changes of certificates are proposed by one person and decided by another: correction, revocation, and its taking back (CF09, RK01, RK02, RK03, RK05). */
@Room(
        uses = {
            "account",
            "audit",
            "certificate",
            "declaration",
            "limit",
            "material",
            "office",
            "problem",
            "publicity",
            "reference",
            "review",
            "sql",
            "task",
            "text"
        })
package org.zhicheng.certificate.change;

import org.zhicheng.Room;
