package org.zhicheng.portal.door;

import jakarta.servlet.ServletRequest;

/** A visitor sends a body or reads an answer, and is known by an address, and behind the doors by a person. */
record Visitor(ServletRequest request) {

    static final String PERSON = Visitor.class.getName() + ".person";

    /** Tells whether somebody is signed in, and the request passed the doors. */
    boolean known() {
        return account() != null;
    }

    String account() {
        return (String) request.getAttribute(PERSON);
    }

    String address() {
        return request.getRemoteAddr();
    }
}
