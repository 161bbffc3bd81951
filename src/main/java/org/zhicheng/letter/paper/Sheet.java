package org.zhicheng.letter.paper;

import java.awt.Color;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** One page of A4 in one format, on which a {@link Diploma} is drawn. Sizes in points, from the lower left corner. */
interface Sheet extends AutoCloseable {

    /** A rectangle. */
    record Box(float x, float y, float width, float height) {}

    /** Draws the outline of a rectangle. */
    void frame(Box box, float lineWidth, Color color) throws IOException;

    void fill(List<Box> boxes, Color color) throws IOException;

    /** Writes one line of what is {@link PaperFont.Face#printable}. */
    void print(String text, Type type, float x, float base) throws IOException;

    /** @param title by which readers name the document */
    void finish(String title, OutputStream target) throws IOException;

    @Override
    void close() throws IOException;

    /** How text is set. */
    record Type(float size, Color color, boolean bold) {}
}
