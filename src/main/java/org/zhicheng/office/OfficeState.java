package org.zhicheng.office;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.zhicheng.declaration.life.DeclarationStatus;

/** An office state says where a case is, as one office sees it. */
public enum OfficeState {
    /** This office has it now. */
    HERE,
    /** Another office has it now. */
    ELSEWHERE,
    /** It came back corrected, and the automatic checks look at it. */
    CHECKING,
    RETURNED,
    /** It was approved, and is published before that is final. */
    PUBLICITY,
    APPROVED,
    REJECTED,
    LAPSED;

    /** Gives the code in the table and in addresses. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<OfficeState> of(String code) {
        return Stream.of(values()).filter(state -> state.code().equals(code)).findFirst();
    }

    /** @param here whether the stage of the case is this office's */
    static OfficeState of(DeclarationStatus status, boolean here) {
        return switch (status) {
            case RETURNED -> RETURNED;
            case PUBLICITY -> PUBLICITY;
            case APPROVED -> APPROVED;
            case REJECTED -> REJECTED;
            case LAPSED -> LAPSED;
            case DRAFT, WITHDRAWN, CHECKING -> CHECKING;
            case DEPT_REVIEW, COUNTY_REVIEW, CITY_REVIEW, PROVINCE_REVIEW, OTHER_REVIEW -> here ? HERE : ELSEWHERE;
        };
    }
}
