package org.zhicheng.office.fact;

/** The words under which tallies count. */
public final class Tally {

    /** Cases that came: {@code in|stage|name}, and by the others by which cases are told apart. Decisions likewise, by their outcome. */
    public static final String IN = "in";

    /** Cases that are here: {@code open|stage|name} …. */
    public static final String OPEN = "open";

    public static final String APPROVED = "approved";
    public static final String RETURNED = "returned";
    public static final String REJECTED = "rejected";

    public static final String STAGE = "stage";
    public static final String DIVISION = "division";
    public static final String SERIES = "series";
    public static final String LEVEL = "level";

    /** Cases that are here, by the day on which they came. */
    public static final String SINCE = "since";

    /** Decisions by the working days that they took: {@code days|stage|number}; of a reviewer: {@code days|number}. */
    public static final String DAYS = "days";

    /** First decisions by outcome. */
    public static final String FIRST = "first";

    /** Decisions that returned an item. */
    public static final String ITEM = "item";

    /** Reasons for which an item was returned: {@code phrase|item|phrase}, with nothing at the end for other words. */
    public static final String PHRASE = "phrase";

    private Tally() {}
}
