package org.zhicheng.form;

import java.util.List;

/** Builds JSON pointers (RFC 6901). */
final class Pointers {

    private Pointers() {}

    static String join(String base, List<String> path) {
        String pointer = base;
        for (String key : path) {
            pointer = join(pointer, key);
        }
        return pointer;
    }

    static String join(String base, String key) {
        return base + "/" + key.replace("~", "~0").replace("/", "~1");
    }
}
