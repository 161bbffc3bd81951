package org.zhicheng.reference;

/**
 * A division is an administrative division (行政区划).
 *
 * @param code GB/T 2260, or {@code <city>self} for 市本级, which that standard has no code for
 * @param parent code; null at the top
 * @param kind province | city | county | self
 */
public record Division(String code, String parent, String name, String kind) {

    /** Tells whether people can declare here: only in a leaf (D01). */
    public boolean leaf() {
        return kind.equals("county") || kind.equals("self");
    }

    /** The code of the city that a leaf belongs to; its own for a city. */
    public String city() {
        return leaf() ? parent : code;
    }
}
