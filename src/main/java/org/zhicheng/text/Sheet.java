package org.zhicheng.text;

import java.io.IOException;
import java.util.List;

/** A sheet is written row by row. */
public interface Sheet {

    /** Writes the next row; the first one holds the headings. A cell that is null stays empty. */
    void row(List<String> cells) throws IOException;

    /** Completes the file. It is not called where something failed: what broke off must not end like a whole one. */
    void finish() throws IOException;
}
