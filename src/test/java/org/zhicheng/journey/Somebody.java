package org.zhicheng.journey;

/** Who stands before a door. The first five have no business with the victims' cases. */
enum Somebody {
    ANONYMOUS("anonymous"),
    UNVERIFIED("unverified applicant"),
    STRANGER("another applicant"),
    OTHER_OFFICE("reviewer of another office"),
    OWN_CASE("reviewer on the own case"),
    OFFICE("reviewer in charge"),
    OWNER("the applicant"),
    ADMIN("process admin");

    private final String column;

    Somebody(String column) {
        this.column = column;
    }

    String column() {
        return column;
    }

    boolean victimsBusiness() {
        return this == OFFICE || this == OWNER || this == ADMIN;
    }
}
