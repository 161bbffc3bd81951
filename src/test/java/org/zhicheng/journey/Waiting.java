package org.zhicheng.journey;

import java.util.function.Function;

/**
 * Something that was begun on one engine.
 *
 * @param state where it stands while the engine is changed
 * @param finish brings it to its end on another engine, and returns how it ended
 */
record Waiting(String state, String end, Function<Installation, String> finish) {}
