package org.zhicheng.declaration;

import java.util.Map;

/** What the tables of admission say of levels, of nobody in particular: asking leaves no trace. */
public interface LevelTables {

    /** Z02: whether only an examination leads there. */
    boolean examOnly(Map<String, Object> facts);

    /** H04: whether 初定 leads there. */
    boolean byInitial(Map<String, Object> facts);
}
