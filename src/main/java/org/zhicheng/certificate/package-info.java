/** Certificates are what a declaration is for: they are issued, shown, verified, and may end. */
@Room(
        uses = {
            "account",
            "audit",
            "certificate.seal",
            "declaration",
            "letter",
            "limit",
            "material",
            "problem",
            "reference",
            "secret",
            "sql",
            "text"
        })
package org.zhicheng.certificate;

import org.zhicheng.Room;
