package org.zhicheng.declaration.outlook;

/**
 * A material ahead is what a table asks for of some or of all, told before anything is known about the person.
 *
 * @param letter whether there is a letter to download, fill in and sign
 * @param help how it is made; may be null
 * @param when in which circumstances it is asked for, in words; empty where always
 */
public record MaterialAhead(String name, boolean required, boolean letter, String help, String when) {

    /** Tells whether everybody has to bring it. */
    public boolean always() {
        return required && when.isEmpty();
    }

    /** Tells whether only some have to bring it. */
    public boolean sometimes() {
        return required && !when.isEmpty();
    }
}
