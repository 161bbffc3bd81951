package org.zhicheng.certificate;

import java.util.List;
import java.util.Map;

/** Asks {@code certificate-paper.dmn} what is printed on a certificate; the room process implements it. */
public interface PaperTable {

    /** Returns all rows that match, in their order. */
    List<PaperLine> lines(Map<String, Object> facts);
}
