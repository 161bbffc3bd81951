package org.zhicheng.reference;

/**
 * A specialty is a node of the tree from series to specialty. Names repeat (电气工程 within 电气工程), so only codes identify.
 *
 * @param code path of numbers, {@code 05-09-01-01}; a series has its two digits
 * @param leaf only a leaf can be declared (P01)
 * @param sample 示例: no official list was found for this part
 * @param confirmed false for a series whose name and levels are 待核
 */
public record Specialty(
        String code, String parent, String series, String name, boolean leaf, boolean sample, boolean confirmed) {}
