package org.zhicheng.operation;

/**
 * An unsafe setting leaves a door open in a real installation.
 *
 * @param name as an operator sets it
 * @param what follows from it, and what to do
 * @param stops whether the server does not start with it, unless it is only looked at
 */
record UnsafeSetting(String name, String what, boolean stops) {

    @Override
    public String toString() {
        return name + ": " + what;
    }
}
