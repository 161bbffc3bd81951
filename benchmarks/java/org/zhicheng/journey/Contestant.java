package org.zhicheng.journey;

import java.io.IOException;
import java.util.List;

/** One of the systems that carry the same declarations from their start to their approval. */
interface Contestant {

    String name();

    /** How the server is started: the class path or the jar, and what is run. */
    List<String> program();

    List<String> settings();

    boolean ready(int port);

    /** Happens once before anything is measured, on a server that is stopped afterwards. */
    void prepare(int port, int declarations) throws IOException;

    /** Comes before the first declaration of a server that has just started. */
    void open(int port);

    /** Carries one declaration from its start to its approval. */
    void declare(int number, Walk walk);
}
