package org.zhicheng.journey;

import java.util.Comparator;

/**
 * One way to ask the server for something.
 *
 * @param path with names in braces for what a request fills in
 */
record Door(String method, String path) implements Comparable<Door> {

    private static final Comparator<Door> ORDER =
            Comparator.comparing(Door::path).thenComparing(Door::method);

    /** The engine's own interface for programs. */
    boolean ofEngineRest() {
        return path.startsWith("/engine-rest/");
    }

    /** What Camunda's web applications ask. */
    boolean ofWebApplications() {
        return path.startsWith("/camunda/");
    }

    boolean ofEngine() {
        return ofEngineRest() || ofWebApplications();
    }

    boolean reads() {
        return method.equals("GET") || method.equals("OPTIONS");
    }

    @Override
    public int compareTo(Door other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
