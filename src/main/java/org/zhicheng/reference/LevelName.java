package org.zhicheng.reference;

/**
 * A name says how a level is called in a series, or in a part of the series that has names of its own.
 *
 * @param level technician | assistant | intermediate | associate-senior | senior
 * @param name 工程师 …
 * @param confirmed false where the names of the series are 待核
 */
public record LevelName(String level, String name, boolean confirmed) {}
