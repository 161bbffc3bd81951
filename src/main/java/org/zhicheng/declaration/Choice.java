package org.zhicheng.declaration;

/**
 * What a start form chooses, in codes.
 *
 * @param department {@code none} for 无
 * @param specialty code of a leaf
 */
public record Choice(
        Business business, String division, String department, String employerId, String specialty, String level) {}
