package org.zhicheng.declaration;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.zhicheng.declaration.life.Business;
import org.zhicheng.declaration.life.Choice;
import org.zhicheng.declaration.life.Declaration;
import org.zhicheng.declaration.life.DeclarationStatus;

/** 电气工程, 助理级, of zhangsan: cases that differ by what their windows are asked about. Times are Shanghai's. */
public final class Declared {

    public static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private Declared() {}

    /** @param declaredAt as sentBackAt, yyyy-MM-ddTHH:mm or null */
    public static Declaration declaration(
            String id,
            Business business,
            DeclarationStatus status,
            int round,
            String division,
            String declaredAt,
            String sentBackAt) {
        return Declaration.of(id, "zhangsan")
                .choice(new Choice(business, division, "none", "e0001", "05-09-01-01", "assistant"), "05")
                .caseNumber(division + "20260001")
                .status(status)
                .round(round)
                .createdAt(instant("2025-12-15T12:00"))
                .declaredAt(instant(declaredAt))
                .sentBackAt(instant(sentBackAt))
                .build();
    }

    /** null for null */
    public static Instant instant(String time) {
        return time == null ? null : LocalDateTime.parse(time).atZone(SHANGHAI).toInstant();
    }
}
