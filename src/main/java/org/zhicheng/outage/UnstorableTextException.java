package org.zhicheng.outage;

/** A text that came in holds a character that a database would refuse, or keep as another one. */
public class UnstorableTextException extends RuntimeException {

    UnstorableTextException() {
        super("a text holds U+0000 or half of a surrogate pair");
    }
}
