/** Objections to what is published come from anybody, are judged by the office, and never say who made them (PB04, PB05). */
@Room(
        uses = {
            "account",
            "audit",
            "declaration",
            "limit",
            "material",
            "notice",
            "problem",
            "publicity",
            "secret",
            "sql",
            "task",
            "text"
        })
package org.zhicheng.publicity.objection;

import org.zhicheng.Room;
