/** Outlooks tell anybody, before anything is started, what one can declare, from when, and with which materials. */
@Room(
        uses = {
            "declaration.admission",
            "declaration.check",
            "declaration.fact",
            "declaration.life",
            "limit",
            "material",
            "problem",
            "record",
            "reference",
            "secret",
            "text"
        })
package org.zhicheng.declaration.outlook;

import org.zhicheng.Room;
