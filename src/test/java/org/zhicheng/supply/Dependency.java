package org.zhicheng.supply;

import java.util.List;

/**
 * What somebody else made.
 *
 * @param name as it is asked for: group and artifact, or the name of an npm package
 * @param licences as its makers state them; several are a choice
 * @param shipped in the program, rather than used to build and test it
 */
record Dependency(String name, String version, List<String> licences, boolean shipped) {

    Dependency(String name, List<String> licences, boolean shipped) {
        this(name, "", licences, shipped);
    }
}
