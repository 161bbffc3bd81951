package org.zhicheng.reference;

/**
 * What a level is called in a series.
 *
 * @param level technician | assistant | intermediate | associate-senior | senior
 * @param name 工程师 …
 */
public record LevelName(String level, String name) {}
