package org.zhicheng.outage;

/** Says that an incoming text holds a character that a database would refuse, or store as another one. */
public class UnstorableTextException extends RuntimeException {

    UnstorableTextException() {
        super("a text holds U+0000 or half of a surrogate pair");
    }
}
